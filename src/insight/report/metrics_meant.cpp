#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"
#include "hearth/insight/report.hpp"

// Which metric somebody means by a word.
namespace hearth {
namespace {

constexpr std::size_t kFewestLetters = 3;  ///< "how" begins most questions, "a" a word of each

std::string spaced(std::string id) {
  std::ranges::replace(id, '_', ' ');
  return folded(id);
}

/// Of folded text; every byte that is not of ASCII is taken for a part of one.
bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || is_digit(c);
}

/// `text`: folded.
bool begins_a_word_of(const std::string& text, const std::string& typed) {
  for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed, at + 1)) {
    if (at == 0 || !is_letter(text[at - 1])) return true;
  }
  return false;
}

bool is_metric(const Wording& wording, const std::string& typed) {
  return spaced(wording.metric) == typed;
}

bool is_question(const Wording& wording, const std::string& typed) {
  return spaced(wording.id) == typed;
}

bool begins_name(const Wording& wording, const std::string& typed) {
  return begins_a_word_of(spaced(wording.metric), typed) ||
         begins_a_word_of(spaced(wording.id), typed);
}

bool is_asked_with(const Wording& wording, const std::string& typed) {
  return typed.size() >= kFewestLetters &&
         begins_a_word_of(folded(filled(wording.ask, Names{})), typed);
}

using Meant = bool (*)(const Wording&, const std::string&);
constexpr std::array<Meant, 4> kWays{is_metric, is_question, begins_name, is_asked_with};

}  // namespace

std::vector<std::string> metrics_meant(std::span<const Series> series, const std::string& typed) {
  const std::string name = spaced(std::string(trimmed(typed)));
  std::vector<std::string> found;
  for (const Meant is_meant : kWays) {
    for (const Series& one : series) {
      const std::string& metric = one.wording->metric;
      const bool is_new = std::ranges::find(found, metric) == found.end();
      if (!name.empty() && is_new && is_meant(*one.wording, name)) found.push_back(metric);
    }
    if (!found.empty()) break;
  }
  return found;
}

}  // namespace hearth
