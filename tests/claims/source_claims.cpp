#include "source_claims.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> kWords = {
    "nothing was ", "nothing is kept",  "nothing else is kept", "left as it",
    "left as they", "as it was before", "as it was, and",       "untouched",
    "not touched",  "neither was",      "nobody was added",     "was not made",
};

/// Walks over source as a compiler would, as far as literals go.
class Reader {
 public:
  explicit Reader(const std::string& source) : source_(source) {}

  std::vector<std::string> all() {
    while (at_ < source_.size()) step();
    return found_;
  }

 private:
  bool begins(std::string_view what) const { return source_.compare(at_, what.size(), what) == 0; }

  void skip_past(std::string_view what) {
    const auto end = source_.find(what, at_);
    at_ = end == std::string::npos ? source_.size() : end + what.size();
  }

  void step() {
    if (begins("//")) return skip_past("\n");
    if (begins("/*")) return skip_past("*/");
    if (begins("R\"sql(")) return skip_past(")sql\"");
    if (begins("'") && !is_digit_mark()) return skip_quoted('\'');
    if (begins("\"")) return take();
    if (!std::isspace(static_cast<unsigned char>(source_[at_]))) joins_ = false;
    ++at_;
  }

  bool is_digit_mark() const {
    return at_ > 0 && std::isalnum(static_cast<unsigned char>(source_[at_ - 1])) != 0;
  }

  void skip_quoted(char quote) {
    for (++at_; at_ < source_.size() && source_[at_] != quote; ++at_) {
      if (source_[at_] == '\\') ++at_;
    }
    ++at_;
    joins_ = false;
  }

  void take() {
    const bool joins = joins_;
    const auto from = at_ + 1;
    skip_quoted('"');
    const std::string text = source_.substr(from, at_ - from - 1);
    if (joins) {
      found_.back() += text;
    } else {
      found_.push_back(text);
    }
    joins_ = true;
  }

  const std::string& source_;
  std::size_t at_ = 0;
  bool joins_ = false;  ///< nothing but space has come since the last literal
  std::vector<std::string> found_;
};

bool claims(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return std::ranges::any_of(
      kWords, [&](std::string_view words) { return text.find(words) != std::string::npos; });
}

}  // namespace

std::vector<std::string> literals_in(const std::string& source) { return Reader(source).all(); }

std::vector<SourceClaim> claims_in_source() {
  std::vector<SourceClaim> found;
  for (const char* folder : {"src", "include/hearth"}) {
    const fs::path top = fs::path(kSourceFolder) / folder;
    for (const auto& file : fs::recursive_directory_iterator(top)) {
      const std::string ending = file.path().extension().string();
      if (ending != ".cpp" && ending != ".hpp") continue;
      for (const std::string& text : literals_in(file_bytes(file.path()))) {
        if (claims(text)) found.push_back({fs::relative(file.path(), top).string(), text});
      }
    }
  }
  return found;
}

}  // namespace hearth::test
