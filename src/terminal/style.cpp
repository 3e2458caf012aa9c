#include "hearth/terminal/style.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr int kNarrowest = 20;
constexpr int kWidest = 100;  ///< longer lines are tiring to read
constexpr int kUsual = 80;
constexpr int kUsualRows = 24;
constexpr int kWidestDrawing = 200;

bool switched_on(const std::optional<std::string>& value) {
  return value && !value->empty() && *value != "0" && *value != "no" && *value != "false" &&
         *value != "off";
}

using Variables = std::function<std::optional<std::string>(const char* name)>;

/// All of it.
int width_of_terminal(int file) {
  winsize size{};
  const bool known = ::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return std::max(known ? static_cast<int>(size.ws_col) : kUsual, kNarrowest);
}

/// The character set that the environment names; where it names no locale, nothing speaks against
/// the one that everybody has.
bool has_utf8(const Variables& environment) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string locale = folded(environment(name).value_or(""));
    if (locale.empty()) continue;
    return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
  }
  return true;
}

bool has_many_colors(const Variables& environment) {
  const std::string colors = environment("COLORTERM").value_or("");
  return environment("TERM").value_or("").find("256color") != std::string::npos ||
         colors == "truecolor" || colors == "24bit";
}

Signs signs_of(const Variables& environment) {
  if (!has_utf8(environment)) return Signs::ascii;
  return environment("TERM").value_or("") == "linux" ? Signs::lines : Signs::all;
}

}  // namespace

int rows_of_questions() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
  return known ? static_cast<int>(size.ws_row) : kUsualRows;
}

int columns_of_terminal(int file) { return std::min(width_of_terminal(file), kWidest); }

Style terminal_style(
    const std::function<std::optional<std::string>(const char* name)>& environment) {
  const std::string term = environment("TERM").value_or("");
  const bool no_color = !environment("NO_COLOR").value_or("").empty();
  Style style;
  style.accessible = switched_on(environment("HEARTH_ACCESSIBLE")) || term == "dumb";
  style.color = ::isatty(STDOUT_FILENO) == 1 && !no_color && !style.accessible && !term.empty();
  style.many_colors = has_many_colors(environment);
  style.signs = signs_of(environment);
  style.columns = columns_of_terminal(STDOUT_FILENO);
  style.drawing_columns = std::min(width_of_terminal(STDOUT_FILENO), kWidestDrawing);
  return style;
}

}  // namespace hearth
