#include <algorithm>

#include <fmt/core.h>

#include "hearth/core/translated.hpp"
#include "sorting_view.hpp"

namespace hearth {

std::string words_numbered(const std::vector<std::string>& labels, std::string_view between) {
  std::string words;
  for (std::size_t index = 0; index < labels.size(); ++index) {
    words += fmt::format("{}{} {}", index == 0 ? "" : between, index + 1, labels[index]);
  }
  return words;
}

std::string word_said(const Wording& thing, const Value& value,
                      const std::vector<std::string>& labels) {
  const auto* const id = std::get_if<std::string>(&value);
  if (id == nullptr) return tr("skipped");
  const auto found = std::ranges::find(thing.options, *id, &Option::id);
  const auto index = static_cast<std::size_t>(found - thing.options.begin());
  return index < labels.size() ? labels[index] : *id;
}

}  // namespace hearth
