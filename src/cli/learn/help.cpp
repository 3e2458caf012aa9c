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
  const ParsedToml parsed = parse_toml(text.value_or(""));
  if (!parsed.tree) return lines;
  for (const std::string& line : parsed.tree->texts("lines")) lines.push_back(one_line(line));
  return lines;
} catch (const Error&) {
  return {};
}

class Help final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const std::vector<Document> pages = help_pages(own_lines(env.own_help));
    if (auto screen = env.console.screen()) {
      show_quietly(*screen, env.style, pages);
      screen.reset();
      env.console.clear();
      return Exit::ok;
    }
    for (const Document& page : pages) env.console.out(to_terminal(page, env.style) + "\n");
    env.console.out(tr("Command help: `hearth --help`.\n"));
    return Exit::ok;
  }

  [[nodiscard]] bool is_translated() const override { return true; }
  [[nodiscard]] bool runs_anyhow() const override { return true; }
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<Help>(); }

}  // namespace hearth
