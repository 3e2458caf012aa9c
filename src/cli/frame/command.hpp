#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "hearth/app/env.hpp"
#include "hearth/core/error.hpp"
#include "options.hpp"

namespace hearth {

/// One subcommand: what it takes, and what it does.
class Command {
 public:
  virtual ~Command() = default;
  virtual void declare(Options& options) = 0;
  [[nodiscard]] virtual Exit run(Env& env) = 0;

  /// Whether all that it says stands in the catalogues. Another speaks English, so that no screen
  /// holds two languages.
  [[nodiscard]] virtual bool is_translated() const { return false; }

  /// Whether a clock runs it, with nobody there: all that is to be heard of it is what it prints,
  /// and why it fails is not said.
  [[nodiscard]] virtual bool is_unheard() const { return false; }

  /// Whether it runs whatever is wrong with settings, home, clock or the path of the journal.
  [[nodiscard]] virtual bool runs_anyhow() const { return false; }
};

/// A command as its family lists it: each folder of cli/ has a header of its name with that list.
struct CommandEntry {
  std::string_view name;     ///< one word, or two for a command within a group
  std::string_view summary;  ///< one line for --help
  std::unique_ptr<Command> (*make)() = nullptr;
};

/// In the order a couple meets them; help prints it as it stands.
std::span<const CommandEntry> commands();

}  // namespace hearth
