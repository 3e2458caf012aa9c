#include "hearth/store/shelf/toml.hpp"

#include <doctest/doctest.h>

#include <random>

namespace hearth {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

Tree parsed(std::string_view text) {
  auto read = parse_toml(text);
  REQUIRE(read.problems.empty());
  REQUIRE(read.tree);
  return *read.tree;
}

Problem problem_of(std::string_view text) {
  const auto read = parse_toml(text);
  CAPTURE(text.substr(0, 100));
  CHECK_FALSE(read.tree);
  REQUIRE(read.problems.size() == 1);
  return read.problems.front();
}

const Tree& member(const Tree& tree, std::string_view key) {
  const auto* found = tree.find(key);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("each kind of value is read as what it is") {
  const auto tree = parsed(
      "whole = -7\nreal = 2.5\nyes = true\nday = 2026-03-01\nwords = 'a \"b\"'\n"
      "list = [1, 'two', [3.0]]\ntable = { x = 1 }\nempty = \"\"\n");
  CHECK(std::get<std::int64_t>(member(tree, "whole").data) == -7);
  CHECK(std::get<double>(member(tree, "real").data) == 2.5);
  CHECK(std::get<bool>(member(tree, "yes").data));
  CHECK(to_string(std::get<Date>(member(tree, "day").data)) == "2026-03-01");
  CHECK(std::get<std::string>(member(tree, "words").data) == "a \"b\"");
  CHECK(std::get<Tree::Array>(member(tree, "list").data).size() == 3);
  CHECK(member(member(tree, "table"), "x").at == Position{7, 15});
  CHECK(std::get<std::string>(member(tree, "empty").data).empty());
}

TEST_CASE("members keep the order of the file") {
  const auto tree = parsed("zoo = 1\n[[b]]\ny = 1\nx = 2\n[a]\n[[b]]\n[c.d]\n");
  std::vector<std::string> keys;
  for (const auto& each : std::get<Tree::Table>(tree.data)) keys.push_back(each.key);
  CHECK(keys == std::vector<std::string>{"zoo", "b", "a", "c"});
  const auto& first = std::get<Tree::Array>(member(tree, "b").data).front();
  CHECK(std::get<Tree::Table>(first.data).front().key == "y");
}

TEST_CASE("places are lines and columns in bytes") {
  const auto tree = parsed("a = 'ü→😀'\nlist = ['ü', 5]\n'ü' = 1\n  key = 2\n");
  CHECK(tree.at == Position{1, 1});
  const auto& members = std::get<Tree::Table>(tree.data);
  CHECK(members[0].at == Position{1, 1});
  CHECK(members[0].value.at == Position{1, 5});
  CHECK(std::get<Tree::Array>(members[1].value.data)[1].at == Position{2, 15});
  CHECK(members[2].value.at == Position{3, 8});
  CHECK(members[3].at == Position{4, 3});
  CHECK(members[3].value.at == Position{4, 9});
}

TEST_CASE("tables of a list stand where their headers are") {
  const auto tree = parsed("\n[[section]]\n[[section.question]]\n\n[[section]]\n[plain]\n");
  const auto& sections = std::get<Tree::Array>(member(tree, "section").data);
  REQUIRE(sections.size() == 2);
  CHECK(sections[0].at == Position{2, 1});
  CHECK(sections[1].at == Position{5, 1});
  CHECK(std::get<Tree::Array>(member(sections[0], "question").data)[0].at == Position{3, 1});
  CHECK(member(tree, "plain").at == Position{6, 1});
}

TEST_CASE("a byte order mark and Windows line ends do not disturb") {
  const auto tree = parsed(
      "\xef\xbb\xbf"
      "a = 1\r\nb = '''\r\nx\r\ny'''\r\n\r\nc = 3");
  CHECK(member(tree, "a").at == Position{1, 8});
  CHECK(std::get<std::string>(member(tree, "b").data) == "x\ny");
  CHECK(member(tree, "c").at == Position{6, 5});
  CHECK(problem_of("\xef\xbb\xbf"
                   "a = b")
            .at == Position{1, 8});
}

TEST_CASE("an empty file is an empty table") {
  for (const auto* text : {"", "\n\n", "# only a comment", "\xef\xbb\xbf"}) {
    CHECK(std::get<Tree::Table>(parsed(text).data).empty());
  }
}

TEST_CASE("a mistake is told at its place, in plain words") {
  struct Wrong {
    std::string_view text;
    Position at;
    std::string_view says;
  };
  const std::vector<Wrong> all{
      {"a = hello", {1, 5}, "not a value"},
      {"ä = 1", {1, 1}, "no line begins like this"},
      {"x = 'ü' b = 1", {1, 10}, "something behind this value"},
      {"a = 7,5", {1, 6}, "a decimal has a point"},
      {"a = \"abc\nb = 1", {1, 9}, "no closing quote on its line"},
      {"a = 'abc\nb = 1", {1, 9}, "no closing quote on its line"},
      {"a = \"\"\"abc", {1, 11}, "no closing quote"},
      {"a = 1\nb = 2\na = 3", {3, 5}, "`a` is there already"},
      {"[a]\n[a]", {2, 1}, "`a` is there already"},
      {"a = 1\n[[a]]", {2, 1}, "`a` is there already"},
      {"a = 1\na.b = 2", {2, 1}, "something else already"},
      {"a = ", {1, 5}, "too early"},
      {"a b = 1", {1, 3}, "no `=`"},
      {"a =\n", {1, 4}, "no value on its line"},
      {"a = [1, 2", {1, 10}, "no end"},
      {"a = [1 2]", {1, 8}, "a comma"},
      {"a = {b = 1", {1, 11}, "no end"},
      {"a = {b = 1,}", {1, 12}, "not complete"},
      {"[a", {1, 3}, "header has no end"},
      {"[a b]", {1, 4}, "header is not spelled"},
      {"[a] b", {1, 5}, "behind this header"},
      {"[]", {1, 2}, "has no name"},
      {"[ [a]]", {1, 3}, "stand apart"},
      {"a. = 1", {1, 4}, "a name is missing"},
      {"a = 01", {1, 7}, "begins with a zero"},
      {"a = 99999999999999999999", {1, 25}, "too large"},
      {"a = \"\\q\"", {1, 7}, "backslash"},
      {"a = \"\\u12\"", {1, 10}, "does not name a character"},
      {"a = True", {1, 5}, "not a value"},
      {"a = nul", {1, 6}, "not a value"},
      {"a = 2026-02-30", {1, 15}, "no such day"},
      {"# \x01", {1, 3}, "control character"},
      {"a = inf", {1, 5}, "no end"},
      {"a = [1.0, nan]", {1, 11}, "no end"},
      {"a = 10:30:00", {1, 5}, "time of day"},
      {"a = 2026-03-01T10:30:00Z", {1, 5}, "time of day"},
      {"a = 'ü' # \xff", {1, 12}, "not UTF-8"},
      {"a = 1\nb = '\xc3'", {2, 6}, "not UTF-8"},
  };
  for (const auto& wrong : all) {
    CAPTURE(wrong.text);
    const auto problem = problem_of(wrong.text);
    CAPTURE(problem.what);
    CAPTURE(problem.expected);
    CHECK(problem.at.line == wrong.at.line);
    CHECK(problem.at.column == wrong.at.column);
    CHECK((problem.what + " | " + problem.expected).find(wrong.says) != std::string::npos);
    CHECK(problem.what.find("while parsing") == std::string::npos);
  }
}

TEST_CASE("a file of one mebibyte is read, a larger one is not") {
  constexpr std::size_t kLimit = std::size_t{1024} * 1024;
  const std::string line = "# a comment\n";
  auto text = repeated(line, kLimit / line.size());
  text += std::string(kLimit - text.size(), '\n');
  CHECK(parse_toml(text).tree);
  CHECK(problem_of(text + "\n").what.find("1 MiB") != std::string::npos);
}

TEST_CASE("nesting is limited, however it is written") {
  const auto lists = [](std::size_t deep) {
    return "a = " + repeated("[", deep) + repeated("]", deep);
  };
  CHECK(parse_toml(lists(31)).tree);
  CHECK(parse_toml(repeated("a.", 30) + "a = 1").tree);
  for (const auto& deep :
       {lists(32), lists(100'000), "a = " + repeated("[", 100'000),
        "a = " + repeated("{a=", 100'000), repeated("[", 100'000), repeated("a.", 32) + "a = 1",
        repeated("a.", 400'000) + "a = 1", "[" + repeated("a.", 400'000) + "a]",
        "[[" + repeated("a . ", 200'000) + "a]]", repeated("'a'.", 200'000) + "a = 1",
        "x = { y = \"\"\"q\"\"\"\"\", " + repeated("a.", 400'000) + "a = 1 }",
        "x = '''''' # '\n" + repeated("a.", 400'000) + "a = 1",
        "x = \"\\\"\"\n" + repeated("a.", 400'000) + "a = 1"}) {
    const auto problem = problem_of(deep);
    CHECK(problem.at.line >= 1);
  }
  CHECK(problem_of(lists(100'000)).what.find("deeper than 32") != std::string::npos);
  CHECK(problem_of(repeated("a.", 400'000) + "a = 1").what.find("deeper than 32") !=
        std::string::npos);
}

TEST_CASE("dots in texts, comments and numbers are no nesting") {
  const auto dots = repeated(".", 100);
  CHECK(parse_toml("a = \"" + dots + "\"").tree);
  CHECK(parse_toml("a = \"\\\"" + dots + "\"").tree);
  CHECK(parse_toml("a = '\\' # '" + dots).tree);
  CHECK(parse_toml("a = '''" + dots + "''" + dots + "'''").tree);
  CHECK(parse_toml("a = \"\"\"" + dots + "\\\"\"\"" + dots + "\"\"\"").tree);
  CHECK(parse_toml("a = [" + repeated("1.5, ", 100) + "]").tree);
  CHECK(parse_toml("'" + dots + "' = 1 # " + dots).tree);
}

TEST_CASE("whatever bytes come, they are a tree or one problem") {
  constexpr std::string_view kGood =
      "format = 1\n[[section]]\nid = \"s\"\npick = 2\n[[section.question]]\nask = "
      "\"\"\"a\nb\"\"\"\n"
      "options = [\"a\", { id = 'b', say = \"\\u00fc\" }]\nday = 2026-03-01\nx.y.z = -1.5e3 # "
      "end\n";
  constexpr std::string_view kBytes = "[]{}=.,\"'#\\\n\r\t ab01-:_+\xc3\xbc\xff";
  std::mt19937 random(42);
  std::uniform_int_distribution<std::size_t> byte(0, kBytes.size() - 1);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(kGood);
    for (int changes = 1 + round % 6; changes > 0; --changes) {
      const auto at = std::uniform_int_distribution<std::size_t>(0, text.size() - 1)(random);
      text.replace(at, random() % 3, 1, kBytes[byte(random)]);
    }
    const auto read = parse_toml(text);
    CAPTURE(text);
    CHECK(read.problems.size() == (read.tree ? 0 : 1));
  }
}

}  // namespace hearth
