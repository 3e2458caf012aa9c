#include <deque>
#include <map>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "before_end.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "screen/asides.hpp"
#include "sorting_sheet.hpp"
#include "sorting_view.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kIdleMs = 2000;  ///< after which the place is saved

class SortingScreen {
 public:
  SortingScreen(Interview& interview, const InterviewScene& scene, Screen& screen,
                const Style& style, const Keep& keep)
      : interview_(interview),
        screen_(screen),
        style_(style),
        keep_(keep),
        heading_(scene.heading),
        controller_(interview, scene, keep, kOwnSignPressed),
        sorting_(interview, scene.pack),
        labels_(controller_.labels()),
        kept_at_(sorting_.thing().id) {}

  Ending run();

 private:
  SortingSheet sheet() const;
  SortingSheet::Line line_of(const Wording& thing) const;
  std::string keys_below() const;
  std::vector<std::string> help() const;

  KeyPress next_press();
  void take(const KeyPress& press);
  void take_text(const std::string& text);
  void take_command(const KeyPress& press);
  void obey_command();
  void obey(const TypedKey& key);
  void say_by_key(const std::string& text);
  void say(Value value);
  void turn_on();
  void turn_back();
  void stop();
  void keep_place();
  void keep_place_before_end() noexcept;

  Interview& interview_;
  Screen& screen_;
  const Style& style_;
  const Keep& keep_;
  std::string heading_;
  InterviewController controller_;
  Sorting sorting_;
  std::vector<std::string> labels_;
  std::string kept_at_;       ///< the place that is on the disk
  std::string command_;       ///< what was begun with `!` or `=`
  bool is_for_rest_ = false;  ///< the next key is for the rest of the family
  bool said_share_ = false;   ///< who may see it has been read
  std::vector<std::string> says_;
  std::deque<KeyPress> waiting_;  ///< pressed at a page of text, but meant for what is behind it
  std::optional<Ending> ending_;
};

Ending SortingScreen::run() {
  show_until_read(screen_, style_, controller_.opening(), waiting_);
  const BeforeEnd saving(screen_, [this] { keep_place_before_end(); });
  while (!ending_) {
    if (waiting_.empty()) screen_.show(draw(sheet(), screen_.size(), style_.color));
    take(next_press());
  }
  return *ending_;
}

SortingSheet SortingScreen::sheet() const {
  const Sorting::Family& family = sorting_.families()[sorting_.family()];
  SortingSheet sheet{.heading = heading_,
                     .place = tr("{} of {}", sorting_.family() + 1, sorting_.families().size()),
                     .family = controller_.spoken(family.title),
                     .badge = controller_.share_word(),
                     .at = sorting_.line(),
                     .words = command_.empty() ? words_numbered(labels_, "   ") : "> " + command_,
                     .says = says_,
                     .share = said_share_ ? "" : controller_.share_said(),
                     .keys = keys_below()};
  for (const auto& thing : family.things) sheet.lines.push_back(line_of(*thing));
  return sheet;
}

SortingSheet::Line SortingScreen::line_of(const Wording& thing) const {
  SortingSheet::Line line{controller_.spoken(thing.ask)};
  const Value* const said = sorting_.said_of(thing);
  if (said == nullptr) return line;
  line.said = word_said(thing, *said, labels_);
  line.key = "-";
  for (std::size_t word = 0; word < labels_.size(); ++word) {
    if (*said == Value(thing.options[word].id)) line.key = fmt::format("{}", word + 1);
  }
  return line;
}

std::string SortingScreen::keys_below() const {
  if (!command_.empty()) return tr("Enter does it   Esc takes it back");
  if (is_for_rest_) {
    return tr("The rest of this family: 1 to {}, or - skips it   Esc takes it back",
              labels_.size());
  }
  const bool is_last = sorting_.family() + 1 == sorting_.families().size();
  const std::string enter = is_last ? tr("Enter ends it") : tr("Enter next page");
  return tr("{}   < back   r rest of family   - skip   ? help   ! leave", enter);
}

std::vector<std::string> SortingScreen::help() const {
  std::vector<std::string> lines = controller_.why();
  for (std::string line :
       {tr("1 to {}  the word for the thing that is marked; arrows mark another", labels_.size()),
        tr("r  then one of them: the rest of this family, all at once"),
        tr("Enter  the next page, also with things that have no word"),
        tr("<  back to the page before"), tr("-  skip this thing; that is always all right"),
        tr("!  stop for now; what you have answered is kept"),
        tr("!!  stop at once and clear the screen; what you have answered is "
           "kept")}) {
    lines.push_back(std::move(line));
  }
  return lines;
}

KeyPress SortingScreen::next_press() {
  if (!waiting_.empty()) {
    KeyPress press = std::move(waiting_.front());
    waiting_.pop_front();
    return press;
  }
  if (auto press = screen_.read_within(kIdleMs)) return *std::move(press);
  keep_place();
  return screen_.read();
}

void SortingScreen::take(const KeyPress& press) {
  if (press.kind != Kind::resized) says_.clear();
  const bool is_over = press.kind == Kind::over || is_control(press, 'd');
  if (is_over) {
    ending_ = Ending::interrupted;
  } else if (is_control(press, 'c')) {
    stop();
  } else if (!command_.empty()) {
    take_command(press);
  } else if (press.kind == Kind::escape) {
    is_for_rest_ = false;
  } else if (press.kind == Kind::up || press.kind == Kind::down) {
    sorting_.step(press.kind == Kind::up ? -1 : 1);
  } else if (press.kind == Kind::enter || press.kind == Kind::right) {
    turn_on();
  } else if (press.kind == Kind::left || is_control(press, 'p')) {
    turn_back();
  } else if (press.kind == Kind::text) {
    take_text(press.text);
  }
}

void SortingScreen::take_text(const std::string& text) {
  if (folded(text) == "r") {
    is_for_rest_ = true;
  } else if (text == "-") {
    say(Skipped{});
  } else if (text == "<") {
    turn_back();
  } else if (text == "?") {
    show_until_read(screen_, style_, help(), waiting_);
  } else if (text == "!" || text == "=") {
    command_ = text;
  } else {
    say_by_key(text);
  }
}

/// A key that means nothing here changes nothing.
void SortingScreen::say_by_key(const std::string& text) {
  const auto& words = sorting_.thing().options;
  for (std::size_t word = 0; word < words.size(); ++word) {
    if (text == fmt::format("{}", word + 1)) return say(words[word].id);
  }
}

void SortingScreen::say(Value value) {
  if (std::exchange(is_for_rest_, false)) {
    sorting_.say_of_rest(value);
  } else {
    sorting_.say(std::move(value));
    sorting_.step(1);
  }
  kept_at_ = sorting_.thing().id;
  keep_(interview_);
}

/// `!!` is in a hurry; all else waits for Enter.
void SortingScreen::take_command(const KeyPress& press) {
  if (press.kind == Kind::text) command_ += press.text;
  if (press.kind == Kind::escape) command_.clear();
  if (press.kind == Kind::backspace) command_.pop_back();
  if (press.kind == Kind::enter || command_ == "!!") obey_command();
}

void SortingScreen::obey_command() {
  const std::string typed = std::exchange(command_, "");
  const auto key = key_of(typed);
  if (!key) return;
  const Step step = controller_.obey({*key, typed});
  if (step.next == Step::Next::ending) ending_ = step.ending;
  says_ = step.say;
}

/// Things may stay without a word; who says none at all has not answered.
void SortingScreen::turn_on() {
  said_share_ = true;
  is_for_rest_ = false;
  if (sorting_.turn(true)) return;
  const bool says_any = !interview_.answers().empty();
  ending_ = says_any ? Ending::finished : Ending::left;
  while (!says_any && sorting_.turn(false)) {
  }
}

void SortingScreen::turn_back() {
  is_for_rest_ = false;
  if (!sorting_.turn(false)) says_ = {tr("This is the first page; there is none before it.")};
}

void SortingScreen::stop() {
  const bool anything = !interview_.answers().empty();
  const Stop what = anything ? asked_whether_to_stop(screen_, style_) : Stop::keep;
  if (what == Stop::go_on) return;
  ending_ = what == Stop::throw_away ? Ending::discarded : Ending::interrupted;
}

void SortingScreen::keep_place() {
  if (std::exchange(kept_at_, sorting_.thing().id) != sorting_.thing().id) keep_(interview_);
}

/// There is nobody left to tell that it could not be saved.
void SortingScreen::keep_place_before_end() noexcept try { keep_place(); } catch (...) {
}

}  // namespace

Ending sort_on_screen(Interview& interview, const InterviewScene& scene, Screen& screen,
                      const Style& style, const Keep& keep) {
  return SortingScreen(interview, scene, screen, style, keep).run();
}

}  // namespace hearth
