#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace hearth {

/// What a command takes. `names` are as `-n,--last` for options, a bare word for a positional.
class Options {
 public:
  explicit Options(CLI::App& app) : app_(app) {}

  Options& value(const std::string& names, std::optional<std::string>& target,
                 const std::string& help);
  Options& number(const std::string& names, std::optional<int>& target, const std::string& help);
  Options& many(const std::string& names, std::vector<std::string>& target,
                const std::string& help);
  Options& flag(const std::string& names, bool& target, const std::string& help);

 private:
  CLI::App& app_;
};

}  // namespace hearth
