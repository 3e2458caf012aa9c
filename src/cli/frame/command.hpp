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
};

struct CommandEntry {
  std::string_view name;     ///< one word, or two for a command within a group
  std::string_view summary;  ///< one line for --help
  std::unique_ptr<Command> (*make)();
};

/// In the order a couple meets them; help prints it as it stands.
std::span<const CommandEntry> commands();

}  // namespace hearth
