#include "world.hpp"

#include <algorithm>
#include <regex>
#include <utility>

#include "cli/frame/transcript.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/system/clock.hpp"
#include "support/entries.hpp"

namespace hearth::test {

Hidden World::type_hidden(std::string_view question, std::span<std::uint8_t> room) {
  asked_hidden += question;
  if (const auto happens = std::exchange(meanwhile, nullptr)) happens();
  if (passphrases.empty()) return {Hidden::Kind::no_terminal, 0};
  const std::string typed = passphrases.front();
  passphrases.erase(passphrases.begin());
  std::ranges::copy(typed, room.begin());
  return {Hidden::Kind::typed, typed.size()};
}

Outcome World::run(const std::string& command, std::vector<std::string> typed) {
  ScriptedConsole console(std::move(typed));
  console.passed_ms = &passed_ms;
  console.is_interactive = interactive;
  console.is_plain = accessible;
  console.input = input;
  console.after_last = after_last;
  console.interrupted_at = interrupted_at;
  console.begun = begun;
  console.pressed = pressed;
  const auto world = [&](Console& heard) { return in(heard); };
  const Exit exit = hearth::run(shell_words(command), console, world);
  speak("");  // what is tried next in this process has a language of its own
  return {exit, console.outs(), console.notes(), console.heard(), console.lines_left()};
}

Env World::in(Console& console) {
  Style shown = style;
  shown.accessible = accessible;
  Env env{console, moment(now), folder_ / "journal.hearth",
          Shelf(folder_ / "prompts", "/nonexistent"), shown};
  env.own_words = folder_ / "words.toml";
  env.lang = lang;
  look_for_catalogues(kCatalogues);
  env.config = folder_ / "config.toml";
  env.environment = [this](const char* name) -> std::optional<std::string> {
    if (std::string_view(name) == "HOME") return home;
    return std::string_view(name) == "EDITOR" ? std::optional(editor) : std::nullopt;
  };
  env.state = folder_ / "state";
  env.own_help = folder_ / "help.toml";
  env.clock = {[this] { return passed_ms; },
               [this] {
                 const Moment start = moment(now);
                 return Moment{start.ms + passed_ms, start.offset_minutes};
               }};
  env.calendar = calendar;
  env.pdf = pdf;
  if (zone) env.zone = *zone;
  env.zones = zone_named;
  env.new_cost = [] { return kFloorCost; };
  env.ask_hidden = [this](std::string_view question, std::span<std::uint8_t> room) {
    return type_hidden(question, room);
  };
  return env;
}

std::string with_one_id(const std::string& list) {
  static const std::regex id("(  |\\(|erase )[0-9a-f]{6}(  |\\)|`)");
  return std::regex_replace(list, id, "$011a2b3c$2");
}

}  // namespace hearth::test
