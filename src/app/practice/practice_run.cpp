#include "hearth/app/practice/practice_run.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/core.h>

#include "agreed.hpp"
#include "before.hpp"
#include "hearth/app/practice/practices.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/practice_view.hpp"
#include "hearth/terminal/style.hpp"

namespace hearth {
namespace {

/// What was on the screen is gone, and nothing is said of it; where nothing can be taken off, it is
/// out of sight, by no more empty lines than that takes: they may be read aloud.
void hide(const Env& env) {
  if (env.console.clear()) return;
  const auto rows = static_cast<std::size_t>(rows_of_questions());
  env.console.note(std::string(rows, '\n'));
}

void say(const Env& env, const std::string& text) { env.console.note(printable(text) + "\n"); }

PracticeScene scene_of(const Env& env, const PracticeWishes& wishes, const Agreed& agreed) {
  PracticeScene scene;
  scene.signals = agreed.signals;
  scene.agreement = agreed.terms;
  scene.team = agreed.team_said;
  scene.bell = wishes.bell;
  scene.line_a_minute = env.settings.pace == "minute";
  scene.clock = env.clock.ms;
  return scene;
}

/// A machine that slept comes to it too late: nobody waits there any more.
bool is_past(const Env& env, const std::optional<Moment>& start) {
  constexpr std::int64_t kLatestMs = 60'000;
  return start && env.clock.wall().ms - start->ms > kLatestMs;
}

PracticeEnding wait_for(const Env& env, const std::optional<Moment>& start) {
  if (!start) return PracticeEnding::over;
  const auto ms_left = [&] { return start->ms - env.clock.wall().ms; };
  const std::string sentence = tr("It begins at {}.", local_clock(*start));
  if (const auto screen = env.console.screen()) {
    return wait_on_screen(ms_left, sentence, *screen, env.style);
  }
  return wait_in_lines(ms_left, sentence, env.console, env.style);
}

struct Course {
  PracticeEnding ending;
  bool early;  ///< it was ended
};

/// On the screen, or in lines and in the words for them.
Course run(const Env& env, const Practice& practice, PracticeChoices choices,
           const PracticeScene& scene) {
  const auto screen = env.console.screen();
  choices.plain = !screen;
  Session session(beats_of(practice, choices));
  const PracticeEnding ending = screen ? run_on_screen(session, scene, *screen, env.style)
                                       : run_in_lines(session, scene, env.console, env.style);
  return {ending, session.frame().early};
}

/// Whoever leaves what is asked is told nothing; behind the first `!` a second may come.
void leave(const Env& env) {
  bool hides = false;
  if (const auto screen = env.console.screen()) {
    const auto second = screen->read_within(kSecondSignMs);
    hides = second && *second == KeyPress{KeyPress::Kind::text, "!"};
  }
  if (hides) hide(env);
}

/// Enter alone is no. The last words stand above, where they are seen.
void offer_to_write(Env& env, const Practice& practice, const std::string& last) {
  const std::vector<std::string> options{tr("now"), tr("tomorrow"), tr("no")};
  const std::string question = last + "\n\n" + tr("Write a line about it?");
  const auto wanted = choose(env.console, env.style, question, options, 2);
  if (!wanted) return leave(env);
  if (wanted == 0) return note_practice(env, practice, SectionPlace::after);
  if (wanted == 1) {
    say(env, tr("`hearth practice note {}` asks whenever it suits.", practice.id));
  }
}

void end(Env& env, const Practice& practice, const Agreed& agreed, const Course& course) {
  if (course.ending == PracticeEnding::hidden) return hide(env);
  std::string last = last_words(practice, course.early);
  if (!agreed.aftercare.empty()) {
    last += "\n" + tr("For afterwards you wrote: {}", as_sentence(agreed.aftercare));
  }
  const bool offers = course.ending == PracticeEnding::over && asks(practice, SectionPlace::after);
  if (offers) return offer_to_write(env, practice, last);
  say(env, last);
}

/// A no is answered by nothing else to do; a team that has not been asked yet may be.
void say_declined(const Env& env, const Practice& practice, Preliminaries::Verdict verdict) {
  say(env, tr("Not now is a good answer. Nothing has to come of it."));
  if (verdict != Preliminaries::Verdict::not_cleared || practice.instead.empty()) return;
  say(env, tr("There is also `hearth practice {}`.", practice.instead));
}

}  // namespace

void run_practice(Env& env, const Practice& practice, const PracticeWishes& wishes) {
  const Speaking speaking(practice.lang);
  const Preliminaries before = before_practice(env, practice, wishes);
  if (before.verdict == Preliminaries::Verdict::left) return leave(env);
  if (before.verdict != Preliminaries::Verdict::begins) {
    return say_declined(env, practice, before.verdict);
  }
  const PracticeEnding waited = wait_for(env, before.start);
  if (waited != PracticeEnding::over) return end(env, practice, {}, {waited, true});
  if (is_past(env, before.start)) {
    return say(env, tr("It was to begin at {}, and that is past.", local_clock(*before.start)));
  }
  const PracticeScene scene = scene_of(env, wishes, before.agreed);
  end(env, practice, before.agreed, run(env, practice, before.choices, scene));
}

}  // namespace hearth
