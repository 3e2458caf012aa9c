#include <fmt/format.h>

#include <algorithm>

#include "scripts.hpp"

namespace hearth {
namespace {

using Completion = DeclaredOption::Completion;

std::vector<std::string> option_names(const std::vector<DeclaredOption>& options) {
  std::vector<std::string> all;
  for (const DeclaredOption& option : options) {
    if (option.is_positional()) continue;
    for (std::string& name : names_of(option)) all.push_back(std::move(name));
  }
  return all;
}

std::string bash_values(const DeclaredOption& option) {
  switch (option.completion) {
    case Completion::nothing:
      return "return";
    case Completion::words:
      return fmt::format("_hearth_words '{}'; return", fmt::join(option.words, " "));
    case Completion::files:
      return "_hearth_files; return";
    case Completion::packs:
      return fmt::format("_hearth_words \"$({})\"; return", kListPacks);
  }
  return "";
}

/// What stands behind an option that takes a value. `path`: with the quotation mark at its end.
std::string bash_options(const std::string& path, const std::vector<DeclaredOption>& options) {
  std::string text;
  for (const DeclaredOption& option : options) {
    if (option.is_positional() || !option.takes_value()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : names_of(option)) patterns.push_back(path + name + "'");
    text += fmt::format("    {}) {} ;;\n", fmt::join(patterns, " | "), bash_values(option));
  }
  return text;
}

std::string bash_place(const Place& place, std::vector<std::string> words) {
  std::string before;
  for (const DeclaredOption& option : place.options) {
    if (!option.is_positional()) continue;
    if (option.completion == Completion::words) {
      words.insert(words.end(), option.words.begin(), option.words.end());
    } else if (option.completion != Completion::nothing) {
      before = fmt::format("[[ $word != -* ]] && {{ {}; }}; ", bash_values(option));
    }
  }
  for (std::string& name : option_names(place.options)) words.push_back(std::move(name));
  return fmt::format("    '{}') {}options='{}' ;;\n", place.path, before, fmt::join(words, " "));
}

}  // namespace

std::string bash_completion(const std::vector<Place>& places,
                            const std::vector<DeclaredOption>& globals) {
  std::string values = bash_options("*' ", globals);
  std::string all = fmt::format("    '') options='{}' ;;\n", fmt::join(words_in(places, ""), " "));
  for (const Place& place : places) {
    values += bash_options("'" + place.path + " ", place.options);
    all += bash_place(place, words_in(places, place.path));
  }
  return fmt::format(R"(# Completion of hearth for bash, as `hearth completion bash` prints it.
_hearth_words() {{ COMPREPLY=($(compgen -W "$1" -- "$word")); }}
_hearth_files() {{ COMPREPLY=($(compgen -f -- "$word")); }}
_hearth() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command='' options='' candidate
  for candidate in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$command $candidate" in
      {}) command=${{command:+$command }}$candidate ;;
    esac
  done
  case "$command $previous" in
{}  esac
  case $command in
{}  esac
  _hearth_words "$options {}"
}}
complete -F _hearth hearth
)",
                     steps(places, " | "), values, all, fmt::join(option_names(globals), " "));
}

}  // namespace hearth
