#include "hearth/core/tree_code.hpp"

#include <bit>
#include <stdexcept>

namespace hearth {
namespace {

constexpr unsigned kBits = 7;
constexpr std::uint64_t kMore = std::uint64_t{1} << kBits;

/// Each value is its kind, its position and then what it holds, as in LEB128 where it is a number.
class Encoding {
 public:
  void tree(const Tree& tree) {
    number(tree.data.index());
    position(tree.at);
    std::visit([this](const auto& held) { data(held); }, tree.data);
  }

  std::string take() { return std::move(code_); }

 private:
  void number(std::uint64_t value) {
    for (; value >= kMore; value >>= kBits) code_ += static_cast<char>(value % kMore + kMore);
    code_ += static_cast<char>(value);
  }

  void position(Position at) {
    number(at.line);
    number(at.column);
  }

  void data(std::monostate /*nothing*/) {}
  void data(bool flag) { number(flag ? 1 : 0); }
  void data(std::int64_t whole) { number(static_cast<std::uint64_t>(whole)); }
  void data(double real) { number(std::bit_cast<std::uint64_t>(real)); }
  void data(Date day) { data(std::int64_t{std::chrono::sys_days(day).time_since_epoch().count()}); }
  void data(const std::string& text) {
    number(text.size());
    code_ += text;
  }
  void data(const Tree::Array& list) {
    number(list.size());
    for (const Tree& element : list) tree(element);
  }
  void data(const Tree::Table& table) {
    number(table.size());
    for (const Member& member : table) {
      data(member.key);
      position(member.at);
      tree(member.value);
    }
  }

  std::string code_;
};

class Decoding {
 public:
  explicit Decoding(std::string_view code) : left_(code) {}

  Tree tree() {
    const std::uint64_t kind = number();
    const Position at = position();
    return {data(kind), at};
  }

  [[nodiscard]] bool at_end() const { return left_.empty(); }

 private:
  std::string_view bytes(std::uint64_t count) {
    if (count > left_.size()) throw std::logic_error("the code of a tree ends too early");
    const std::string_view taken = left_.substr(0, count);
    left_.remove_prefix(count);
    return taken;
  }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += kBits) {
      const auto byte = static_cast<unsigned char>(bytes(1).front());
      value |= (byte % kMore) << shift;
      if (byte < kMore) return value;
    }
    throw std::logic_error("a number in the code of a tree is too long");
  }

  Position position() {
    const std::size_t line = number();
    return {line, number()};
  }

  /// How many follow, none of which is of no bytes.
  std::size_t count() {
    const std::uint64_t said = number();
    if (said > left_.size()) throw std::logic_error("the code of a tree ends too early");
    return said;
  }

  Tree::Data data(std::uint64_t kind) {
    switch (kind) {
      case 0:
        return std::monostate();
      case 1:
        return number() != 0;
      case 2:
        return static_cast<std::int64_t>(number());
      case 3:
        return std::bit_cast<double>(number());
      case 4:
        return std::string(bytes(number()));
      case 5:
        return Date(std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(number()))));
      case 6:
        return array();
      case 7:
        return table();
      default:
        throw std::logic_error("the code of a tree holds an unknown kind");
    }
  }

  Tree::Array array() {
    Tree::Array list(count());
    for (Tree& element : list) element = tree();
    return list;
  }

  Tree::Table table() {
    Tree::Table members(count());
    for (Member& member : members) {
      member.key = bytes(number());
      member.at = position();
      member.value = tree();
    }
    return members;
  }

  std::string_view left_;
};

}  // namespace

std::string encoded(const Tree& tree) {
  Encoding encoding;
  encoding.tree(tree);
  return encoding.take();
}

Tree decoded(std::string_view code) {
  Decoding decoding(code);
  Tree tree = decoding.tree();
  if (!decoding.at_end()) throw std::logic_error("the code of a tree goes on behind its end");
  return tree;
}

}  // namespace hearth
