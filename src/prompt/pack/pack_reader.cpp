#include "hearth/prompt/pack/pack_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "pack_size.hpp"
#include "part_readers.hpp"
#include "score_reader.hpp"

namespace hearth {
namespace {

constexpr int kFormat = 1;
constexpr int kMostMinutes = 240;
constexpr int kAny = std::numeric_limits<int>::max();

/// The version of the format, where it is one that only a later hearth can know.
std::optional<std::int64_t> newer_format(const Tree& file) {
  const auto* value = file.find("format");
  const auto* format = value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->data);
  return format != nullptr && *format > kFormat ? std::optional(*format) : std::nullopt;
}

Problem made_for_newer(const Tree& file, std::int64_t format) {
  return {Problem::Severity::error, file.find("format")->at,
          fmt::format("format {} is made for a newer hearth", format),
          "`format = 1`, or a hearth that knows the newer one"};
}

bool is_language(std::string_view tag) {
  return !tag.empty() && tag.front() != '-' && tag.back() != '-' &&
         std::ranges::all_of(tag, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-';
         });
}

const Tree::Array& elements_of(const Tree& table, std::string_view key) {
  static const Tree::Array none;
  const auto* value = table.find(key);
  const auto* list = value == nullptr ? nullptr : std::get_if<Tree::Array>(&value->data);
  return list == nullptr ? none : *list;
}

/// The question ids of the whole file, so that a condition can tell a later one from none.
std::vector<std::string> ids_in(const Tree& file) {
  std::vector<std::string> ids;
  for (const auto& section : elements_of(file, "section")) {
    for (const auto& question : elements_of(section, "question")) {
      const auto* id = question.find("id");
      const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
      if (text != nullptr) ids.push_back(*text);
    }
  }
  return ids;
}

/// Everything that stands above the first section.
Pack read_head(const TableReader& reader) {
  Pack pack;
  reader.whole("format", kFormat, kFormat);
  pack.id = reader.id("id", is_hyphenated);
  pack.version = reader.whole("version", 1, kAny).value_or(1);
  pack.kind = reader.word("kind", parse_pack_kind).value_or(PackKind::checkin);
  if (reader.has("lang")) pack.lang = reader.id("lang", is_language);
  pack.title = reader.shown("title");
  pack.cadence = reader.word("cadence", parse_cadence).value_or(Cadence::none);
  pack.minutes = reader.whole("minutes", 0, kMostMinutes).value_or(0);
  pack.intro = reader.shown("intro");
  return pack;
}

void refuse_empty(const TableReader& reader, std::string_view key) {
  if (reader.is_list(key) && reader.list(key).empty())
    reader.refuse(key, fmt::format("`{}` has nothing in it", key));
}

int read_pick(const TableReader& reader, std::size_t questions) {
  const auto pick = reader.whole("pick", 1, kAny);
  if (!pick) return 0;
  if (static_cast<std::size_t>(*pick) >= questions) {
    reader.refuse("pick", fmt::format("`pick` is {} of {} questions", *pick, questions));
  }
  return *pick;
}

Section read_section(const Tree& table, const Pack& pack, QuestionNames& names,
                     Findings& findings) {
  const TableReader reader(table, "section", findings);
  Section section;
  section.id = reader.id("id", is_hyphenated_or_underscored);
  section.title = reader.shown("title");
  section.intro = reader.shown("intro");
  section.audience = reader.word("for", parse_audience).value_or(Audience::each);
  const auto share = reader.word("share", parse_share).value_or(Share::shared);
  check_together(section.audience, share, reader.at("share"), findings);
  const auto questions = reader.tables("question");
  for (const auto* question : questions) {
    section.questions.push_back(
        read_question(*question, {pack, section.audience, share}, names, findings));
  }
  refuse_empty(reader, "question");
  section.pick = read_pick(reader, questions.size());
  return section;
}

bool has_section(const Pack& pack, const std::string& id) {
  return std::ranges::any_of(pack.sections, [&id](const Section& each) { return each.id == id; });
}

void read_sections(const TableReader& reader, Pack& pack, QuestionNames& names,
                   Findings& findings) {
  refuse_empty(reader, "section");
  for (const auto* table : reader.tables("section")) {
    auto section = read_section(*table, pack, names, findings);
    if (!section.id.empty() && has_section(pack, section.id)) {
      findings.error(table->find("id")->at, fmt::format("there are two sections `{}`", section.id),
                     "an id that no other section of the pack has");
    }
    pack.sections.push_back(std::move(section));
  }
}

}  // namespace

ReadPack read_pack(const Tree& file) {
  if (const auto format = newer_format(file)) return {{}, {made_for_newer(file, *format)}};
  if (auto problem = too_large(file)) return {{}, {std::move(*problem)}};
  Findings findings;
  const TableReader reader(file, "pack", findings);
  QuestionNames names(ids_in(file));
  auto pack = read_head(reader);
  read_sections(reader, pack, names, findings);
  pack.scores = read_scores(reader, pack, names, findings);
  if (findings.has_errors()) return {std::nullopt, findings.sorted()};
  return {std::move(pack), findings.sorted()};
}

}  // namespace hearth
