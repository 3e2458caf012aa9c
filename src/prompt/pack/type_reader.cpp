#include "option_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearth {
namespace {

constexpr std::size_t kFewest = 2;
constexpr std::size_t kMost = 40;
constexpr std::string_view kExpected = "a text, or { id = \"...\", say = \"...\" }";

Option plain_option(const Tree& element, const std::string& text, Findings& findings) {
  if (text.empty()) findings.error(element.at, "an option is empty", std::string(kExpected));
  check_shown(text, "options", element.at, findings);
  return {text, text};
}

Option option_of(const Tree& element, Findings& findings) {
  if (const auto* text = std::get_if<std::string>(&element.data)) {
    return plain_option(element, *text, findings);
  }
  if (std::holds_alternative<Tree::Table>(element.data)) {
    const TableReader reader(element, "option", findings);
    return {reader.text("id"), reader.shown("say")};
  }
  findings.error(element.at, fmt::format("`options` has {} in it", element.kind()),
                 std::string(kExpected));
  return {};
}

bool has_id(const std::vector<Option>& options, const std::string& id) {
  return std::ranges::any_of(options, [&id](const Option& each) { return each.id == id; });
}

Position id_at(const Tree& element) {
  const auto* id = element.find("id");
  return id == nullptr ? element.at : id->at;
}

}  // namespace

std::vector<Option> read_options(const TableReader& question, Findings& findings) {
  const auto& elements = question.list("options");
  if (question.is_list("options") && (elements.size() < kFewest || elements.size() > kMost)) {
    question.refuse("options", fmt::format("`options` has {} in it", elements.size()));
  }
  std::vector<Option> options;
  for (const auto& element : elements) {
    auto option = option_of(element, findings);
    if (option.id.empty()) continue;
    if (has_id(options, option.id)) {
      findings.error(id_at(element), fmt::format("there are two options `{}`", option.id),
                     "an id that no other option of the question has");
    }
    options.push_back(std::move(option));
  }
  return options;
}

}  // namespace hearth
