// Feeds arbitrary bytes to everything that reads a journal somebody else may have written: exports
// of hearth, jrnl, Day One and tables. Nothing may crash, hang or throw anything but an Error, and
// what comes in goes out again and comes back as it was.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/exchange/import_plan.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/exchange/source.hpp"
#include "hearth/insight/reveal.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

const Moment kNow = *parse_moment("2026-03-01T19:00:00+01:00");

Pack shipped(std::string_view path) {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == path) return *read_pack(*parse_toml(prompt.text).tree).pack;
  }
  abort();
}

Uuid id_for(std::string_view text) {
  Uuid id{{1}};
  for (std::size_t i = 0; i < text.size(); ++i) {
    id.bytes[1 + i % 15] = static_cast<std::uint8_t>(id.bytes[1 + i % 15] * 31 + text[i]);
  }
  return id;
}

/// How the first byte says that the others are to be read.
SourceHints hints_by(std::uint8_t first) {
  SourceHints hints;
  switch (first % 6) {
    case 1:
      hints.format = "jrnl";
      break;
    case 2:
      hints.format = "dayone";
      break;
    case 3:
      hints.format = "csv";
      break;
    case 4:
      hints.named_csv = true;
      break;
    case 5:
      hints.dates = DateFormat("%d.%m.%Y");
      break;
    default:
      break;
  }
  return hints;
}

ImportedFile read(const Source& source, const SourceHints& hints) {
  if (source.program == Program::hearth) return read_export(*source.json);
  static const Pack moment = shipped("log/moment.toml");
  return read_foreign(source, hints,
                      {.pack = moment,
                       .author = Uuid{{9}},
                       .share = Share::shared,
                       .now = kNow,
                       .zone = Zone(60),
                       .zones = [](const std::string&) -> std::optional<Zone> { return {}; },
                       .program = "fuzz",
                       .id_for = id_for});
}

std::vector<Person> people_in(const ImportPlan& plan) {
  std::vector<Person> people;
  for (const PersonChange& change : plan.people) people.push_back(change.is);
  return people;
}

void expect_same_again(const ImportPlan& plan) {
  const std::vector<Person> people = people_in(plan);
  for (const Entry& entry : plan.entries) {
    const std::string file = export_json(people, {entry});
    const ImportedFile again = read_export(parse_json(file));
    if (again.entries.size() == 1 && export_json(people, {again.entries.front().entry}) != file) {
      abort();
    }
  }
  reveal(plan.entries, people, std::nullopt);
}

void bring_in(std::string bytes, const SourceHints& hints) {
  try {
    const Source source = recognised(std::move(bytes), hints);
    expect_same_again(plan_import(read(source, hints), {}, kNow));
  } catch (const Error&) {
    return;  // in a sentence, as it should be
  }
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto* text = reinterpret_cast<const char*>(data);
  hearth::bring_in({text + 1, size - 1}, hearth::hints_by(data[0]));
  return 0;
}
