#include "hearth/terminal/interview_view.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "asides.hpp"
#include "before_end.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "interview_controller.hpp"
#include "sheet.hpp"
#include "sorting/sorting_view.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;
using Next = Step::Next;

constexpr int kIdleMs = 2000;  ///< after which what stands in the field is saved

class ScreenView {
 public:
  ScreenView(Interview& interview, const InterviewScene& scene, Screen& screen, const Style& style,
             const Keep& keep)
      : interview_(interview),
        scene_(scene),
        screen_(screen),
        style_(style),
        controller_(interview, scene, keep, kOwnSignPressed) {}

  Ending run();

 private:
  void settle_question();
  Sheet sheet_of_current();
  void take_press(Sheet& sheet, const KeyPress& press);
  void take(Sheet& sheet, const Given& given);
  std::optional<Step> step_of(const Sheet& sheet, const Given& given);
  void tell(Sheet& sheet, const Step& step);
  void offer_short_way(Sheet& sheet, Next otherwise);
  void ask_for_words(Sheet& sheet, const std::string& question) const;
  void remember_unfinished(const Sheet& sheet, const Given& given);
  [[nodiscard]] bool opens_editor(const KeyPress& press);
  void edit(Sheet& sheet);
  bool may_edit();
  void stop(const Sheet& sheet);
  void keep_begun(const Sheet& sheet);
  void keep_begun_before_end(const Sheet& sheet);

  KeyPress next_press(const Sheet& sheet);
  void read_through(const std::vector<std::string>& paragraphs) {
    show_until_read(screen_, style_, paragraphs, waiting_);
  }

  Interview& interview_;
  const InterviewScene& scene_;
  Screen& screen_;
  const Style& style_;
  InterviewController controller_;
  const Section* section_ = nullptr;  ///< whose introduction has been shown
  std::optional<Share> share_said_;   ///< in a sentence: said again where it is another
  bool cautioned_ = false;
  bool pressed_x_ = false;  ///< Ctrl-X, which a Ctrl-E behind it is meant with
  std::map<std::string, std::string> unfinished_;  ///< by question: what going back interrupted
  std::deque<KeyPress> waiting_;  ///< pressed at a page, but meant for the question behind it
  bool settled_ = false;
  std::optional<Ending> ending_;
};

Ending ScreenView::run() {
  while (!ending_ && interview_.current() != nullptr) settle_question();
  return ending_.value_or(Ending::finished);
}

void ScreenView::settle_question() {
  Sheet sheet = sheet_of_current();
  settled_ = false;
  if (!fits(sheet, screen_.size())) read_through(std::exchange(sheet.intro, {}));
  const BeforeEnd saving(screen_, [&] { keep_begun_before_end(sheet); });
  while (!settled_ && !ending_) {
    if (waiting_.empty()) screen_.show(draw(sheet, screen_.size(), style_.color));
    take_press(sheet, next_press(sheet));
  }
}

Sheet ScreenView::sheet_of_current() {
  const Wording& wording = *interview_.current()->wording;
  const auto place = interview_.place();
  const auto* const earlier = interview_.earlier();
  const auto* const section = controller_.section();
  Sheet sheet{.heading = scene_.heading,
              .place = tr("{} of {}", place.number, place.of),
              .badge = controller_.share_word(),
              .ask = controller_.ask(),
              .field = AnswerField(interview_.current()->wording, controller_.labels(),
                                   earlier == nullptr ? nullptr : &earlier->value),
              .line_keys = scene_.line_keys};
  if (section != nullptr) sheet.section = controller_.spoken(section->title);
  if (section_ == nullptr) sheet.intro = controller_.opening();
  if (section != nullptr && section != section_ && !section->intro.empty()) {
    sheet.intro.push_back(controller_.spoken(section->intro));
  }
  if (share_said_ != interview_.share()) sheet.share = controller_.share_said();
  share_said_ = interview_.share();
  sheet.recall = controller_.spoken(as_sentence(wording.recall));
  if (earlier != nullptr && !answered(earlier->value)) sheet.earlier = translated(kSkippedBefore);
  section_ = section;
  sheet.field.offer(interview_.offered_words());
  const auto begun = interview_.begun();
  if (begun && begun->question == wording.id) {
    sheet.field.replace(begun->text, begun->cursor);
  } else if (const auto& left = unfinished_[wording.id]; !left.empty()) {
    sheet.field.replace(left);
  }
  return sheet;
}

/// Ctrl-X Ctrl-E always, as in a shell; Ctrl-E alone where it is not the end of the line.
bool ScreenView::opens_editor(const KeyPress& press) {
  const bool behind_x = std::exchange(pressed_x_, is_control(press, 'x'));
  return is_control(press, 'e') && (behind_x || !scene_.line_keys);
}

void ScreenView::take_press(Sheet& sheet, const KeyPress& press) {
  const bool is_text = kind_of(sheet.field.wording()).input == Input::text;
  const bool ends = is_control(press, 'd') && sheet.field.empty();
  if (press.kind == Kind::over || ends) {
    keep_begun(sheet);
    controller_.keep_own_words();
    ending_ = Ending::interrupted;
  } else if (is_control(press, 'c')) {
    stop(sheet);
  } else if (is_text && opens_editor(press)) {
    edit(sheet);
  } else if (const auto given = sheet.field.press(press, written_columns(screen_.size()))) {
    take(sheet, *given);
  }
}

void ScreenView::take(Sheet& sheet, const Given& given) {
  remember_unfinished(sheet, given);
  if (const auto step = step_of(sheet, given)) return tell(sheet, *step);
  sheet.says = {tr("Nothing is answered yet. - skips this question, and ? helps.")};
}

/// Nothing where nothing is answered, and has to be.
std::optional<Step> ScreenView::step_of(const Sheet& sheet, const Given& given) {
  const auto* const value = std::get_if<Value>(&given);
  const auto* const complaint = std::get_if<Complaint>(&given);
  const bool is_day = sheet.field.wording().type == QuestionType::date;
  if (is_day && (value || complaint)) return controller_.take_answer(sheet.field.text());
  if (value) return controller_.answer(*value);
  if (complaint) return Step{.say = {complaint->why}};
  if (const auto* command = std::get_if<TypedKey>(&given)) return controller_.obey(*command);
  const auto* const earlier = interview_.earlier();
  const bool was_skipped = earlier != nullptr && !answered(earlier->value);
  if (controller_.rewording() || was_skipped) return controller_.take_blank();
  if (!kind_of(sheet.field.wording()).may_stay_blank()) return std::nullopt;
  // What stood there and was taken away is not kept behind anybody's back.
  return controller_.answer(Skipped{});
}

void ScreenView::tell(Sheet& sheet, const Step& step) {
  if (step.next == Next::ending) {
    ending_ = step.ending;
  } else if (step.next == Next::same_prompt) {
    sheet.says = step.say;
    sheet.badge = controller_.share_word();
    // What was said below of who sees it is not so any more, and what is so has just been said.
    if (share_said_ != interview_.share()) sheet.share.clear();
    share_said_ = interview_.share();
  } else if (step.next == Next::rewording) {
    ask_for_words(sheet, step.say.front());
  } else {
    settled_ = step.next == Next::other_question;
    sheet.says.clear();
    read_through(step.say);
    if (step.shows != nullptr)
      std::ignore = read_pages(screen_, style_, *step.shows, tr("Enter goes on"));
    if (step.offers_short_way) offer_short_way(sheet, step.next);
  }
}

/// Not to somebody who has asked to be gone meanwhile.
void ScreenView::offer_short_way(Sheet& sheet, Next otherwise) {
  const bool leaves = std::ranges::any_of(waiting_, leaves_at_once);
  if (leaves) return;
  const Way way = asked_which_way(screen_, style_, controller_.short_way_said(), waiting_);
  tell(sheet, controller_.take_way(way, otherwise));
}

/// Whoever goes back with words begun finds them again.
void ScreenView::remember_unfinished(const Sheet& sheet, const Given& given) {
  if (controller_.rewording()) return;
  const auto* const command = std::get_if<TypedKey>(&given);
  const bool goes_back = command != nullptr && command->key == Key::back;
  if (goes_back) keep_begun(sheet);
  unfinished_[sheet.field.wording().id] = goes_back ? sheet.field.unfinished() : "";
}

/// The question of a rewording takes the place of the question itself.
void ScreenView::ask_for_words(Sheet& sheet, const std::string& question) const {
  sheet = {.heading = sheet.heading,
           .place = sheet.place,
           .ask = question,
           .field = AnswerField(interview_.current()->wording, {}, nullptr)};
}

void ScreenView::edit(Sheet& sheet) {
  if (!may_edit()) return;
  const Edited edited = screen_.edit(sheet.field.text());
  const bool came = edited.kind == Edited::Kind::text || edited.kind == Edited::Kind::broken_bytes;
  if (came) sheet.field.replace(edited.text);
  sheet.says.clear();
  if (!edited.reason.empty()) sheet.says.push_back(edited.reason);
  if (came) sheet.says.emplace_back(tr("This is what came back. Enter accepts it."));
}

/// An editor that may leave copies is spoken of once.
bool ScreenView::may_edit() {
  const std::string caution = screen_.editor_caution();
  if (cautioned_ || caution.empty()) return true;
  cautioned_ = shown_until_pressed(screen_, style_, {caution},
                                   tr("Enter opens it. Any other key goes back."))
                   .kind == Kind::enter;
  return cautioned_;
}

void ScreenView::stop(const Sheet& sheet) {
  const bool anything = !interview_.answers().empty() || !sheet.field.unfinished().empty();
  const Stop what = anything ? asked_whether_to_stop(screen_, style_) : Stop::keep;
  if (what == Stop::go_on) return;
  ending_ = what == Stop::throw_away ? Ending::discarded : Ending::interrupted;
  if (what == Stop::throw_away) return;
  keep_begun(sheet);
  controller_.keep_own_words();
}

void ScreenView::keep_begun(const Sheet& sheet) {
  controller_.keep_begun(sheet.field.unfinished(), sheet.field.cursor());
}

/// There is nobody left to tell that it could not be saved.
void ScreenView::keep_begun_before_end(const Sheet& sheet) try { keep_begun(sheet); } catch (...) {
}

KeyPress ScreenView::next_press(const Sheet& sheet) {
  if (!waiting_.empty()) {
    KeyPress press = std::move(waiting_.front());
    waiting_.pop_front();
    return press;
  }
  if (auto press = screen_.read_within(kIdleMs)) return *std::move(press);
  keep_begun(sheet);
  return screen_.read();
}

}  // namespace

Ending ask_on_screen(Interview& interview, const InterviewScene& scene, Screen& screen,
                     const Style& style, const Keep& keep) {
  const bool has_many = sorts(scene.pack) && interview.current() != nullptr;
  return has_many ? sort_on_screen(interview, scene, screen, style, keep)
                  : ScreenView(interview, scene, screen, style, keep).run();
}

Ending ask_in_view(Interview& interview, const InterviewScene& scene, Console& console,
                   const Style& style, const Keep& keep) {
  if (const auto screen = console.screen()) {
    return ask_on_screen(interview, scene, *screen, style, keep);
  }
  return ask_in_lines(interview, scene, console, style, keep);
}

}  // namespace hearth
