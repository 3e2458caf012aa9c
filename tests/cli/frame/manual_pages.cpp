#include "cli/frame/manual_pages.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>

#include "cli/world.hpp"

namespace hearth::test {
namespace {

/// As it is typed: mdoc writes a quotation mark and a dash that are text with a backslash.
std::string typed(std::string text) {
  for (const auto& [escaped, sign] :
       {std::pair<std::string_view, std::string_view>{"\\(dq", "\""}, {"\\-", "-"}}) {
    for (auto at = text.find(escaped); at != std::string::npos; at = text.find(escaped, at)) {
      text.replace(at, escaped.size(), sign);
    }
  }
  return text;
}

/// The options that a line of a synopsis names: `Fl -set` and `Fl Fl set` are `--set`, `Fl o` is
/// `-o`.
void add_options_of(const std::string& line, std::set<std::string>& options) {
  static const std::regex flag("\\bFl (Fl |-)?([a-z][a-z-]*)");
  for (auto at = std::sregex_iterator(line.begin(), line.end(), flag); at != std::sregex_iterator();
       ++at) {
    options.insert(((*at)[1].length() > 0 ? "--" : "-") + at->str(2));
  }
}

class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) { page_.name = file.stem().string(); }

  void read(const std::string& line) {
    if (line.starts_with(".Sh ")) section_ = line.substr(4);
    if (section_ == "NAME" && line.starts_with(".Nm ")) page_.names.insert(word(line));
    if (section_ == "SYNOPSIS") return read_synopsis(line);
    if (section_ != "NAME") page_.told += line + "\n";
    if (line.starts_with(".Dl ")) read_command(line);
  }

  [[nodiscard]] const ManualPage& page() const { return page_; }

 private:
  static std::string word(const std::string& line) { return line.substr(4, line.find(' ', 4) - 4); }

  void read_synopsis(const std::string& line) {
    static const std::string lead = ".Nm hearth ";
    if (line.starts_with(".Nm")) command_ = "";
    if (line.starts_with(lead)) {
      command_ = line.substr(lead.size());
      page_.synopsis[command_];
    } else if (!command_.empty()) {
      add_options_of(line, page_.synopsis[command_]);
    }
  }

  void read_command(const std::string& line) {
    static const std::regex command("(?:[|]|^[.]Dl) hearth ([^|]*[^| ])");
    const std::string text = typed(line);
    for (auto at = std::sregex_iterator(text.begin(), text.end(), command);
         at != std::sregex_iterator(); ++at) {
      page_.lines.push_back((*at)[1]);
      if (section_ == "EXAMPLES") page_.examples.push_back((*at)[1]);
    }
  }

  ManualPage page_;
  std::string section_;
  std::string command_;
};

}  // namespace

std::vector<ManualPage> manual_pages() {
  std::vector<ManualPage> pages;
  const std::filesystem::path folder = std::filesystem::path(kSourceFolder) / "man";
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() == ".txt") continue;
    Reader reader(file.path());
    std::istringstream lines(file_bytes(file.path()));
    for (std::string line; std::getline(lines, line);) reader.read(line);
    pages.push_back(reader.page());
  }
  return pages;
}

}  // namespace hearth::test
