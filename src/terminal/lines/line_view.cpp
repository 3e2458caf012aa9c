#include "hearth/terminal/interview_view.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "hearth/terminal/keys.hpp"
#include "interview_controller.hpp"
#include "line_asides.hpp"
#include "sorting/sorting_view.hpp"

namespace hearth {
namespace {

using Next = Step::Next;

constexpr std::string_view kPrompt = "> ";

std::string earlier_spoken(const Answer& earlier, const Names& names) {
  if (!answered(earlier.value)) return translated(kSkippedBefore);
  return tr("Enter keeps: {}", shown(*earlier.wording, earlier.value, names));
}

class LineView {
 public:
  LineView(Interview& interview, const InterviewScene& scene, Console& console, const Style& style,
           const Keep& keep)
      : interview_(interview),
        scene_(scene),
        console_(console),
        style_(style),
        controller_(interview, scene, keep, kOwnSignTyped) {}

  Ending run();

 private:
  void say(std::string_view text) { say_in_lines(console_, style_, text); }
  void say_from_pack(std::string_view text) { say(controller_.spoken(text)); }

  void show_question();
  void show_section();
  void show_ask(const Wording& wording);
  void show_options(const Wording& wording);
  void list(std::string_view what, std::vector<std::string> words);
  void show_families();
  void show_share();

  void show_begun();

  std::optional<Ending> settle_question();
  Line read_typed(const Wording& wording);
  Line read_rows();
  void keep_begun(const std::string& typed);
  Step take(const std::string& typed);
  Step take_words(const std::string& words);
  [[nodiscard]] const FeelingFamily* family_to_show(std::string_view typed) const;
  void tell(const Step& step);
  Step asked_which_way(Next otherwise);
  [[nodiscard]] std::optional<Ending> stop(const Line& line);

  Interview& interview_;
  const InterviewScene& scene_;
  Console& console_;
  const Style& style_;
  InterviewController controller_;
  const Section* section_ = nullptr;
  std::optional<Share> share_said_;
  std::string recall_said_;
  std::string offered_;              ///< begun earlier, or a family that was shown: Enter takes it
  std::vector<std::string> listed_;  ///< words for feelings that can be given by number
};

Ending LineView::run() {
  say(scene_.heading);
  for (const std::string& paragraph : controller_.opening()) say(paragraph);
  say(tr("At any question: ? helps, - skips."));
  while (interview_.current() != nullptr) {
    if (const auto ending = settle_question()) return *ending;
  }
  return Ending::finished;
}

void LineView::show_question() {
  console_.note("\n");
  show_section();
  const auto place = interview_.place();
  const std::string share = controller_.share_word();
  const std::string where = tr("{} of {}", place.number, place.of);
  say(share.empty() ? where : fmt::format("{}. {}", where, share));
  show_ask(*interview_.current()->wording);
  show_share();
  if (const auto* earlier = interview_.earlier()) say(earlier_spoken(*earlier, scene_.names));
  show_begun();
}

void LineView::show_begun() {
  const auto begun = interview_.begun();
  const bool here = begun && begun->question == interview_.current()->wording->id;
  offered_ = here ? begun->text : "";
  if (here) say(tr("You had begun to write: {}", begun->text));
  if (here) say(tr("Enter takes that as your answer."));
}

void LineView::show_section() {
  const auto* const section = controller_.section();
  if (section == section_) return;
  section_ = section;
  if (section == nullptr) return;
  say_from_pack(section->title);
  if (!section->intro.empty()) say_from_pack(section->intro);
  console_.note("\n");
}

void LineView::show_ask(const Wording& wording) {
  say(controller_.ask());
  if (!wording.recall.empty() && wording.recall != recall_said_) {
    say_from_pack(as_sentence(wording.recall));
  }
  recall_said_ = wording.recall;
  show_options(wording);
  listed_.clear();
  if (wording.type == QuestionType::feelings) show_families();
  const Input input = kind_of(wording).input;
  if (input == Input::text || input == Input::option) return;
  say_from_pack(as_sentence(range_spoken(wording)));
}

void LineView::show_options(const Wording& wording) {
  for (std::size_t index = 0; index < wording.options.size(); ++index) {
    say_from_pack(fmt::format("{}. {}", index + 1, wording.options[index].say));
  }
}

/// Words by which they are said, and by their numbers.
void LineView::list(std::string_view what, std::vector<std::string> words) {
  std::string numbered;
  for (std::size_t index = 0; index < words.size(); ++index) {
    numbered += fmt::format("{}{} {}", index == 0 ? "" : ", ", index + 1, words[index]);
  }
  listed_ = std::move(words);
  say(fmt::format("{}: {}.", what, numbered));
}

void LineView::show_families() {
  std::vector<std::string> names;
  for (const FeelingFamily& family : interview_.offered_words()) names.push_back(family.name);
  if (names.empty()) return;
  list(tr("Words to begin with"), std::move(names));
  say(tr("One of these, or its number, shows more of its kind; your own words will do as well."));
}

/// Said at the first question and whenever it is not as it was at the one before; always where an
/// answer that somebody else reads could do harm.
void LineView::show_share() {
  const bool always = asks_of_pressure(*interview_.current()->wording);
  if (scene_.alone || (share_said_ == interview_.share() && !always)) return;
  share_said_ = interview_.share();
  say(controller_.share_said());
}

std::optional<Ending> LineView::settle_question() {
  const Question& question = *interview_.current();
  Step step{.next = Next::same_question};
  while (step.next != Next::other_question) {
    if (step.next == Next::same_question) show_question();
    const Line line = read_typed(*question.wording);
    if (line.kind != Line::Kind::text) {
      if (const auto ending = stop(line)) return ending;
      step = {.next = Next::same_question};
      continue;
    }
    step = take(line.text);
    tell(step);
    if (step.offers_short_way) step = asked_which_way(step.next);
    if (step.next == Next::ending) return step.ending;
  }
  return std::nullopt;
}

/// Whatever is in the line is kept, whichever kind of answer it is to become.
Line LineView::read_typed(const Wording& wording) {
  console_.tell_of_typing([this](const std::string& typed) { keep_begun(typed); });
  Line line = kind_of(wording).input == Input::text ? read_rows() : console_.read_line(kPrompt);
  console_.tell_of_typing({});
  return line;
}

Line LineView::read_rows() {
  Line line = console_.read_words(kPrompt);
  const bool may_go_on = !key_of(line.text);
  while (may_go_on && line.kind == Line::Kind::text && line.text.ends_with('\\')) {
    const Line more = console_.read_words(kPrompt);
    line.text.back() = '\n';
    line = {more.kind, line.text + more.text};
  }
  return line;
}

void LineView::tell(const Step& step) {
  if (step.next == Next::same_question) console_.note("\n");
  if (step.next == Next::rewording) console_.note("\n");
  for (const auto& line : step.say) say(line);
  if (step.shows != nullptr) console_.note(to_terminal(*step.shows, style_));
  // Whoever stays at the prompt has just been told, or knew it before.
  if (step.next == Next::same_prompt) share_said_ = interview_.share();
}

/// The family whose words are not shown yet and that stands alone in the line.
const FeelingFamily* LineView::family_to_show(std::string_view typed) const {
  if (interview_.current()->wording->type != QuestionType::feelings) return nullptr;
  const FeelingFamily* const family = family_named(interview_.offered_words(), typed);
  return family != nullptr && family->name != offered_ ? family : nullptr;
}

/// What may not be meant is said once it is taken.
Step LineView::take_words(const std::string& words) {
  const bool are_tags = interview_.current()->wording->type == QuestionType::tags;
  Step step = controller_.take(words);
  const bool is_taken = step.next == Next::other_question;
  const auto hint = are_tags && is_taken ? split_hint(words) : std::nullopt;
  if (hint) step.say.push_back(*hint);
  return step;
}

Step LineView::take(const std::string& typed) {
  if (!offered_.empty() && trimmed(typed).empty()) return controller_.take(offered_);
  const std::string words = with_words_for_numbers(typed, listed_);
  const FeelingFamily* const family = family_to_show(words);
  if (family == nullptr) return take_words(words);
  offered_ = family->name;
  list(family->name, family->words);
  return {.say = {tr("A word or its number takes it; Enter alone takes {}.", family->name)}};
}

void LineView::keep_begun(const std::string& typed) {
  const std::string text(trimmed(typed));
  if (!text.empty() && !key_of(text)) controller_.keep_begun(text, text.size());
}

/// Whoever leaves here has answered, and loses nothing.
Step LineView::asked_which_way(Next otherwise) {
  say(translated(kShortWay));
  say(controller_.short_way_said());
  for (;;) {
    say(tr("Type short for that, or Enter for all of it; ! stops here, to go on another time."));
    const Line line = console_.read_line(kPrompt);
    if (line.kind != Line::Kind::text) return {.next = Next::ending, .ending = Ending::interrupted};
    if (const auto way = way_in(line.text)) return controller_.take_way(*way, otherwise);
  }
}

/// Nothing for going on.
std::optional<Ending> LineView::stop(const Line& line) {
  keep_begun(line.text);
  const bool anything = !interview_.answers().empty() || interview_.begun();
  const bool asks = anything && line.kind != Line::Kind::end;
  const Stop what = asks ? asked_whether_to_stop(console_, style_) : Stop::keep;
  if (what == Stop::go_on) return std::nullopt;
  if (what == Stop::throw_away) return Ending::discarded;
  controller_.keep_own_words();
  return Ending::interrupted;
}

}  // namespace

Ending ask_in_lines(Interview& interview, const InterviewScene& scene, Console& console,
                    const Style& style, const Keep& keep) {
  const bool has_many = sorts(scene.pack) && interview.current() != nullptr;
  return has_many ? sort_in_lines(interview, scene, console, style, keep)
                  : LineView(interview, scene, console, style, keep).run();
}

}  // namespace hearth
