#include "frame/help.hpp"

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/learn/help_page.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/read_file.hpp"
#include "hearth/terminal/quiet_pages.hpp"
#include "learn.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 16;

/// The lines of help.toml, which can only add. A file that cannot be read is as if it were not
/// there: this page is shown whatever is wrong.
std::vector<std::string> own_lines(const std::filesystem::path& file) try {
  std::vector<std::string> lines;
  if (file.empty()) return lines;
  const auto text = read_if_there(file, kMostBytes);
  const ParsedToml parsed = parse_prompt(text.value_or(""));
  if (!parsed.tree) return lines;
  for (const std::string& line : parsed.tree->texts("lines")) lines.push_back(one_line(line));
  return lines;
} catch (const Error&) {
  return {};
}

/// Whoever looks on sees nothing of what follows.
Document first_page() {
  return {{Heading{1, tr("Help")},
           Paragraph{tr("Space turns to the pages for when something is wrong: with a body, with "
                        "your strength, or with how you are treated.")},
           Paragraph{tr("Any other key clears the screen and lists the commands.")}}};
}

class Help final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    std::vector<Document> pages = help_pages(own_lines(env.own_help));
    if (auto screen = env.console.screen()) {
      pages.insert(pages.begin(), first_page());
      show_quietly(*screen, env.style, pages);
      screen.reset();
      env.console.clear();
      env.console.out(help_text(std::min(env.style.columns, kHelpColumns)));
      return Exit::ok;
    }
    env.console.out(help_text(std::min(env.style.columns, kHelpColumns)));
    for (const Document& page : pages) env.console.out("\n" + to_terminal(page, env.style));
    return Exit::ok;
  }

  [[nodiscard]] bool is_translated() const override { return true; }
  [[nodiscard]] bool runs_anyhow() const override { return true; }
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<Help>(); }

}  // namespace hearth
