#include "hearth/journal/people.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr int kLongestName = 40;

}  // namespace

std::string objection_to_name(const std::string& name, const std::vector<std::string>& taken) {
  if (name.empty()) return "A name has at least one letter.";
  if (invalid_utf8(name) || printable(name) != name || name.find('\n') != std::string::npos ||
      name.find('\t') != std::string::npos) {
    return "A name is made of letters that can be shown.";
  }
  if (width(name) > kLongestName) return fmt::format("At most {} characters.", kLongestName);
  const auto alike = std::ranges::find_if(
      taken, [&](const std::string& other) { return look_alike(other, name); });
  if (alike == taken.end()) return "";
  return fmt::format("{} is here already; add something to tell the two apart.", *alike);
}

std::string checked_name(const std::string& typed, const std::vector<std::string>& taken) {
  const std::string name(trimmed(typed));
  if (const std::string why = objection_to_name(name, taken); !why.empty()) {
    throw Error(fmt::format("`{}` cannot be used as a name.", printable(typed)), why, Exit::usage);
  }
  return name;
}

}  // namespace hearth
