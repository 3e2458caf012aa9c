#include "hearth/core/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "text_code_point.hpp"

namespace hearth {
namespace {

bool stands_for_itself(char byte) {
  return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\';
}

/// All of them need no more than four digits.
bool is_escaped(std::int32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x061C ||
         code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

/// The letter of the code points that have an escape of their own, or 0.
char short_escape(std::int32_t code_point) {
  switch (code_point) {
    case '"':
    case '\\':
      return static_cast<char>(code_point);
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void append_character(std::string& json, std::int32_t code_point) {
  if (const char letter = short_escape(code_point)) {
    json += '\\';
    json += letter;
  } else if (is_escaped(code_point)) {
    fmt::format_to(std::back_inserter(json), "\\u{:04x}", code_point);
  } else {
    append(json, code_point);
  }
}

/// Adds the text in its quotes. What a terminal would obey, what turns the direction of a line and
/// what other programs take for the end of one is escaped, so that JSON may be shown wherever text
/// may.
void append_text(std::string& json, std::string_view text) {
  json += '"';
  while (!text.empty()) {
    const auto plain = std::ranges::find_if_not(text, stands_for_itself);
    json.append(text.begin(), plain);
    text.remove_prefix(static_cast<std::size_t>(plain - text.begin()));
    if (text.empty()) break;
    const CodePoint next = first_code_point(text);
    append_character(json, next.value);
    text.remove_prefix(next.size);
  }
  json += '"';
}

/// Writes one tree; what stands between members depends on the depth it has reached.
class Writer {
 public:
  explicit Writer(int indent) : indent_(indent) {}

  std::string take(const Tree& tree) {
    write_tree(tree);
    return std::move(out_);
  }

 private:
  void write(std::monostate) { out_ += "null"; }
  void write(bool value) { out_ += value ? "true" : "false"; }
  void write(std::int64_t value) { out_ += fmt::format("{}", value); }
  void write(double value) { out_ += std::isfinite(value) ? fmt::format("{}", value) : "null"; }
  void write(const std::string& value) { append_text(out_, value); }
  void write(Date value) { append_text(out_, to_string(value)); }
  void write(const Tree::Array& array) {
    write_all('[', array, ']', [this](const Tree& item) { write_tree(item); });
  }
  void write(const Tree::Table& table) {
    write_all('{', table, '}', [this](const Member& member) {
      append_text(out_, member.key);
      out_ += indent_ < 0 ? ":" : ": ";
      write_tree(member.value);
    });
  }

  void write_tree(const Tree& tree) {
    std::visit([this](const auto& value) { write(value); }, tree.data);
  }

  template <typename Items, typename WriteOne>
  void write_all(char first, const Items& items, char last, WriteOne write_one) {
    out_ += first;
    ++depth_;
    for (const auto& item : items) {
      if (&item != &items.front()) out_ += ',';
      new_line();
      write_one(item);
    }
    --depth_;
    if (!items.empty()) new_line();
    out_ += last;
  }

  void new_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_) * depth_, ' ');
  }

  int indent_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string to_json(const Tree& tree, int indent) { return Writer{indent}.take(tree); }

}  // namespace hearth
