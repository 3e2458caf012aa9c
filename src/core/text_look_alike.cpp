#include <algorithm>
#include <array>
#include <string>

#include "hearth/core/text.hpp"
#include "text_code_point.hpp"

namespace hearth {
namespace {

/// Signs that most typefaces draw alike, each over the Latin letter that it looks like.
struct Alike {
  std::u32string_view others;
  std::string_view latin;
};
constexpr std::array kAlike{
    Alike{U"АВЕЅІЈКМНОРСТУХ", "ABESlJKMHOPCTYX"},    // Cyrillic
    Alike{U"аеорсухѕіјһӏӀԁԛԝ", "aeopcyxsijhlldqw"},  // Cyrillic
    Alike{U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHlKMNOPTYX"},      // Greek
    Alike{U"αικνορυχ", "aikvopux"},                  // Greek
    Alike{U"01|I", "olll"},
};

std::int32_t latin_for(std::int32_t sign) {
  for (const Alike& alike : kAlike) {
    const auto at = alike.others.find(static_cast<char32_t>(sign));
    if (at != std::u32string_view::npos) return alike.latin[at];
  }
  return sign;
}

std::string drawn(std::string_view name) {
  std::string latin;
  while (!name.empty()) {
    const CodePoint next = first_code_point(name);
    append(latin, latin_for(next.value));
    name.remove_prefix(next.size);
  }
  return folded(latin);
}

}  // namespace

bool look_alike(std::string_view one, std::string_view other) {
  return folded(one) == folded(other) || drawn(one) == drawn(other);
}

}  // namespace hearth
