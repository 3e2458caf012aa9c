#include "told.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace hearth::test::privacy {
namespace {

constexpr std::size_t kUuid = 36;
constexpr std::size_t kShortestHash = 32;
constexpr std::size_t kShortestId = 6;

bool is_hex(char sign) { return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f'); }

bool is_part_of_id(char sign) { return is_hex(sign) || sign == '-'; }

/// Each stretch that is made of what ids are made of, and what stands between.
template <typename Take>
void pieces(const std::string& text, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    const bool of_id = is_part_of_id(text[at]);
    std::size_t end = at;
    while (end < text.size() && is_part_of_id(text[end]) == of_id) ++end;
    take(text.substr(at, end - at), at);
    at = end;
  }
}

bool is_uuid(const std::string& piece) {
  return is_part_of_id(piece.front()) && piece.size() == kUuid && piece[8] == '-' &&
         piece[13] == '-' && piece[18] == '-' && piece[23] == '-';
}

bool is_hash(const std::string& piece) {
  return is_hex(piece.front()) && piece.size() >= kShortestHash &&
         piece.find('-') == std::string::npos;
}

/// As a list has them in a column of their own, and what was kept in brackets, and as commands are
/// named that take one.
bool stands_for_short_id(const std::string& text, std::size_t at, std::size_t size) {
  if (!is_hex(text[at]) || size < kShortestId || size >= kShortestHash) return false;
  const auto before = [&](const std::string& words) {
    return at >= words.size() && text.compare(at - words.size(), words.size(), words) == 0;
  };
  const bool in_column = before("  ") && text.compare(at + size, 2, "  ") == 0;
  const bool in_brackets = before("(") && text.compare(at + size, 1, ")") == 0;
  return in_column || in_brackets || before("Id: ") || before("hearth erase ");
}

bool ends_one_of(const std::set<std::string>& known, const std::string& piece) {
  return std::ranges::any_of(known, [&](const std::string& id) { return id.ends_with(piece); });
}

class Numbers {
 public:
  explicit Numbers(const std::set<std::string>& known) : known_(known) {}

  std::string replaced(const std::string& text) {
    std::string plain;
    pieces(text, [&](const std::string& piece, std::size_t at) {
      if (is_uuid(piece) || is_hash(piece)) {
        plain += known_.contains(piece) ? piece : number("id", piece);
      } else if (stands_for_short_id(text, at, piece.size())) {
        plain += ends_one_of(known_, piece) ? piece : short_number(piece);
      } else {
        plain += piece;
      }
    });
    return plain;
  }

 private:
  std::string number(const char* kind, const std::string& piece) {
    const auto place = numbers_.try_emplace(piece, numbers_.size() + 1).first;
    return fmt::format("<{} {}>", kind, place->second);
  }

  std::string short_number(const std::string& piece) {
    return number(fmt::format("short id of {}", piece.size()).c_str(), piece);
  }

  const std::set<std::string>& known_;
  std::map<std::string, std::size_t> numbers_;
};

}  // namespace

std::set<std::string> ids_in(const std::string& text) {
  std::set<std::string> ids;
  pieces(text, [&](const std::string& piece, std::size_t) {
    if (is_uuid(piece) || is_hash(piece)) ids.insert(piece);
  });
  return ids;
}

std::string told(const Outcome& outcome, const std::string& file,
                 const std::set<std::string>& known) {
  return Numbers(known).replaced(
      fmt::format("{}\n--- notes\n{}\n--- heard\n{}\n--- file\n{}\n--- {}", outcome.out,
                  outcome.notes, outcome.heard, file, static_cast<int>(outcome.exit)));
}

std::string first_difference(const std::string& one, const std::string& other) {
  std::istringstream ones(one), others(other);
  for (std::string a, b; ones || others; a.clear(), b.clear()) {
    std::getline(ones, a);
    std::getline(others, b);
    if (a != b) return fmt::format("  without it: {}\n  with it:    {}", a, b);
  }
  return "";
}

}  // namespace hearth::test::privacy
