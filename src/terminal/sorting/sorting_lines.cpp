#include <optional>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "lines/line_asides.hpp"
#include "sorting_view.hpp"

namespace hearth {
namespace {

/// What is said of the rest of a family, to be typed.
constexpr const char* kRest = msgid("rest");

/// What follows `rest:`, `rest` or `r`, if it is that.
std::optional<std::string> said_of_rest(std::string_view typed) {
  const std::string_view line = trimmed(typed);
  const auto end = line.find_first_of(": ");
  if (end == std::string_view::npos || !begins_like(line.substr(0, end), kRest)) {
    return std::nullopt;
  }
  auto words = trimmed(line.substr(end + 1));
  if (words.starts_with(':')) words = trimmed(words.substr(1));
  return std::string(words);
}

class SortingLines {
 public:
  SortingLines(Interview& interview, const InterviewScene& scene, Console& console,
               const Style& style, const Keep& keep)
      : interview_(interview),
        heading_(scene.heading),
        console_(console),
        style_(style),
        keep_(keep),
        controller_(interview, scene, keep, kOwnSignTyped),
        sorting_(interview, scene.pack),
        labels_(controller_.labels()) {}

  Ending run();

 private:
  void say_line(std::string_view text) const { say_in_lines(console_, style_, text); }
  void begin();
  void show_family();
  void show_thing() const;
  void help() const;

  void take(const Line& line);
  void take_typed(const std::string& typed);
  void take_blank();
  void obey(const TypedKey& key);
  std::optional<Value> value_in(const std::string& typed) const;
  void say_of_rest(const std::string& typed);
  void say(Value value);
  void go_on();
  void stop(const Line& line);

  Interview& interview_;
  std::string heading_;
  Console& console_;
  const Style& style_;
  const Keep& keep_;
  InterviewController controller_;
  Sorting sorting_;
  std::vector<std::string> labels_;
  std::optional<std::size_t> shown_;  ///< the family whose heading was said last
  bool asks_again_ = false;           ///< the thing itself need not be said again
  std::optional<Ending> ending_;
};

Ending SortingLines::run() {
  begin();
  while (!ending_) {
    show_family();
    if (!std::exchange(asks_again_, false)) show_thing();
    take(console_.read_line("> "));
  }
  return *ending_;
}

void SortingLines::begin() {
  say_line(heading_);
  for (const std::string& paragraph : controller_.opening()) say_line(paragraph);
  if (const std::string share = controller_.share_said(); !share.empty()) say_line(share);
  say_line(tr("Each thing takes a number or a word: {}.", words_numbered(labels_, ", ")));
  say_line(tr("\"{}: 2\" answers the rest of a family. ? helps, - skips.", translated(kRest)));
}

void SortingLines::show_family() {
  if (shown_ == sorting_.family()) return;
  shown_ = sorting_.family();
  console_.note("\n");
  const Sorting::Family& family = sorting_.families()[*shown_];
  say_line(trn("{}, {} of {}: {} thing.", "{}, {} of {}: {} things.", family.things.size(),
               controller_.spoken(family.title), *shown_ + 1, sorting_.families().size(),
               family.things.size()));
}

void SortingLines::show_thing() const {
  say_line(controller_.ask());
  const Value* const said = sorting_.said_of(sorting_.thing());
  if (said != nullptr) say_line(tr("Enter keeps: {}", word_said(sorting_.thing(), *said, labels_)));
}

void SortingLines::help() const {
  for (const std::string& line : controller_.why()) say_line(line);
  say_line(tr("Each thing takes a number or a word: {}.", words_numbered(labels_, ", ")));
  say_line(tr("{}: 2  the rest of this family, all at once", translated(kRest)));
  say_line(tr("<  back to the thing before"));
  say_line(tr("-  skip this thing; that is always all right"));
  say_line(tr("!  stop for now; what you have answered is kept"));
  say_line(tr("!!  stop at once and clear the screen; what you have answered is kept"));
}

void SortingLines::take(const Line& line) {
  if (line.kind != Line::Kind::text) return stop(line);
  if (const auto key = key_of(line.text)) return obey({*key, line.text});
  if (trimmed(line.text).empty()) return take_blank();
  take_typed(line.text);
}

void SortingLines::take_typed(const std::string& typed) {
  if (const auto rest = said_of_rest(typed)) return say_of_rest(*rest);
  if (auto value = value_in(typed)) say(*std::move(value));
}

void SortingLines::take_blank() {
  if (sorting_.said_of(sorting_.thing()) != nullptr) return go_on();
  asks_again_ = true;
  say_line(tr("Nothing is typed yet. Type - to skip this thing, or ? for help."));
}

void SortingLines::obey(const TypedKey& key) {
  if (key.key == Key::skip) return say(Skipped{});
  if (key.key == Key::help) return help();
  const Step step = controller_.obey(key);
  if (step.next == Step::Next::ending) ending_ = step.ending;
  asks_again_ = step.next == Step::Next::same_prompt;
  for (const std::string& line : step.say) say_line(line);
}

/// Says what is wrong with it where it is none of the words.
std::optional<Value> SortingLines::value_in(const std::string& typed) const {
  const bool skips = key_of(typed) == Key::skip;
  if (skips) return Value(Skipped{});
  auto parsed = parse_value(sorting_.thing(), typed);
  if (auto* const value = std::get_if<Value>(&parsed)) return std::move(*value);
  say_line(std::get<Complaint>(parsed).why);
  return std::nullopt;
}

void SortingLines::say_of_rest(const std::string& typed) {
  const auto value = value_in(typed);
  if (!value) return;
  const std::size_t count = sorting_.say_of_rest(*value);
  keep_(interview_);
  const std::string word = word_said(sorting_.thing(), *value, labels_);
  say_line(trn("{} thing: {}.", "{} things: {}.", count, count, word));
  go_on();
}

void SortingLines::say(Value value) {
  sorting_.say(std::move(value));
  keep_(interview_);
  go_on();
}

void SortingLines::go_on() {
  if (!sorting_.go_on()) ending_ = Ending::finished;
}

void SortingLines::stop(const Line& line) {
  const bool asks = !interview_.answers().empty() && line.kind != Line::Kind::end;
  const Stop what = asks ? asked_whether_to_stop(console_, style_) : Stop::keep;
  if (what == Stop::go_on) return;
  ending_ = what == Stop::throw_away ? Ending::discarded : Ending::interrupted;
}

}  // namespace

Ending sort_in_lines(Interview& interview, const InterviewScene& scene, Console& console,
                     const Style& style, const Keep& keep) {
  return SortingLines(interview, scene, console, style, keep).run();
}

}  // namespace hearth
