#include "pack_size.hpp"

#include <fmt/core.h>

namespace hearth {
namespace {

/// Many times the largest pack that is shipped; questions, options, notices and ids all count.
constexpr std::size_t kMost = 2000;

/// The place of the first element that is one too many, counting on from `count`.
const Tree* one_too_many(const Tree& tree, std::size_t& count) {
  if (const auto* table = std::get_if<Tree::Table>(&tree.data)) {
    for (const Member& member : *table) {
      if (const Tree* found = one_too_many(member.value, count)) return found;
    }
  }
  const auto* list = std::get_if<Tree::Array>(&tree.data);
  if (list == nullptr) return nullptr;
  for (const Tree& element : *list) {
    if (++count > kMost) return &element;
    if (const Tree* found = one_too_many(element, count)) return found;
  }
  return nullptr;
}

}  // namespace

std::optional<Problem> too_large(const Tree& file) {
  std::size_t count = 0;
  const Tree* found = one_too_many(file, count);
  if (found == nullptr) return std::nullopt;
  return Problem{Problem::Severity::error, found->at,
                 fmt::format("this pack has more than {} things in it", kMost),
                 "several packs, each as long as people like to sit"};
}

}  // namespace hearth
