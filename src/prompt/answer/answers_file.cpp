#include "hearth/prompt/answer/answers_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/interview.hpp"

namespace hearth {
namespace {

class Reading {
 public:
  Reading(const Pack& pack, const std::vector<std::string>& names) : pack_(pack), names_(names) {}

  void read(const Tree& file) {
    const auto* table = std::get_if<Tree::Table>(&file.data);
    if (!table) return problem(file.at, tr("this is no answers file"), tr("a table with `pack`"));
    for (const Member& member : *table) read_top(member);
    if (!file.find("pack"))
      problem({}, tr("the file does not say which pack it answers"),
              fmt::format("pack = \"{}\"", pack_.id));
  }

  ReadAnswers result() && {
    if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
    return {std::move(answers_), {}};
  }

 private:
  void problem(Position at, std::string what, std::string expected) {
    collect(problems_, {Problem::Severity::error, at, std::move(what), std::move(expected)});
  }

  std::size_t mistakes() const { return count_of(problems_, Problem::Severity::error); }

  void read_top(const Member& member) {
    if (member.key == "pack") return read_pack_id(member);
    if (member.key == "date") return read_date(member);
    if (member.key == "people") return read_people(member);
    if (member.key == "together") {
      answers_.together = read_table(member, Audience::together);
      return;
    }
    problem(member.at, tr("unknown key `{}`", member.key), tr("pack, date, people or together"));
  }

  void read_pack_id(const Member& member) {
    const auto* id = std::get_if<std::string>(&member.value.data);
    if (!id || *id != pack_.id) {
      problem(member.value.at, tr("these answers are for another pack"),
              fmt::format("pack = \"{}\"", pack_.id));
    }
  }

  void read_date(const Member& member) {
    const auto* date = std::get_if<Date>(&member.value.data);
    const auto* text = std::get_if<std::string>(&member.value.data);
    answers_.date = date ? std::optional(*date) : text ? parse_date(*text) : std::nullopt;
    if (!answers_.date) problem(member.value.at, tr("this is no date"), tr("a day as 2026-03-01"));
  }

  void read_people(const Member& member) {
    const auto* people = std::get_if<Tree::Table>(&member.value.data);
    if (!people)
      return problem(member.value.at, tr("`people` holds no names"), tr("[people.NAME] tables"));
    for (const Member& person : *people) read_person(person);
  }

  void read_person(const Member& person) {
    const auto name = std::ranges::find_if(
        names_, [&](const std::string& known) { return folded(known) == folded(person.key); });
    if (name == names_.end()) {
      const auto close = nearest(person.key, names_);
      problem(person.at, tr("there is nobody called {} in the journal", person.key),
              close ? tr("did you mean {}?", *close) : tr("one of: {}", fmt::join(names_, ", ")));
    }
    auto answers = read_table(person, Audience::each);
    if (name != names_.end()) answers_.people.emplace_back(*name, std::move(answers));
  }

  std::vector<Answer> read_table(const Member& member, Audience audience) {
    Interview interview(questions_for(pack_, audience));
    const auto* table = std::get_if<Tree::Table>(&member.value.data);
    if (!table) {
      problem(member.value.at, tr("`{}` holds no answers", member.key),
              tr("lines as: question = answer"));
      return {};
    }
    const std::size_t before = mistakes();
    for (const Member& answer : *table) check_known(answer, audience);
    std::vector<std::string> asked;
    while (const Question* question = interview.current()) {
      asked.push_back(question->wording->id);
      const Tree* given = member.value.find(question->wording->id);
      interview.answer(given ? read_value(*question->wording, *given) : Skipped{});
    }
    // After a mistake it is unknown what would have been asked: one mistake is not told twice.
    if (mistakes() == before) {
      for (const Member& answer : *table) check_asked(answer, asked, audience);
    }
    return interview.answers();
  }

  void check_known(const Member& answer, Audience audience) {
    std::vector<std::string> ids;
    for (const Question& question : questions_for(pack_, audience)) {
      ids.push_back(question.wording->id);
    }
    if (std::ranges::find(ids, answer.key) != ids.end()) return;
    const auto close = nearest(answer.key, ids);
    problem(answer.at, tr("the pack does not ask `{}` here", answer.key),
            close ? tr("did you mean `{}`?", *close) : tr("one of: {}", fmt::join(ids, ", ")));
  }

  void check_asked(const Member& answer, const std::vector<std::string>& asked, Audience audience) {
    if (std::ranges::find(asked, answer.key) != asked.end()) return;
    for (const Question& question : questions_for(pack_, audience)) {
      if (question.wording->id != answer.key) continue;
      problem(answer.at, tr("`{}` would not have been asked after the answers above", answer.key),
              tr("leave it out, or change the answer that decides it"));
    }
  }

  Value read_value(const Wording& wording, const Tree& given) {
    const ParsedValue parsed = value_from(wording, given);
    if (const auto* value = std::get_if<Value>(&parsed)) return *value;
    problem(given.at, fmt::format("{}: {}", wording.id, std::get<Complaint>(parsed).why),
            range_spoken(wording));
    return Skipped{};
  }

  const Pack& pack_;
  const std::vector<std::string>& names_;
  FiledAnswers answers_;
  std::vector<Problem> problems_;
};

}  // namespace

ReadAnswers read_answers(const Tree& file, const Pack& pack,
                         const std::vector<std::string>& names) {
  Reading reading(pack, names);
  reading.read(file);
  return std::move(reading).result();
}

}  // namespace hearth
