#include "hearth/vault/secret.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace hearth;

TEST_CASE("a secret moves whole and leaves nothing behind") {
  const Bytes bytes{1, 2, 3};
  Secret first = Secret::copy_of(bytes);
  Secret second(std::move(first));
  CHECK(same_secret(second.view(), bytes));
  first = Secret(2);
  CHECK(same_secret(first.view(), Bytes{0, 0}));
}

TEST_CASE("an empty secret is a secret too") {
  CHECK(Secret::copy_of({}).size() == 0);
  CHECK(Secret(0).view().empty());
}

TEST_CASE("random secrets differ") {
  CHECK_FALSE(same_secret(Secret::random(32).view(), Secret::random(32).view()));
}

TEST_CASE("secrets are the same only byte by byte and to their end") {
  CHECK(same_secret({}, {}));
  CHECK(same_secret(Bytes{1, 2}, Bytes{1, 2}));
  CHECK_FALSE(same_secret(Bytes{1, 2}, Bytes{1, 3}));
  CHECK_FALSE(same_secret(Bytes{1, 2}, Bytes{1, 2, 0}));
}
