#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hearth/core/unicode.hpp"

namespace hearth {
namespace {

std::string in_form(std::string_view text, NormalForm form) {
  std::vector<std::int32_t> room(room_to_normalize(text, form));
  REQUIRE_FALSE(room.empty());
  const auto size = normalize(text, form, room);
  return {reinterpret_cast<const char*>(room.data()), size};
}

}  // namespace

TEST_CASE("the same letters have one spelling in each form") {
  const std::pair<const char*, const char*> spellings[] = {{"caf\u00E9", "cafe\u0301"},
                                                           {"\uAC01", "\u1100\u1161\u11A8"},
                                                           {"\u1E69", "s\u0323\u0307"},
                                                           {"plain words", "plain words"},
                                                           {"", ""}};
  for (const auto& one : spellings) {
    const auto& composed = one.first;
    const auto& decomposed = one.second;
    INFO(composed);
    for (const char* text : {composed, decomposed}) {
      CHECK(in_form(text, NormalForm::composed) == composed);
      CHECK(in_form(text, NormalForm::decomposed) == decomposed);
    }
  }
  CHECK(in_form("\u212B", NormalForm::composed) == "\u00C5");
  CHECK(in_form("s\u0307\u0323", NormalForm::composed) == "\u1E69");
  CHECK(in_form("\uFB01 \u00A0", NormalForm::composed) == "\uFB01 \u00A0");
}

TEST_CASE("what is no UTF-8 has no form") {
  for (const char* bytes : {"\xFF", "caf\xE9", "\xC3", "\xED\xA0\x80"}) {
    CHECK(room_to_normalize(bytes, NormalForm::composed) == 0);
  }
}

}  // namespace hearth
