#include "hearth/store/shelf/toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "toml_message.hpp"
#include "toml_nesting.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLargest = std::size_t{1024} * 1024;
constexpr int kDeepest = 32;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Carries the first mistake out of the recursion over values.
struct Refusal {
  Problem problem;
};

Problem problem_at(Position at, std::string what, std::string expected) {
  return {Problem::Severity::error, at, std::move(what), std::move(expected)};
}

ParsedToml refused(Problem problem) { return {std::nullopt, {std::move(problem)}}; }

/// From offsets in bytes, and from the parser's columns, which count code points, to lines and
/// columns in bytes.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text), lines_{0} {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n') lines_.push_back(at + 1);
    }
  }

  Position of_offset(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(lines_, offset);
    const auto line = static_cast<std::size_t>(after - lines_.begin());
    return {line, offset - lines_[line - 1] + 1};
  }

  Position of(const toml::source_position& place) const {
    if (place.line == 0 || place.line > lines_.size()) return {};
    auto at = lines_[place.line - 1];
    if (at == 0 && text_.starts_with(kByteOrderMark)) at = kByteOrderMark.size();
    for (auto left = place.column; left > 1 && at < text_.size(); --left) at = after(at);
    return {place.line, at - lines_[place.line - 1] + 1};
  }

 private:
  /// The start of the next code point.
  std::size_t after(std::size_t at) const {
    do {
      ++at;
    } while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xc0U) == 0x80U);
    return at;
  }

  std::string_view text_;
  std::vector<std::size_t> lines_;  ///< where each begins
};

/// From toml++'s values to ours, or a Refusal.
class Conversion {
 public:
  explicit Conversion(const Places& places) : places_(places) {}

  Tree tree(const toml::node& node) {
    if (depth_ == kDeepest) refuse(node, translated(kNestsTooDeep), tr("fewer levels"));
    ++depth_;
    Tree converted{data(node), places_.of(node.source().begin)};
    --depth_;
    return converted;
  }

 private:
  Tree::Data data(const toml::node& node) {
    switch (node.type()) {
      case toml::node_type::table:
        return table(*node.as_table());
      case toml::node_type::array:
        return array(*node.as_array());
      case toml::node_type::string:
        return node.as_string()->get();
      case toml::node_type::integer:
        return node.as_integer()->get();
      case toml::node_type::boolean:
        return node.as_boolean()->get();
      case toml::node_type::floating_point:
        return finite(node);
      case toml::node_type::date:
        return day(node);
      default:
        refuse(node, tr("this is a time of day"), tr("a date, as 2026-03-01, or a text in quotes"));
    }
  }

  Tree::Table table(const toml::table& source) {
    Tree::Table members;
    for (const auto& [key, value] : source) {
      members.push_back({std::string(key.str()), tree(value), places_.of(key.source().begin)});
    }
    std::ranges::stable_sort(members, {}, &Member::at);
    return members;
  }

  Tree::Array array(const toml::array& source) {
    Tree::Array elements;
    for (const auto& element : source) elements.push_back(tree(element));
    return elements;
  }

  double finite(const toml::node& node) const {
    const double number = node.as_floating_point()->get();
    if (!std::isfinite(number))
      refuse(node, tr("this number has no end"), tr("a number, as 7 or 2.5"));
    return number;
  }

  Date day(const toml::node& node) const {
    const auto& date = node.as_date()->get();
    const Date converted{std::chrono::year(date.year), std::chrono::month(date.month),
                         std::chrono::day(date.day)};
    if (!converted.ok()) refuse(node, tr("there is no such day"), tr("a date, as 2026-03-01"));
    return converted;
  }

  [[noreturn]] void refuse(const toml::node& node, std::string what, std::string expected) const {
    throw Refusal{
        problem_at(places_.of(node.source().begin), std::move(what), std::move(expected))};
  }

  const Places& places_;
  int depth_ = 0;
};

/// What can be told before the text is parsed.
std::optional<Problem> unreadable(std::string_view text, const Places& places) {
  if (text.size() > kLargest)
    return problem_at({}, tr("the file is larger than 1 MiB"), tr("less text"));
  if (const auto broken = invalid_utf8(text)) {
    return problem_at(places.of_offset(*broken), tr("this is not UTF-8 text"),
                      tr("a file saved as UTF-8"));
  }
  if (const auto deep = overlong_key(text, kDeepest)) {
    return problem_at(places.of_offset(*deep), translated(kNestsTooDeep), tr("fewer levels"));
  }
  return std::nullopt;
}

Problem mistake(const toml::parse_error& error, const Places& places) {
  auto message = toml_message(error.description());
  return problem_at(places.of(error.source().begin), std::move(message.what),
                    std::move(message.expected));
}

}  // namespace

ParsedToml parse_toml(std::string_view text) {
  const Places places(text);
  if (auto problem = unreadable(text, places)) return refused(std::move(*problem));
  try {
    return {Conversion(places).tree(toml::parse(text)), {}};
  } catch (const toml::parse_error& error) {
    return refused(mistake(error, places));
  } catch (Refusal& refusal) {
    return refused(std::move(refusal.problem));
  }
}

}  // namespace hearth
