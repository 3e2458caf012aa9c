#include "hearth/core/uuid.hpp"

#include <doctest/doctest.h>

#include <string>

using hearth::parse_uuid;
using hearth::Uuid;
using hearth::uuid_v7;

TEST_CASE("a name gives the identifier that RFC 9562 gives it") {
  const Uuid dns = *parse_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  CHECK(to_string(uuid_v5(dns, "www.example.com")) == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  CHECK(to_string(uuid_v5(dns, "python.org")) == "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  // The lengths around the end of a block, as Python's uuid5 has them.
  const std::pair<std::size_t, const char*> lengths[] = {
      {38, "f3ddef67-6e5b-53ca-baa2-12b379ef6ced"},  {39, "2f80c0d1-1c62-579f-8d68-e61ad5592c9b"},
      {40, "e56fd57a-7633-5e1d-8f80-70e05ac413e5"},  {47, "a112377b-8258-5ef7-b5b0-d2540bc03abb"},
      {48, "83993b6c-dea9-55ca-be5b-9989c85943fc"},  {103, "69b5a616-6ae8-5c37-8b46-37d527314c4d"},
      {1000, "f6d12730-a238-51ed-bf69-3689855f9bbf"}};
  for (const auto& [length, expected] : lengths) {
    CHECK(to_string(uuid_v5(dns, std::string(length, 'x'))) == expected);
  }
}

TEST_CASE("version 7 agrees with the test vector of RFC 9562") {
  const hearth::UuidRandom random{0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
  CHECK(to_string(uuid_v7(0x017F22E279B0, random)) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST_CASE("random bits touch neither version nor variant, nor the time") {
  hearth::UuidRandom ones;
  ones.fill(0xff);
  CHECK(to_string(uuid_v7(0, ones)) == "00000000-0000-7fff-bfff-ffffffffffff");
  CHECK(to_string(uuid_v7((std::int64_t{1} << 48) - 1, {})) ==
        "ffffffff-ffff-7000-8000-000000000000");
}

TEST_CASE("an identifier tells its time only if it has one") {
  const std::int64_t ms = 1'772'388'000'123;
  CHECK(time_in(uuid_v7(ms, {})) == ms);
  CHECK_FALSE(time_in(uuid_v5(Uuid{}, "a name")).has_value());
  CHECK_FALSE(time_in(Uuid{}).has_value());
}

TEST_CASE("a later identifier sorts after an earlier one, as bytes and as text") {
  hearth::UuidRandom ones;
  ones.fill(0xff);
  for (const std::int64_t ms : {0LL, 255LL, 65'535LL, 0x017F22E279B0LL}) {
    CAPTURE(ms);
    const auto earlier = uuid_v7(ms, ones);
    const auto later = uuid_v7(ms + 1, {});
    CHECK(earlier < later);
    CHECK(to_string(earlier) < to_string(later));
  }
}

TEST_CASE("text is read in either case and only in the one shape") {
  const auto lower = parse_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  REQUIRE(lower);
  CHECK(parse_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") == lower);
  CHECK(parse_uuid(to_string(*lower)) == lower);
  CHECK(parse_uuid("00000000-0000-0000-0000-000000000000") == Uuid{});
  for (const std::string text :
       {"", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "017f22e27-9b0-7cc3-98c4-dc0c0c07398f", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}",
        "017f22e2-79b0-7cc3-98c4-dc0c0c073-8f", "017f22e2-79b0-7cc3-98c4 dc0c0c07398f"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_uuid(text));
  }
}
