#include "hearth/core/json.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostValues = 10'000'000;  // about a gigabyte as a tree
constexpr int kNumberTooBig = 406;               // nlohmann's number for it

Position position_of(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const auto breaks = std::ranges::count(before, '\n');
  const auto last_break = before.rfind('\n');
  const auto line_start = last_break == std::string_view::npos ? 0 : last_break + 1;
  return {static_cast<std::size_t>(breaks) + 1, before.size() - line_start + 1};
}

[[noreturn]] void refuse(const std::string& what, Position at, const std::string& hint) {
  throw Error(tr("{} at line {}, column {}.", what, at.line, at.column), hint);
}

/// Walks over the text and tells how far the parser has read: its events carry no position.
class ReadingIterator : public std::iterator_traits<std::istreambuf_iterator<char>> {
 public:
  ReadingIterator(const char* at, std::size_t* read) : at_(at), read_(read) {}

  char operator*() const { return *at_; }
  ReadingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  bool operator==(const ReadingIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  std::size_t* read_;
};

/// Builds a Tree from nlohmann's events, which keep the order of members and repeated keys.
class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  explicit TreeBuilder(std::string_view text) : text_(text) {}

  Tree read() {
    Json::sax_parse(ReadingIterator{text_.data(), &read_},
                    ReadingIterator{text_.data() + text_.size(), &read_}, this);
    return std::move(root_);
  }

  bool null() override { return add(std::monostate{}); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(std::int64_t value) override { return add(value); }
  bool number_unsigned(std::uint64_t value) override {
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return add(static_cast<double>(value));
    return add(static_cast<std::int64_t>(value));
  }
  bool number_float(double value, const std::string& /*as_written*/) override {
    constexpr double kBeyondInt64 = 9223372036854775808.0;
    if (std::abs(value) < kBeyondInt64 && std::trunc(value) == value)
      return add(static_cast<std::int64_t>(value));
    return add(value);
  }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(Json::binary_t& /*bytes*/) override { return false; }

  bool start_object(std::size_t /*size*/) override { return open(Tree::Table{}); }
  bool key(std::string& name) override {
    const auto at = take_position();
    auto& inner = open_.back();
    if (!inner.keys.insert(name).second) {
      refuse(tr("The key \"{}\" appears a second time", printable(name)), at,
             tr("Keep only one of the two, then try again."));
    }
    std::get<Tree::Table>(inner.tree.data).push_back({std::move(name), {}, at});
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*size*/) override { return open(Tree::Array{}); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t read, const std::string& /*token*/,
                   const nlohmann::detail::exception& problem) override {
    const auto at = position_of(text_, read == 0 ? 0 : read - 1);
    if (problem.id == kNumberTooBig) {
      refuse(tr("A number is too large"), at, tr("Use a smaller number, then try again."));
    }
    refuse(tr("The text stops being JSON"), at,
           tr("Look there for a missing or extra comma, quote or bracket."));
  }

 private:
  struct Open {
    Tree tree;
    std::unordered_set<std::string> keys;
  };

  /// Where the token of the present event begins: between two tokens that cause events there
  /// is only white space and punctuation.
  Position take_position() {
    const auto start = std::min(text_.find_first_not_of(" \t\r\n,:", taken_), text_.size());
    taken_ = read_;
    move_to(start);
    return {line_, start - line_start_ + 1};
  }

  void move_to(std::size_t offset) {
    for (; counted_ < offset; ++counted_) {
      if (text_[counted_] != '\n') continue;
      ++line_;
      line_start_ = counted_ + 1;
    }
  }

  bool open(Tree::Data empty) {
    const auto at = take_position();
    if (open_.size() == kDeepest) {
      refuse(tr("Lists and objects lie too deep inside one another"), at,
             tr("Up to {} levels can be read.", kDeepest));
    }
    open_.push_back({{std::move(empty), at}, {}});
    return true;
  }

  bool close() {
    taken_ = read_;
    Tree done = std::move(open_.back().tree);
    open_.pop_back();
    return place(std::move(done));
  }

  bool add(Tree::Data data) { return place({std::move(data), take_position()}); }

  bool place(Tree value) {
    if (++values_ > kMostValues) {
      refuse(tr("There are more values than can be read"), value.at,
             tr("Split the file into smaller ones."));
    }
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (auto* array = std::get_if<Tree::Array>(&open_.back().tree.data)) {
      array->push_back(std::move(value));
    } else {
      std::get<Tree::Table>(open_.back().tree.data).back().value = std::move(value);
    }
    return true;
  }

  std::string_view text_;
  Tree root_;
  std::vector<Open> open_;
  std::size_t values_ = 0;
  std::size_t read_ = 0;   // how far the parser has read
  std::size_t taken_ = 0;  // how far it had read at the event before
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
};

constexpr std::size_t kEscape = 6;  // letters of \ud83d
constexpr std::string_view kEscapedReplacement = "\\ufffd";

/// The value of an escape such as `\ud83d` at that place; 0 if there is none.
unsigned escape_at(std::string_view json, std::size_t at) {
  if (at + kEscape > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0;
  unsigned value = 0;
  const char* const digits = json.data() + at + 2;
  const auto read = std::from_chars(digits, digits + 4, value, 16);
  return read.ec == std::errc() && read.ptr == digits + 4 ? value : 0;
}

bool is_first_half(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }

bool is_second_half(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// The next backslash that begins a half without its other half, from there on.
std::size_t lone_half(std::string_view json, std::size_t at) {
  while ((at = json.find('\\', at)) != std::string_view::npos) {
    const unsigned unit = escape_at(json, at);
    if (is_first_half(unit) && is_second_half(escape_at(json, at + kEscape))) {
      at += 2 * kEscape;
    } else if (is_first_half(unit) || is_second_half(unit)) {
      return at;
    } else {
      at += 2;
    }
  }
  return at;
}

}  // namespace

Tree parse_json(std::string_view text) {
  if (const auto broken = invalid_utf8(text)) {
    refuse(tr("The text is not UTF-8"), position_of(text, *broken),
           tr("Save it as UTF-8, then try again."));
  }
  return TreeBuilder{text}.read();
}

std::vector<std::size_t> mend_surrogates(std::string& json) {
  std::vector<std::size_t> lines;
  std::size_t line = 1;
  std::size_t counted = 0;
  for (auto at = lone_half(json, 0); at != std::string::npos; at = lone_half(json, at)) {
    const auto begin = json.begin();
    line += static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(counted),
                                                begin + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    json.replace(at, kEscape, kEscapedReplacement);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace hearth
