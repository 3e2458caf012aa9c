#include "hearth/exchange/note.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer_text.hpp"
#include "hearth/prompt/tag_text.hpp"
#include "members.hpp"

namespace hearth {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kNoon = 12 * 60;

/// Names of notes that were brought in before the ids of notes were keyed.
const Uuid& name_space() {
  static const Uuid space = *parse_uuid("6f2d6f0e-5b3c-4b5e-9d43-1d0a4c1f7a10");
  return space;
}

/// The same words with every run of white space as one space: how programs break lines differs.
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
  for (const auto& [same, tag] : tags) list.push_back(tag);
  std::sort(list.begin(), list.end());
  return list;
}

void check(const Note& note, Moment now) {
  if (trimmed(note.text).empty() && !note.mood) throw Unfit{"there are no words in it"};
  const bool broken = invalid_utf8(note.text) ||
                      std::any_of(note.tags.begin(), note.tags.end(),
                                  [](const std::string& tag) { return invalid_utf8(tag); });
  if (broken) throw Unfit{"it is not UTF-8; save the file as UTF-8 and bring it in again"};
  if (note.day > local_date(now)) throw Unfit{fmt::format("{} lies ahead", spoken(note.day))};
  if (static_cast<int>(note.day.year()) < kFirstYear) {
    throw Unfit{fmt::format("{} lies before {}", to_string(note.day), kFirstYear)};
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
    answers.push_back({question->wording, note.text, making.share});
  }
  if (note.mood) answers.push_back(mood_answer(making, *note.mood));
  return answers;
}

std::string name_of(const Note& note, const NoteMaking& making) {
  const std::string about = making.program + "\n" + to_string(making.author) + "\n";
  if (!note.key.empty()) return about + note.key;
  return fmt::format("{}{} {}\n{}\n{}", about, to_string(note.day), note.minutes.value_or(-1),
                     note.mood ? number_text(*note.mood) : "", bare_words(note.text));
}

class Making {
 public:
  explicit Making(const NoteMaking& making) : making_(making) {}

  Entry entry_of(const Note& note) {
    check(note, making_.now);
    Entry entry;
    entry.answers = answers_of(note, making_);
    entry.tags = clean_tags(note.tags);
    entry.at = at_local(note.day, note.minutes.value_or(kNoon), making_.now.offset_minutes);
    entry.recalled = !note.minutes;
    entry.author = making_.author;
    entry.kind = making_.pack.kind;
    entry.pack = making_.pack.id;
    entry.version = making_.pack.version;
    return entry;
  }

  /// Somebody may have written the same twice in a minute: the second is another note.
  ParcelEntry made_of(const Note& note) {
    ParcelEntry one{note.line, entry_of(note)};
    std::string name = name_of(note, making_);
    if (const int times = ++seen_[name]; times > 1) name += fmt::format("\n{}", times);
    one.entry.id = one.entry.entry = making_.id_for(name);
    one.former = uuid_v5(name_space(), name);
    return one;
  }

 private:
  const NoteMaking& making_;
  std::map<std::string, int> seen_;
};

/// The number at the start, which is then taken off.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && digits < 2 && text[digits] >= '0' && text[digits] <= '9';
       ++digits) {
    number = number * 10 + (text[digits] - '0');
  }
  text.remove_prefix(digits);
  return digits == 0 ? std::nullopt : std::optional(number);
}

bool take(std::string_view& text, std::string_view start) {
  const bool there = text.starts_with(start);
  if (there) text.remove_prefix(start.size());
  return there;
}

}  // namespace

Parcel parcel_of(Notes notes, const NoteMaking& making) {
  Parcel parcel;
  parcel.refused = std::move(notes.refused);
  parcel.remarks = std::move(notes.remarks);
  Making entries(making);
  for (const Note& note : notes.notes) {
    try {
      parcel.entries.push_back(entries.made_of(note));
    } catch (const Unfit& unfit) {
      parcel.refused.push_back({note.line, unfit.why});
    }
  }
  return parcel;
}

std::optional<int> parse_clock(std::string_view text) {
  const std::string lower = folded(trimmed(text));
  std::string_view rest = lower;
  auto hour = take_number(rest);
  const bool colon = take(rest, ":");
  const auto minute = take_number(rest);
  if (!hour || !colon || !minute || *minute > 59) return std::nullopt;
  if (take(rest, ":")) {
    const auto second = take_number(rest);
    if (!second || *second > 60) return std::nullopt;
  }
  take(rest, " ");
  const bool pm = take(rest, "pm");
  if (pm || take(rest, "am")) {
    if (*hour < 1 || *hour > 12) return std::nullopt;
    hour = *hour % 12 + (pm ? 12 : 0);
  }
  if (!rest.empty() || *hour > 23) return std::nullopt;
  return *hour * 60 + *minute;
}

}  // namespace hearth
