// Feeds arbitrary bytes to what reads things to do and pages to read, and goes through whatever
// loads as people might whom nothing makes sense to. Nothing may crash, throw or hang, and no
// session may be without an end.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "hearth/core/problem.hpp"
#include "hearth/learn/topic_page.hpp"
#include "hearth/learn/topic_reader.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/practice/practice_reader.hpp"
#include "hearth/practice/session.hpp"
#include "hearth/prompt/pack/pack_comparison.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

const Date kToday = *parse_date("2026-11-27");

/// Nobody waits longer for an end: each beat once, and thrice more for each question.
std::size_t most_beats(const std::vector<Beat>& beats) {
  std::size_t checks = 0;
  for (const Beat& beat : beats) checks += beat.ask.empty() ? 0 : 1;
  return beats.size() * (1 + 3 * checks);
}

void go_through(const std::vector<Beat>& beats, std::string_view bytes) {
  Session session(beats);
  std::size_t at = 0;
  while (!session.frame().over) {
    const auto event = bytes.empty() ? 0 : static_cast<unsigned char>(bytes[at++ % bytes.size()]);
    session.tick((std::int64_t{event} + 1) * 60'000);
    if (session.frame().waits) session.go_on();
    if (session.frame().asks) session.answer(event % 2 == 0);
    if (session.frame().paused || event == 'p') session.pause();
    if (session.frame().number > most_beats(beats)) std::abort();
  }
}

void run(const Practice& practice, std::string_view bytes) {
  for (std::size_t people = 1; people <= 3; ++people) {
    PracticeChoices choices{.names = {"A", "B", "C"}};
    choices.names.resize(people);
    choices.plain = people == 2;
    const auto games = drawable(practice, choices);
    if (!games.empty()) choices.drawn = games.back()->id;
    go_through(beats_of(practice, choices), bytes);
  }
  script_page(practice, {.names = names_without_names()}, kToday);
}

void read_file(std::string_view text) {
  const ParsedToml parsed = parse_toml(text);
  if (!parsed.tree) return;
  const ReadPractice practice = read_practice(*parsed.tree);
  describe(practice.problems, "fuzz.toml", text);
  if (practice.practice) run(*practice.practice, text);
  const ReadTopic topic = read_topic(*parsed.tree);
  describe(topic.problems, "fuzz.toml", text);
  if (topic.topic) topic_page(*topic.topic, std::nullopt, kToday);
  compare_translation(*parsed.tree, *parsed.tree);
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::read_file({reinterpret_cast<const char*>(data), size});
  return 0;
}
