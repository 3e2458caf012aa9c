#include "hearth/vault/suggested_passphrase.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace hearth;

namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char letter : text) {
    if (letter == ' ') {
      words.emplace_back();
    } else {
      words.back() += letter;
    }
  }
  return words;
}

}  // namespace

TEST_CASE("the words can be typed anywhere, and none is part of two readings") {
  for (const char* language : {"en", "de"}) {
    std::vector<std::string_view> words = passphrase_words(language);
    CHECK(words.size() == 6 * 6 * 6 * 6);
    std::ranges::sort(words);
    for (std::size_t n = 0; n < words.size(); ++n) {
      CAPTURE(words[n]);
      CHECK(words[n].size() >= 3);
      CHECK(words[n].size() <= 8);
      CHECK(std::ranges::all_of(words[n], [](char c) { return c >= 'a' && c <= 'z'; }));
      // In order, a word that another begins with stands right before one that it begins.
      if (n > 0) CHECK_FALSE(words[n].starts_with(words[n - 1]));
    }
  }
}

TEST_CASE("who speaks neither language has English words, and a country does not matter") {
  CHECK(passphrase_words("") == passphrase_words("en"));
  CHECK(passphrase_words("fr-CH") == passphrase_words("en"));
  CHECK(passphrase_words("de-AT") == passphrase_words("de"));
  CHECK(passphrase_words("del") == passphrase_words("en"));
  CHECK(passphrase_words("de") != passphrase_words("en"));
}

TEST_CASE("a suggestion is so many words of the list") {
  const auto list = passphrase_words("en");
  const std::set<std::string_view> known(list.begin(), list.end());
  std::set<std::string> seen;
  for (int n = 0; n < 200; ++n) {
    const std::string suggestion = suggested_passphrase(list, 5);
    const auto words = words_in(suggestion);
    CHECK(words.size() == 5);
    for (const std::string& word : words) CHECK(known.contains(word));
    seen.insert(suggestion);
  }
  CHECK(seen.size() == 200);  // two alike are less likely than one in 10^11
}

TEST_CASE("every word is drawn as often as any other") {
  const std::vector<std::string_view> list{"one", "two", "three", "four", "five", "six"};
  std::map<std::string, int> times;
  constexpr int kDraws = 60000;
  for (const std::string& word : words_in(suggested_passphrase(list, kDraws))) ++times[word];
  double square = 0;
  for (const std::string_view word : list) {
    const double off = times[std::string(word)] - kDraws / 6.0;
    square += off * off / (kDraws / 6.0);
  }
  CHECK(times.size() == list.size());
  CHECK(square < 45.0);  // chi squared, 5 degrees of freedom: a fair die is over it once in 10^7
}

TEST_CASE("what it is worth is the logarithm of how many there are") {
  CHECK(strength_in_bits(2, 10) == 10.0);
  CHECK(std::abs(strength_in_bits(1296, 5) - 51.699) < 0.001);
}
