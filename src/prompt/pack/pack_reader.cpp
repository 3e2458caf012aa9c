#include "hearth/prompt/pack/pack_reader.hpp"

#include <algorithm>
#include <limits>

#include "hearth/core/translated.hpp"
#include "part_readers.hpp"

namespace hearth {
namespace {

/// Many times the largest pack that is shipped; questions, options, notices and ids all count.
constexpr std::size_t kMost = 2000;

/// The place of the first element that is one too many, counting on from `count`.
const Tree* one_too_many(const Tree& tree, std::size_t& count) {
  if (const auto* table = std::get_if<Tree::Table>(&tree.data)) {
    for (const Member& member : *table) {
      if (const Tree* found = one_too_many(member.value, count)) return found;
    }
  }
  const auto* list = std::get_if<Tree::Array>(&tree.data);
  if (list == nullptr) return nullptr;
  for (const Tree& element : *list) {
    if (++count > kMost) return &element;
    if (const Tree* found = one_too_many(element, count)) return found;
  }
  return nullptr;
}

constexpr int kFormat = 1;
constexpr int kMostMinutes = 240;
constexpr int kAny = std::numeric_limits<int>::max();

/// The version of the format, where it is one that only a later hearth can know.
std::optional<std::int64_t> newer_format(const Tree& file) {
  const auto* format = file.find_as<std::int64_t>("format");
  return format != nullptr && *format > kFormat ? std::optional(*format) : std::nullopt;
}

Problem made_for_newer(const Tree& file, std::int64_t format) {
  return {Problem::Severity::error, file.find("format")->at,
          tr("format {} is made for a newer hearth", format),
          tr("`format = 1`, or a hearth that knows the newer one")};
}

bool is_language(std::string_view tag) {
  return !tag.empty() && tag.front() != '-' && tag.back() != '-' &&
         std::ranges::all_of(tag, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-';
         });
}

/// The question ids of the whole file, so that a condition can tell a later one from none.
std::vector<std::string> ids_in(const Tree& file) {
  std::vector<std::string> ids;
  for (const auto& section : file.list("section")) {
    for (const auto& question : section.list("question")) {
      if (const auto* id = question.find_as<std::string>("id")) ids.push_back(*id);
    }
  }
  return ids;
}

std::optional<Problem> too_large(const Tree& file) {
  std::size_t count = 0;
  const Tree* found = one_too_many(file, count);
  if (found == nullptr) return std::nullopt;
  return Problem{Problem::Severity::error, found->at,
                 tr("this pack has more than {} things in it", kMost),
                 tr("several packs, each as long as people like to sit")};
}

void refuse_empty(const TableReader& reader, std::string_view key) {
  if (reader.is_list(key) && reader.list(key).empty())
    reader.refuse(key, tr("`{}` has nothing in it", key));
}

int read_pick(const TableReader& reader, std::size_t questions) {
  const auto pick = reader.whole("pick", 1, kAny);
  if (!pick) return 0;
  if (static_cast<std::size_t>(*pick) >= questions) {
    reader.refuse("pick", tr("`pick` is {} of {} questions", *pick, questions));
  }
  return *pick;
}

SectionPlace read_place(const TableReader& reader, PackKind kind) {
  const auto place = reader.word("at", parse_section_place);
  if (place && kind != PackKind::practice) {
    reader.refuse_key("at", tr("`at` belongs into a practice"), tr("a section without it"));
  }
  return place.value_or(SectionPlace::after);
}

/// What was shared by itself is as tight as it was, whatever is chosen at the first.
void bind_to_first(std::vector<Question>& questions) {
  for (Question& question : questions) {
    const Question& first = questions.front();
    const bool belongs = &question != &first && question.share == first.share;
    if (belongs) question.belongs_to = first.wording->id;
  }
}

Section read_section(const Tree& table, const Pack& pack, QuestionNames& names,
                     Findings& findings) {
  const TableReader reader(table, "section", findings);
  Section section;
  section.id = reader.id("id", is_hyphenated_or_underscored);
  section.title = reader.shown("title");
  section.intro = reader.shown("intro");
  section.audience = reader.word("for", parse_audience).value_or(Audience::each);
  section.at = read_place(reader, pack.kind);
  const auto share = reader.word("share", parse_share).value_or(Share::shared);
  check_together(section.audience, share, reader.at("share"), findings);
  const auto questions = reader.tables("question");
  for (const auto* question : questions) {
    section.questions.push_back(
        read_question(*question, {pack, section.audience, share}, names, findings));
  }
  refuse_empty(reader, "question");
  section.pick = read_pick(reader, questions.size());
  if (reader.flag("as_one")) bind_to_first(section.questions);
  return section;
}

bool has_section(const Pack& pack, const std::string& id) {
  return std::ranges::any_of(pack.sections, [&id](const Section& each) { return each.id == id; });
}

void read_into(const TableReader& reader, Pack& pack, QuestionNames& names, Findings& findings) {
  refuse_empty(reader, "section");
  for (const auto* table : reader.tables("section")) {
    auto section = read_section(*table, pack, names, findings);
    if (!section.id.empty() && has_section(pack, section.id)) {
      findings.error(table->find("id")->at, tr("there are two sections `{}`", section.id),
                     tr("an id that no other section of the pack has"));
    }
    pack.sections.push_back(std::move(section));
  }
}

/// What is asked about words has to follow words.
void check_follows(const Tree& file, const Pack& pack, Findings& findings) {
  for (const Tree& section : file.list("section")) {
    for (const Tree& question : section.list("question")) {
      const std::string& followed = question.text("follows");
      const Question* other = pack.find(followed);
      if (followed.empty() || (other && other->wording->type == QuestionType::text)) continue;
      findings.error(question.find("follows")->at,
                     tr("there is no text question `{}` to follow", followed),
                     tr("the id of a text question of this pack"));
    }
  }
}

}  // namespace

std::optional<Problem> unreadable(const Tree& file) {
  if (const auto format = newer_format(file)) return made_for_newer(file, *format);
  return too_large(file);
}

Pack read_head(const TableReader& reader) {
  Pack pack;
  reader.whole("format", kFormat, kFormat);
  pack.id = reader.id("id", is_hyphenated);
  pack.version = reader.whole("version", 1, kAny).value_or(1);
  pack.kind = reader.word("kind", parse_pack_kind).value_or(PackKind::checkin);
  if (reader.has("lang")) pack.lang = reader.id("lang", is_language);
  pack.title = reader.shown("title");
  return pack;
}

void read_sections(const Tree& file, const TableReader& reader, Pack& pack, Findings& findings) {
  QuestionNames names(ids_in(file));
  read_into(reader, pack, names, findings);
  check_follows(file, pack, findings);
}

ReadPack read_pack(const Tree& file) {
  if (auto problem = unreadable(file)) return {{}, {std::move(*problem)}};
  Findings findings;
  const TableReader reader(file, "pack", findings);
  auto pack = read_head(reader);
  pack.cadence = reader.word("cadence", parse_cadence).value_or(Cadence::none);
  pack.minutes = reader.whole("minutes", 0, kMostMinutes).value_or(0);
  pack.intro = reader.shown("intro");
  QuestionNames names(ids_in(file));
  read_into(reader, pack, names, findings);
  check_follows(file, pack, findings);
  check_short_way(file, pack, findings);
  pack.scores = read_scores(reader, pack, names, findings);
  if (findings.has_errors()) return {std::nullopt, findings.sorted()};
  return {std::move(pack), findings.sorted()};
}

}  // namespace hearth
