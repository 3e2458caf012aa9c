#include <fmt/format.h>

#include <algorithm>

#include "scripts.hpp"

namespace hearth {
namespace {

using Completion = DeclaredOption::Completion;

std::string fish_quoted(const std::string& text) {
  return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

/// The words that are there, and those that are looked up.
std::string fish_words(const DeclaredOption& option) {
  std::string words = fmt::format("{}", fmt::join(option.words, " "));
  if (option.known.empty()) return words;
  if (!words.empty()) words += " ";
  return words + fmt::format("(__hearth_known {})", fmt::join(option.known, " "));
}

std::string fish_values(const DeclaredOption& option) {
  switch (option.completion) {
    case Completion::nothing:
      return " -x";
    case Completion::words:
      return fmt::format(" -x -a {}", fish_quoted(fish_words(option)));
    case Completion::files:
      return " -r -F";
  }
  return "";
}

std::string fish_option(const std::string& condition, const DeclaredOption& option) {
  std::string line = "complete -c hearth" + condition;
  if (option.is_positional()) {
    if (option.completion == Completion::nothing) return "";
    const std::string values = fish_values(option);
    return line + (option.completion == Completion::files ? " -F" : values.substr(3)) + "\n";
  }
  for (const std::string& name : names_of(option)) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (option.takes_value()) line += fish_values(option);
  return line + " -d " + fish_quoted(option.help) + "\n";
}

std::string fish_condition(const std::string& path) {
  return " -n " + fish_quoted(fmt::format("__hearth_in \"{}\"", path));
}

}  // namespace

std::string fish_completion(const std::vector<Place>& places,
                            const std::vector<DeclaredOption>& globals) {
  std::string text =
      fmt::format(R"(# Completion of hearth for fish, as `hearth completion fish` prints it.
function __hearth_in --description 'Whether the command that is typed so far is this one'
    set -l command
    for word in (commandline -opc)
        switch "$command $word"
            case {}
                set -a command $word
        end
    end
    test "$command" = "$argv[1]"
end
function __hearth_known --description 'The words of these kinds that hearth knows'
    set -l given
    set -l before
    for word in (commandline -opc)
        switch "$before"
            case --journal --as
                set -a given $before (string replace -r '^~/' "$HOME/" -- $word)
        end
        set before $word
    end
    hearth $given completion $argv 2>/dev/null </dev/null
end
complete -c hearth -f
)",
                  steps(places, " "));
  for (const DeclaredOption& option : globals) text += fish_option("", option);
  for (const Place& place : places) {
    text += fmt::format("complete -c hearth{} -a {} -d {}\n", fish_condition(above(place)),
                        word_of(place), fish_quoted(place.summary));
    for (const DeclaredOption& option : place.options) {
      text += fish_option(fish_condition(place.path), option);
    }
  }
  return text;
}

}  // namespace hearth
