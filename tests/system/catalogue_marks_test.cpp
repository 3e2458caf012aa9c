#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "support/catalogue_file.hpp"
#include "support/program_paths.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A brace that is spoken of, "`{`": words that are looked up and never filled in may have one.
bool is_quoted(std::string_view text, std::size_t at) {
  return at > 0 && text[at - 1] == '`' && text.substr(at + 1, 1) == "`";
}

/// The marks of a text that fmt fills in, each with its place and its form: `0`, `1:>3`, in order.
/// Throws std::runtime_error for braces that belong to none.
std::vector<std::string> marks_of(std::string_view text) {
  std::vector<std::string> marks;
  int next = 0;
  for (std::size_t at = 0; (at = text.find_first_of("{}", at)) != text.npos;) {
    const std::string_view pair = text.substr(at, 2);
    if (pair == "{{" || pair == "}}" || is_quoted(text, at)) {
      at += 2;
      continue;
    }
    const auto end = text.find('}', at);
    if (text[at] == '}' || end == text.npos) throw std::runtime_error("a brace stands alone");
    std::string mark(text.substr(at + 1, end - at - 1));
    const bool counted = mark.empty() || mark.front() == ':';
    marks.push_back(counted ? std::to_string(next++) + mark : mark);
    at = end + 1;
  }
  std::ranges::sort(marks);
  return marks;
}

std::vector<std::string> forms_of(const std::string& words) {
  std::vector<std::string> forms{""};
  for (const char c : words) {
    if (c == '\0') {
      forms.emplace_back();
    } else {
      forms.back() += c;
    }
  }
  return forms;
}

/// Whether a translation can be filled in wherever the English can. One of the forms of a plural
/// may leave out a mark: "a day".
bool same_marks(const std::string& english, const std::string& translation) {
  const std::vector<std::string> originals = forms_of(english);
  const std::vector<std::string> wanted = marks_of(originals.back());
  const bool is_plural = originals.size() > 1;
  return std::ranges::all_of(forms_of(translation), [&](const std::string& form) {
    const std::vector<std::string> marks = marks_of(form);
    return is_plural ? std::ranges::includes(wanted, marks) : marks == wanted;
  });
}

/// How a text begins and ends, which is not the translator's to change: line breaks and spaces.
std::string edges_of(const std::string& text) {
  const auto first = std::min(text.find_first_not_of(" \n"), text.size());
  return text.substr(0, first) + "|" + text.substr(text.find_last_not_of(" \n") + 1);
}

}  // namespace

TEST_CASE("marks are compared by place and form, and a brace alone is a mistake") {
  CHECK(same_marks("{} and {}", "{1} und {0}"));
  CHECK(same_marks("{0} {{}}", "{0}"));
  CHECK(same_marks(std::string("one day\0{} days", 15), std::string("ein Tag\0{} Tage", 15)));
  CHECK_FALSE(same_marks("{} and {}", "{} und"));
  CHECK_FALSE(same_marks("{}", "{:>3}"));
  CHECK_FALSE(same_marks("plain", "{}"));
  CHECK_FALSE(
      same_marks(std::string("one day\0{} days", 15), std::string("ein Tag\0{1} Tage", 16)));
  CHECK(same_marks("`{` {}", "{} `{`"));
  CHECK_THROWS_AS(marks_of("{"), std::runtime_error);
  CHECK_THROWS_AS(marks_of("a } b"), std::runtime_error);
}

TEST_CASE("every translation has the marks and the edges of its English words") {
  int catalogues = 0;
  for (const auto& language : std::filesystem::directory_iterator(kCatalogues)) {
    ++catalogues;
    const auto entries = read_catalogue(language.path() / "LC_MESSAGES" / "hearth.mo");
    CHECK(entries.size() > 1);
    for (const auto& entry : entries) {
      const auto& [english, translation] = entry;
      CAPTURE(entry.first);
      CAPTURE(entry.second);
      if (english.empty()) continue;
      CHECK(same_marks(english, translation));
      CHECK(edges_of(forms_of(english).back()) == edges_of(forms_of(translation).back()));
    }
  }
  CHECK(catalogues > 0);
}

TEST_CASE("what says that nothing was done says so in one sentence, in every language") {
  // after() takes these sentences out of an error where something was done.
  const std::vector<std::string> claims{"Nothing was changed.", "Nothing was written.",
                                        "Nothing was made.", "The journal is as it was before."};
  for (const auto& language : std::filesystem::directory_iterator(kCatalogues)) {
    const auto entries = read_catalogue(language.path() / "LC_MESSAGES" / "hearth.mo");
    const std::map<std::string, std::string> words(entries.begin(), entries.end());
    for (const std::string& claim : claims) {
      REQUIRE(words.contains(claim));
      for (const auto& entry : entries) {
        const auto& [english, translation] = entry;
        CAPTURE(entry.first);
        if (english.find(claim) == std::string::npos) continue;
        CHECK(translation.find(words.at(claim)) != std::string::npos);
      }
    }
  }
}
