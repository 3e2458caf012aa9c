#include "hearth/terminal/style.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace hearth {
namespace {

constexpr int kNarrowest = 20;
constexpr int kWidest = 100;  ///< longer lines are tiring to read
constexpr int kUsual = 80;

bool switched_on(const std::optional<std::string>& value) {
  return value && !value->empty() && *value != "0" && *value != "no" && *value != "false" &&
         *value != "off";
}

}  // namespace

int columns_of_terminal(int file) {
  winsize size{};
  const bool known = ::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return std::clamp(known ? static_cast<int>(size.ws_col) : kUsual, kNarrowest, kWidest);
}

Style terminal_style(
    const std::function<std::optional<std::string>(const char* name)>& environment) {
  const std::string term = environment("TERM").value_or("");
  const bool no_color = !environment("NO_COLOR").value_or("").empty();
  Style style;
  style.accessible = switched_on(environment("HEARTH_ACCESSIBLE")) || term == "dumb";
  style.color = ::isatty(STDOUT_FILENO) == 1 && !no_color && !style.accessible && !term.empty();
  style.columns = columns_of_terminal(STDOUT_FILENO);
  return style;
}

}  // namespace hearth
