#include "hearth/core/members.hpp"

#include <cmath>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

template <typename Data>
const Data& as(const Tree& tree, std::string_view key, std::string_view wanted) {
  const auto* data = tree.as<Data>();
  if (!data) throw Unfit{tr("`{}` is {}, and has to be {}", key, translated(tree.kind()), wanted)};
  return *data;
}

}  // namespace

const Tree& member(const Tree& object, const char* key) {
  const Tree* found = object.find(key);
  if (!found) throw Unfit{tr("`{}` is missing", key)};
  return *found;
}

const std::string& text_member(const Tree& object, const char* key) {
  return as<std::string>(member(object, key), key, tr("text"));
}

std::string text_or_empty(const Tree& object, const char* key) {
  const Tree* found = object.find(key);
  if (!found || std::holds_alternative<std::monostate>(found->data)) return {};
  return as<std::string>(*found, key, tr("text"));
}

std::int64_t whole_member(const Tree& object, const char* key, std::int64_t from, std::int64_t to) {
  const auto number = as<std::int64_t>(member(object, key), key, tr("a whole number"));
  if (number < from || number > to) throw Unfit{tr("`{}` cannot be {}", key, number)};
  return number;
}

bool flag_member(const Tree& object, const char* key) {
  return as<bool>(member(object, key), key, tr("true or false"));
}

std::optional<double> bound_member(const Tree& object, const char* key) {
  const Tree& found = member(object, key);
  if (std::holds_alternative<std::monostate>(found.data)) return std::nullopt;
  if (const auto* whole = std::get_if<std::int64_t>(&found.data)) {
    return static_cast<double>(*whole);
  }
  return as<double>(found, key, tr("a number"));
}

const Tree::Array& list_member(const Tree& object, const char* key) {
  return as<Tree::Array>(member(object, key), key, tr("a list"));
}

Uuid uuid_in(const Tree& text) {
  const auto uuid = parse_uuid(as<std::string>(text, "id", tr("text")));
  if (!uuid || *uuid == Uuid{}) throw Unfit{tr("it holds an id that is none")};
  return *uuid;
}

Uuid uuid_member(const Tree& object, const char* key) { return uuid_in(member(object, key)); }

Moment moment_member(const Tree& object, const char* key) {
  const std::string& text = text_member(object, key);
  const auto moment = parse_moment(text);
  if (!moment) throw Unfit{tr("`{}` is no time: {}", key, shorten(printable(text), 40))};
  const int year = static_cast<int>(local_date(*moment).year());
  if (year < 1900 || year > 2199) throw Unfit{tr("`{}` lies in the year {}", key, year)};
  return *moment;
}

}  // namespace hearth
