#include "hearth/app/sitting/preparation.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/history.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

Audience audience_of(const std::optional<Person>& person) {
  return person ? Audience::each : Audience::together;
}

bool needs_history(const Pack& pack) {
  return std::ranges::any_of(pack.sections, [](const Section& section) {
    return section.pick > 0 || std::ranges::any_of(section.questions, [](const Question& question) {
             return question.carry || !question.follows.empty();
           });
  });
}

/// What they wrote with this pack before, newest first.
std::vector<Entry> earlier_entries(const Sitting& sitting, const std::optional<Person>& person) {
  std::vector<Entry> earlier;
  if (!needs_history(sitting.pack)) return earlier;
  const Reader reader{person ? std::optional(person->id) : std::nullopt};
  visit_visible(sitting.journal, {}, reader, [&](Entry entry) {
    const bool same = entry.pack == sitting.pack.id && entry.kind == sitting.pack.kind;
    if (same && entry.author == reader.person) earlier.push_back(std::move(entry));
    return true;
  });
  return earlier;
}

bool asks_feelings(const std::vector<Question>& questions) {
  return std::ranges::any_of(questions, [](const Question& question) {
    return question.wording->type == QuestionType::feelings;
  });
}

/// Nobody has to use these words, so a list that cannot be read is simply not offered.
std::optional<Tree> list_on(const Shelf& shelf, std::string_view name,
                            std::string_view language = {}) try {
  const auto file = shelf.find(name);
  const auto translation = file ? shelf.translation(*file, language) : std::nullopt;
  return parse_prompt(translation ? translation->text : file ? file->text : "").tree;
} catch (const Error&) {
  return std::nullopt;
}

FeelingWords feeling_words(const Shelf& shelf, const std::string& language) {
  const auto list = list_on(shelf, "feelings", language);
  return list ? read_feelings(*list) : FeelingWords{};
}

const Answer* answer_to(const Entry& entry, const Question& question) {
  const auto same = [&](const Answer& answer) {
    return answer.wording->id == question.wording->id;
  };
  const auto found = std::ranges::find_if(entry.answers, same);
  return found == entry.answers.end() ? nullptr : &*found;
}

Preparation with_words(const Env& env, const Pack& pack, std::vector<Question> questions) {
  Interview interview(questions);
  if (asks_feelings(questions)) interview.offer_words(feeling_words(env.shelf, pack.lang));
  return {std::move(questions), std::move(interview)};
}

std::string day_of(std::int64_t ms, const Moment& now) {
  return spoken(local_date({ms, now.offset_minutes}));
}

}  // namespace

Preparation prepared(const Sitting& sitting, const std::optional<Person>& person, Date day) {
  const std::vector<Entry> earlier = earlier_entries(sitting, person);
  std::vector<Question> questions =
      questions_on(sitting.pack, audience_of(person), times_asked(earlier), day);
  std::map<std::string, std::string> last;
  std::erase_if(questions, [&](const Question& question) {
    if (question.follows.empty()) return false;
    const auto words = words_followed(earlier, question);
    if (words) last.emplace(question.wording->id, *words);
    return !words;
  });
  Preparation preparation = with_words(sitting.env, sitting.pack, std::move(questions));
  preparation.interview.offer(carried_answers(earlier, sitting.pack));
  preparation.last = std::move(last);
  return preparation;
}

Preparation prepared_again(const Env& env, const Pack& pack, const Entry& before) {
  Pack again = pack;
  for (Section& section : again.sections) {
    std::erase_if(section.questions, [&](const Question& question) {
      const bool perhaps = section.pick > 0 || !question.follows.empty();
      return perhaps && answer_to(before, question) == nullptr;
    });
    for (Question& question : section.questions) {
      question.carry = true;
      question.short_when.reset();
      question.on_short_way = false;  // what was answered is changed, not gone through
      if (const Answer* answer = answer_to(before, question)) question.share = answer->share;
    }
  }
  Preparation preparation = with_words(
      env, pack, questions_for(again, before.author ? Audience::each : Audience::together));
  preparation.interview.offer(carried_answers({&before, 1}, again));
  return preparation;
}

Preparation prepared_for_anybody(const Env& env, const Pack& pack, Audience audience) {
  return with_words(env, pack, questions_on(pack, audience, {}, local_date(env.now)));
}

std::optional<Reframe> reframe_for(const Env& env, const Pack& pack) {
  if (!env.settings.reframe.value_or(true)) return std::nullopt;
  const auto list = list_on(env.shelf, "reframe");
  return list ? read_reframe(*list, pack.lang) : std::nullopt;
}

void show_scores(Env& env, const Pack& pack, const std::vector<Answer>& answers) {
  std::string text;
  for (const Score& score : pack.scores) {
    if (const auto value = score_of(score, answers)) text += spoken_score(score, *value) + "\n";
  }
  if (text.empty()) return;
  env.console.note(tr("\nFor you alone; it is not written down:\n{}", text));
  env.console.read_line(tr("Press Enter when you have read it. "));
}

void check_clock(Env& env, Journal& journal, const std::optional<Person>& person) {
  const HybridTime last = last_written(journal, person ? std::optional(person->id) : std::nullopt);
  if (last.ms() <= env.now.ms + kDayMs) return;
  const std::string key =
      fmt::format("clock {} {}", last.ms() / kDayMs, person ? to_string(person->id) : "together");
  if (was_said(journal, key)) return;
  const std::string both =
      tr("Something was written here by a clock that said {}, and this computer's says {}.",
         day_of(last.ms(), env.now), day_of(env.now.ms, env.now));
  if (!can_ask(env)) {
    env.console.note(tr("{} Nothing depends on it but the days that are shown.\n", both));
  } else if (confirm(env.console, env.style, tr("{} Is this computer's clock right now?", both),
                     true) != Confirmed::yes) {
    throw Error(tr("Left. Nothing was written."), tr("Set the clock, then run the command again."),
                Exit::left);
  }
  note_said(journal, key);
}

}  // namespace hearth
