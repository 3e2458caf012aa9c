// Feeds arbitrary bytes to everything that reads a file somebody else may have written: the TOML
// reader, the pack and its neighbours, and conditions. Nothing may crash, throw or hang, and what
// loads must answer its own conditions.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>

#include "hearth/core/problem.hpp"
#include "hearth/prompt/answer/feelings.hpp"
#include "hearth/prompt/condition/condition.hpp"
#include "hearth/prompt/pack/pack_comparison.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/prompt/words.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

const NameType* type_of(std::string_view name) {
  static const NameType number{NameType::Kind::number, {}};
  static const NameType choice{NameType::Kind::text, {"slower", "same"}};
  static const NameType flag{NameType::Kind::boolean, {}};
  static const NameType list{NameType::Kind::strings, {}};
  static const NameType day{NameType::Kind::date, {}};
  switch (name.empty() ? '\0' : name.front()) {
    case 'p':
      return &number;
    case 'c':
      return &choice;
    case 'f':
      return &flag;
    case 'l':
      return &list;
    case 'd':
      return &day;
    default:
      return nullptr;
  }
}

const Value* no_answer(std::string_view /*name*/) { return nullptr; }

void read_conditions(const Pack& pack) {
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      std::ignore = question.when.holds(no_answer);
      for (const Notice& notice : question.notices) {
        std::ignore = notice.when.holds(no_answer);
      }
    }
  }
}

void read_file(std::string_view text) {
  const ParsedToml parsed = parse_toml(text);
  if (!parsed.tree) {
    describe(parsed.problems, "fuzz.toml", text);
    return;
  }
  const ReadPack read = read_pack(*parsed.tree);
  if (read.pack) read_conditions(*read.pack);
  describe(read.problems, "fuzz.toml", text);
  check_shelf_file(*parsed.tree);
  compare_translation(*parsed.tree, *parsed.tree);
  check_words(*parsed.tree, {{"touch", "touch"}});
  read_feelings(*parsed.tree);
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  hearth::read_file(text);
  std::ignore = hearth::parse_condition(text, hearth::type_of).condition.holds(hearth::no_answer);
  return 0;
}
