#include <sstream>

#include "page_sheet.hpp"

namespace hearth {
namespace {

std::size_t words_in_all(const std::vector<std::string>& texts) {
  std::size_t count = 0;
  for (const std::string& text : texts) count += count_words(text);
  return count;
}

struct CountWords {
  std::size_t operator()(const Heading& one) const {
    return count_words(one.text) + count_words(one.beside);
  }
  std::size_t operator()(const Paragraph& one) const { return count_words(one.text); }
  std::size_t operator()(const Quote& one) const {
    return count_words(one.text) + count_words(one.source);
  }
  std::size_t operator()(const Bullets& one) const { return words_in_all(one.items); }
  std::size_t operator()(const SmallPrint& one) const { return words_in_all(one.lines); }
  std::size_t operator()(const Remarks& one) const {
    std::size_t count = 0;
    for (const auto& remark : one.remarks)
      count += count_words(remark.voice.name) + count_words(remark.text);
    return count;
  }
  std::size_t operator()(const Table& one) const {
    std::size_t count = 0;
    for (const auto& row : one.rows) count += words_in_all(row);
    return count;
  }
  template <typename Drawn>
  std::size_t operator()(const Drawn&) const {
    return 0;
  }
};

}  // namespace

std::size_t count_words(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::size_t count = 0;
  for (std::string word; words >> word;) ++count;
  return count;
}

std::size_t count_words(const Document& document) {
  std::size_t count = 0;
  for (const Block& block : document.blocks) count += std::visit(CountWords{}, block);
  return count;
}

}  // namespace hearth
