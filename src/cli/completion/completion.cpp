#include "completion.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frame/command_line.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "known_words.hpp"
#include "scripts.hpp"

namespace hearth {
namespace {

Place place_of(const CommandEntry& entry) {
  Place place{std::string(entry.name), std::string(entry.summary), entry.make(), {}};
  Options options;
  place.command->declare(options);
  place.options = options.all();
  return place;
}

/// Behind `help` stand the words of any command.
void add_help_on_all(std::vector<Place>& places) {
  const std::size_t commands = places.size();
  for (std::size_t n = 0; n < commands; ++n) {
    if (places[n].path == "help") continue;
    places.push_back({"help " + places[n].path, places[n].summary, nullptr, {}});
  }
}

/// In the order of the help, a group that is no command itself before the first of its commands.
std::vector<Place> all_places() {
  std::vector<Place> places;
  for (const CommandEntry& entry : commands()) {
    const auto group = entry.name.substr(0, entry.name.find(' '));
    const bool known = std::ranges::find(places, group, &Place::path) != places.end();
    if (!known && group != entry.name) places.push_back({std::string(group), "", nullptr, {}});
    places.push_back(place_of(entry));
  }
  add_help_on_all(places);
  return places;
}

class Completion final : public Command {
 public:
  void declare(Options& options) override {
    options.many("what", what_, "bash, zsh or fish; or names, ids, tags ...: the words themselves")
        .words({"bash", "zsh", "fish"});
  }

  Exit run(Env& env) override {
    if (what_.empty()) throw unknown_shell("It was not said for which shell.");
    if (const Script script = script_for(what_.front())) {
      env.console.out(whole(script));
      return Exit::ok;
    }
    for (const std::string& kind : what_) refuse_unknown(kind);
    print_words(env, what_);
    return Exit::ok;
  }

 private:
  using Script = std::string (*)(const std::vector<Place>&, const std::vector<DeclaredOption>&);

  static std::string whole(Script script) {
    Globals globals;
    bool help = false;
    Options options = options_of_all(globals);
    options.flag("-h,--help", help, "Tell what it takes");
    return script(all_places(), options.all());
  }

  static Error unknown_shell(const std::string& what) {
    return Error(what, "As in `hearth completion bash`; there are bash, zsh and fish.",
                 Exit::usage);
  }

  static void refuse_unknown(const std::string& kind) {
    if (std::ranges::find(kKindsOfWords, kind) != kKindsOfWords.end()) return;
    throw unknown_shell(fmt::format("There is no completion for `{}`.", printable(kind)));
  }

  /// A line each, what is shown beside it behind a tab.
  static void print_words(const Env& env, const std::vector<std::string>& kinds) {
    std::string lines;
    for (const KnownWord& word : known_words(env, kinds)) {
      lines += word.word + (word.about.empty() ? "" : "\t" + word.about) + "\n";
    }
    env.console.out(lines);
  }

  /// Null if it is no shell.
  static Script script_for(const std::string& shell) {
    if (shell == "bash") return bash_completion;
    if (shell == "zsh") return zsh_completion;
    return shell == "fish" ? fish_completion : nullptr;
  }

  std::vector<std::string> what_;
};

}  // namespace

std::string word_of(const Place& place) { return place.path.substr(place.path.rfind(' ') + 1); }

std::string above(const Place& place) {
  const auto space = place.path.rfind(' ');
  return space == std::string::npos ? "" : place.path.substr(0, space);
}

std::vector<std::string> names_of(const DeclaredOption& option) {
  std::vector<std::string> names{""};
  for (const char sign : option.names) {
    if (sign == ',') {
      names.emplace_back();
    } else {
      names.back() += sign;
    }
  }
  return names;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string steps(const std::vector<Place>& places, std::string_view between) {
  std::vector<std::string> all;
  all.reserve(places.size());
  for (const Place& place : places) {
    all.push_back(fmt::format("'{} {}'", above(place), word_of(place)));
  }
  return fmt::format("{}", fmt::join(all, between));
}

std::vector<std::string> words_in(const std::vector<Place>& places, const std::string& path) {
  std::vector<std::string> words;
  for (const Place& place : places) {
    if (above(place) == path) words.push_back(word_of(place));
  }
  return words;
}

std::unique_ptr<Command> make_completion() { return std::make_unique<Completion>(); }

}  // namespace hearth
