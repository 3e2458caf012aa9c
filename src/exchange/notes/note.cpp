#include "hearth/exchange/notes/note.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"

namespace hearth {
namespace {

constexpr int kFirstYear = 1900;

/// Names of notes that were brought in before the ids of notes were keyed.
const Uuid& name_space() {
  static const Uuid space = *parse_uuid("6f2d6f0e-5b3c-4b5e-9d43-1d0a4c1f7a10");
  return space;
}

/// Words with every run of white space as one space: how programs break lines differs.
std::string bare_words(std::string_view text) {
  std::string bare;
  for (const char letter : text) {
    const bool space = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    if (!space) {
      bare += letter;
    } else if (!bare.empty() && bare.back() != ' ') {
      bare += ' ';
    }
  }
  if (bare.ends_with(' ')) bare.pop_back();
  return bare;
}

std::vector<std::string> clean_tags(const std::vector<std::string>& words) {
  std::map<std::string, std::string> tags;  // by what makes two of them the same
  for (const std::string& word : words) {
    const std::string tag = tag_of(printable(word));
    if (!tag.empty()) tags.emplace(folded(tag), tag);
  }
  std::vector<std::string> list;
  list.reserve(tags.size());
  for (const auto& [same, tag] : tags) list.push_back(tag);
  std::ranges::sort(list);
  return list;
}

void check(const Note& note, Moment at, const NoteMaking& making) {
  if (trimmed(note.text).empty() && !note.mood) throw Unfit{"there are no words in it"};
  const bool broken =
      invalid_utf8(note.text) || std::ranges::any_of(note.tags, [](const std::string& tag) {
        return invalid_utf8(tag).has_value();
      });
  if (broken) throw Unfit{"it is not UTF-8; save the file as UTF-8 and bring it in again"};
  const Date day = local_date(at);
  if (local_date(making.zone.at(at.ms)) > local_date(making.now)) {
    throw Unfit{fmt::format("{} lies ahead", spoken(day))};
  }
  if (static_cast<int>(day.year()) < kFirstYear) {
    throw Unfit{fmt::format("{} lies before {}", to_string(day), kFirstYear)};
  }
}

const Question* text_question(const Pack& pack) {
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      if (question.wording->type == QuestionType::text) return &question;
    }
  }
  return nullptr;
}

Answer mood_answer(const NoteMaking& making, double mood) {
  const Question* question = making.pack.find("mood");
  if (!question) throw Unfit{"there is no question for a mood"};
  const ParsedValue value = value_from(*question->wording, to_tree(Value(mood)));
  if (const auto* complaint = std::get_if<Complaint>(&value)) {
    throw Unfit{fmt::format("the mood {} does not fit. {}", number_text(mood), complaint->why)};
  }
  return {question->wording, std::get<Value>(value), making.share};
}

std::vector<Answer> answers_of(const Note& note, const NoteMaking& making) {
  std::vector<Answer> answers;
  if (!trimmed(note.text).empty()) {
    const Question* question = text_question(making.pack);
    if (!question) throw Unfit{"there is no question for words"};
    answers.push_back({question->wording, plain_lines(note.text), making.share});
  }
  if (note.mood) answers.push_back(mood_answer(making, *note.mood));
  return answers;
}

/// To the minute, and the same wherever it is read.
std::string time_name(const Timestamp& when, Moment at) {
  using std::chrono::minutes;
  if (when.offset_minutes || !when.zone.empty()) return fmt::format("{}Z", at.ms / 60'000);
  const auto minute =
      when.time_of_day ? std::chrono::floor<minutes>(*when.time_of_day).count() : -1;
  return fmt::format("{} {}", to_string(when.day), minute);
}

std::string name_of(const Note& note, Moment at, const NoteMaking& making) {
  const std::string about = making.program + "\n" + to_string(making.author) + "\n";
  if (!note.key.empty()) return about + note.key;
  return fmt::format("{}{}\n{}\n{}", about, time_name(note.when, at),
                     note.mood ? number_text(*note.mood) : "", bare_words(note.text));
}

class Making {
 public:
  explicit Making(const NoteMaking& making) : making_(making) {}

  Entry entry_of(const Note& note, Moment at) {
    check(note, at, making_);
    Entry entry;
    entry.answers = answers_of(note, making_);
    entry.tags = clean_tags(note.tags);
    entry.at = at;
    entry.recalled = note.whole_day || !note.when.time_of_day;
    entry.author = making_.author;
    entry.kind = making_.pack.kind;
    entry.pack = making_.pack.id;
    entry.version = making_.pack.version;
    return entry;
  }

  /// Somebody may have written the same twice in a minute: the second is another note.
  ImportedEntry made_of(const Note& note, Moment at) {
    ImportedEntry one{note.line, entry_of(note, at), {}, note.file};
    std::string name = name_of(note, at, making_);
    if (const int times = ++seen_[name]; times > 1) name += fmt::format("\n{}", times);
    one.entry.id = one.entry.entry = making_.id_for(name);
    one.former = uuid_v5(name_space(), name);
    return one;
  }

 private:
  const NoteMaking& making_;
  std::map<std::string, int> seen_;
};

}  // namespace

ImportedFile from_notes(Notes notes, const NoteMaking& making) {
  ImportedFile imported;
  imported.refused = std::move(notes.refused);
  imported.remarks = std::move(notes.remarks);
  const std::vector<Moment> moments = moments_of(notes.notes, making, imported.remarks);
  Making entries(making);
  for (std::size_t n = 0; n < notes.notes.size(); ++n) {
    const Note& note = notes.notes[n];
    try {
      imported.entries.push_back(entries.made_of(note, moments[n]));
    } catch (const Unfit& unfit) {
      imported.refused.push_back({note.line, unfit.why, false, note.file});
    }
  }
  return imported;
}

}  // namespace hearth
