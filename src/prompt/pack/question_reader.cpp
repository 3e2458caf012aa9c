#include "part_readers.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongestAsk = 400;

/// A question of such a name could not be told from the words of a condition.
bool is_condition_word(std::string_view id) {
  static constexpr std::array<std::string_view, 7> kWords{"and", "or", "not",     "in",
                                                          "yes", "no", "answered"};
  return std::ranges::find(kWords, id) != kWords.end();
}

std::string read_question_id(const TableReader& reader, Findings& findings) {
  auto id = reader.id("id", is_underscored);
  if (is_condition_word(id)) {
    findings.error(reader.at("id"), tr("`{}` is a word of conditions", id),
                   tr("an id that conditions can name"));
  }
  return id;
}

std::string read_ask(const TableReader& reader, Findings& findings) {
  auto ask = reader.shown("ask");
  const auto length = graphemes(ask).size();
  if (length > kLongestAsk) {
    findings.warn(reader.at("ask"), tr("`ask` is {} characters long", length),
                  tr("at most {}: the rest can go to `why`", kLongestAsk));
  }
  return ask;
}

/// What holds for every type of question.
Wording read_common(const TableReader& reader, const Pack& pack, Findings& findings) {
  Wording wording;
  wording.pack = pack.id;
  wording.version = pack.version;
  wording.id = read_question_id(reader, findings);
  wording.ask = read_ask(reader, findings);
  wording.recall = reader.shown("recall");
  wording.better = reader.word("better", parse_better).value_or(Better::neither);
  return wording;
}

void check_pressure(const TableReader& reader, const Wording& wording, Share share,
                    Findings& findings) {
  if (!asks_of_pressure(wording) || share == Share::only_me) return;
  const bool named = wording.id == "pressure";
  const auto* key = reader.has("share") ? "share" : named ? "id" : "metric";
  findings.warn(reader.at(key), tr("an answer about pressure is not private"),
                tr("`share = \"private\"`: it is safe to give only if nobody else reads it"));
}

Share read_share(const TableReader& reader, const QuestionSetting& setting, Findings& findings) {
  const auto own = reader.word("share", parse_share);
  if (!own) return setting.share;
  if (*own == Share::shared && setting.share == Share::only_me) {
    findings.warn(reader.at("share"), tr("this question is shared in a private section"),
                  tr("a section of its own: people trust what a section promises"));
  }
  check_together(setting.audience, *own, reader.at("share"), findings);
  return *own;
}

/// Whether a question was asked tells of the answers that its condition names: it is as private as
/// they are. Those before it are so already, and with them what they depend on in turn.
Share share_under(const Condition& when, Share share, const QuestionNames& names,
                  const TableReader& reader, Findings& findings) {
  const NamedQuestion* named = names.most_private(when);
  if (named == nullptr || named->share >= share) return share;
  findings.mended(reader.at("when"),
                  tr("this question is {}, and whether it is asked tells the answer to "
                     "`{}`, which is {}",
                     to_string(share), named->id, to_string(named->share)),
                  tr("`share = \"{}\"`, or no such `when`", to_string(named->share)));
  return named->share;
}

/// Without a type, and without options where they are needed, nothing can be said of conditions.
bool is_doubtful(std::optional<QuestionType> type, const Wording& wording) {
  return !type || (kind_of(*type).chooses() && wording.options.empty());
}

std::vector<Notice> read_notices(const TableReader& question, Audience audience,
                                 const QuestionNames& names, Findings& findings) {
  std::vector<Notice> notices;
  for (const auto* table : question.tables("notice")) {
    const TableReader reader(*table, "notice", findings);
    auto when = names.condition(reader, "when", audience, findings);
    notices.push_back({std::move(when), reader.shown("say")});
  }
  return notices;
}

}  // namespace

Question read_question(const Tree& table, const QuestionSetting& setting, QuestionNames& names,
                       Findings& findings) {
  const TableReader reader(table, "question", findings);
  auto wording = read_common(reader, setting.pack, findings);
  const auto type = reader.word("type", parse_question_type);
  if (type) read_typed(reader, *type, wording, findings);
  Question question;
  if (type) question.compare = read_compare(reader, *type);
  question.when = names.condition(reader, "when", setting.audience, findings);
  question.share =
      share_under(question.when, read_share(reader, setting, findings), names, reader, findings);
  check_pressure(reader, wording, question.share, findings);
  question.why = reader.shown("why");
  question.carry = reader.flag("carry");
  question.follows = reader.shown("follows");
  if (!names.add({wording.id, setting.audience, name_type(wording), question.share,
                  is_doubtful(type, wording)})) {
    findings.error(reader.at("id"), tr("there are two questions `{}`", wording.id),
                   tr("an id that no other question of the pack has"));
  }
  question.notices = read_notices(reader, setting.audience, names, findings);
  question.on_short_way = reader.flag("short");
  if (reader.has("short_when")) {
    question.short_when = names.condition(reader, "short_when", setting.audience, findings);
  }
  question.wording = std::make_shared<const Wording>(std::move(wording));
  return question;
}

void check_together(Audience audience, Share share, Position at, Findings& findings) {
  if (audience == Audience::each || share != Share::only_me) return;
  findings.warn(at, tr("what is answered together cannot be private to one person"),
                tr("another `share`, or `for = \"each\"`"));
}

}  // namespace hearth
