#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hearth {

/// One thing that a command takes, and where it goes.
struct DeclaredOption {
  using Target = std::variant<bool*, std::optional<int>*, std::optional<std::string>*,
                              std::vector<std::string>*>;
  /// What a shell completes it with.
  enum class Completion { nothing, words, files };

  std::string names;  ///< as `-n,--last`; a bare word for a positional
  Target target;
  std::string help;
  Completion completion = Completion::nothing;
  std::vector<std::string> words = {};  ///< those of Completion::words
  std::vector<std::string> known = {};  ///< and kinds of words that `hearth completion` looks up

  [[nodiscard]] bool is_positional() const { return !names.starts_with('-'); }
  [[nodiscard]] bool takes_value() const { return !std::holds_alternative<bool*>(target); }
};

/// What a command takes, in the order of its help. Each target has to outlive what is parsed.
class Options {
 public:
  Options& value(std::string names, std::optional<std::string>& target, std::string help) {
    return add({std::move(names), &target, std::move(help)});
  }
  Options& number(std::string names, std::optional<int>& target, std::string help) {
    return add({std::move(names), &target, std::move(help)});
  }
  /// An option takes one value each time it is named; a bare word may be repeated.
  Options& many(std::string names, std::vector<std::string>& target, std::string help) {
    return add({std::move(names), &target, std::move(help)});
  }
  Options& flag(std::string names, bool& target, std::string help) {
    return add({std::move(names), &target, std::move(help)});
  }

  /// What a shell is to complete the last one with: one of these words; a word of one of these
  /// kinds (kKindsOfWords), perhaps beside such words; the name of a file.
  Options& words(std::vector<std::string> words) {
    all_.back().words = std::move(words);
    return completed(DeclaredOption::Completion::words);
  }
  Options& files() { return completed(DeclaredOption::Completion::files); }
  Options& known(std::vector<std::string> kinds) {
    all_.back().known = std::move(kinds);
    return completed(DeclaredOption::Completion::words);
  }

  [[nodiscard]] const std::vector<DeclaredOption>& all() const { return all_; }

 private:
  Options& add(DeclaredOption option) {
    all_.push_back(std::move(option));
    return *this;
  }
  Options& completed(DeclaredOption::Completion completion) {
    all_.back().completion = completion;
    return *this;
  }

  std::vector<DeclaredOption> all_;
};

}  // namespace hearth
