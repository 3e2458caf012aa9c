#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/core/uuid.hpp"

namespace hearth {

/// Why data cannot be taken for what it should be. Whoever reads data catches it.
struct Unfit {
  std::string why;
};

// Members of an object as what they have to be. Each throws Unfit.

const Tree& member(const Tree& object, const char* key);
const std::string& text_member(const Tree& object, const char* key);
std::string text_or_empty(const Tree& object, const char* key);
std::int64_t whole_member(const Tree& object, const char* key, std::int64_t from, std::int64_t to);
[[nodiscard]] bool flag_member(const Tree& object, const char* key);
[[nodiscard]] std::optional<double> bound_member(const Tree& object, const char* key);
const Tree::Array& list_member(const Tree& object, const char* key);
Uuid uuid_in(const Tree& text);
Uuid uuid_member(const Tree& object, const char* key);
Moment moment_member(const Tree& object, const char* key);

/// The member as one of the words that `parse` knows.
template <typename Parse>
auto word_member(const Tree& object, const char* key, const Parse& parse) {
  const auto parsed = parse(text_member(object, key));
  if (!parsed) throw Unfit{"`" + std::string(key) + "` is not a word that is known here"};
  return *parsed;
}

}  // namespace hearth
