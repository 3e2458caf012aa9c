#include "stage.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"

namespace hearth::test {

Stage::Stage(Kind kind) {
  write_file(*this / "prompts/checkin/short.toml", kShortPack);
  const std::string plain = kind == Kind::plain ? " --no-encryption" : "";
  const Outcome made = with("init --person Alex --person Sam" + plain);
  REQUIRE(made.exit == Exit::ok);
  code_ = made.out.substr(0, made.out.find('\n'));
  REQUIRE(with("log 'a first note' --as Alex").exit == Exit::ok);
  REQUIRE(with("log 'a second note' --as Sam").exit == Exit::ok);
  if (kind == Kind::own_keys) {
    REQUIRE(with("key add --yes --as Alex", {}, {kSharedWords, kAlexsWords, kAlexsWords}).exit ==
            Exit::ok);
    REQUIRE(with("key add --yes --as Sam", {}, {kSharedWords, kSamsWords, kSamsWords}).exit ==
            Exit::ok);
  }
}

Outcome Stage::with(const std::string& command, std::vector<std::string> typed,
                    std::vector<std::string> words) {
  passphrases = std::move(words);
  return run(command, std::move(typed));
}

Outcome Stage::says(const std::string& text, const std::string& command,
                    std::vector<std::string> typed, std::vector<std::string> words) {
  const std::string before = content();
  Outcome outcome = with(command, std::move(typed), std::move(words));
  CHECK_MESSAGE(has(outcome.heard, text), outcome.heard);
  CHECK(content() == before);
  return outcome;
}

std::string Stage::seen_by(const std::string& as) {
  const Outcome outcome = with("list --json" + as);
  const bool reads = outcome.exit == Exit::ok || outcome.exit == Exit::nothing_found;
  if (reads) return outcome.out;
  const bool there = std::filesystem::is_regular_file(journal());
  return there ? file_bytes(journal()) : "none";
}

std::string Stage::content() {
  return seen_by("") + seen_by(" --as Alex") + seen_by(" --as Sam") + with("people").out;
}

std::string Stage::newest(const std::string& as) {
  const std::string line = with("list -n 1 --jsonl --as " + as + " --who " + as).out;
  return line.substr(line.find("\"id\":") + 6, 36);
}

void fails_saying(Stage& stage, const std::string& text, const std::function<void()>& work) {
  const std::string before = stage.content();
  try {
    work();
    FAIL("nothing failed");
  } catch (const Error& failure) {
    const std::string said = failure.what() + std::string("\n") + failure.hint();
    CHECK_MESSAGE(has(said, text), said);
  }
  CHECK(stage.content() == before);
}

}  // namespace hearth::test
