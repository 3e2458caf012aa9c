// What was agreed to for pages of others, and taken back: with passphrases of their own, and in
// copies of a journal that meet again.

#include <doctest/doctest.h>

#include <memory>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kShared = "four quiet garden words";
constexpr const char* kAlexs = "one lamp by a window";
constexpr const char* kSams = "seven boats in the rain";
constexpr const char* kAgree =
    "export --agree --field events --for therapist --until 2026-04-01 --as Sam";
constexpr const char* kWithdraw = "export --withdraw --as Sam";

enum class Kind { plain, vault, own_keys };

/// A journal in which both shared something that happened, or a copy of one.
class Copy : public World {
 public:
  explicit Copy(Kind kind) : kind_(kind) {
    does("", kind == Kind::plain ? "init --no-encryption --person Alex --person Sam"
                                 : "init --person Alex --person Sam");
    if (kind == Kind::own_keys) {
      does("", "key add --as Alex --yes", {}, {kShared, kAlexs, kAlexs});
      does("", "key add --as Sam --yes", {}, {kShared, kSams, kSams});
    }
    does("Sam", "log event --as Sam", {"=shared", "a walk", "-", "-"});
    does("Alex", "log event --as Alex", {"=shared", "a visit", "-", "-"});
  }

  Copy(const Copy& other) : World(), kind_(other.kind_) {
    std::filesystem::copy_file(other / "journal.hearth", *this / "journal.hearth");
    now = other.now;
  }

  Outcome does(const std::string& person, const std::string& command,
               std::vector<std::string> typed = {}, std::vector<std::string> secret = {}) {
    passphrases = secret.empty() ? std::vector<std::string>(2, key_of(person)) : std::move(secret);
    Outcome outcome = run(command, std::move(typed));
    REQUIRE_MESSAGE(outcome.exit == Exit::ok, outcome.notes);
    return outcome;
  }

  /// A page of Alex in every format, with the keys of both open where they have keys.
  std::string page() {
    std::string bytes;
    for (const char* format : {"md --more", "html", "json", "csv"}) {
      bytes += page_as(format, {kind_ == Kind::own_keys ? kSams : kShared, kAlexs});
    }
    return bytes;
  }

  /// As it is where Sam is far away.
  std::string page_alone() { return page_as("md", {key_of("Alex")}); }

  void import_of(Copy& other) {
    write_file(*this / "other.json", other.does("Sam", "export --as Sam").out);
    does("Sam", "import " + (*this / "other.json").string() + " --as Sam");
  }

 private:
  std::string key_of(const std::string& person) const {
    if (kind_ != Kind::own_keys || person.empty()) return kShared;
    return person == "Sam" ? kSams : kAlexs;
  }

  std::string page_as(const std::string& format, std::vector<std::string> secret) {
    return does("", "export --for therapist --as Alex --yes -o - --format " + format, {},
                std::move(secret))
        .out;
  }

  Kind kind_;
};

constexpr Kind kKinds[] = {Kind::plain, Kind::vault, Kind::own_keys};

}  // namespace

TEST_CASE("what was taken back leaves no byte on the page of the other, whatever keys there are") {
  for (const Kind kind : kKinds) {
    CAPTURE(static_cast<int>(kind));
    Copy home(kind);
    const std::string never = home.page();
    const std::string alone = home.page_alone();
    REQUIRE(has(never, "a visit"));
    home.does("Sam", kAgree);
    CHECK(has(home.page(), "a walk"));
    CHECK((home.page_alone() == alone) == (kind == Kind::own_keys));
    home.does("Sam", kWithdraw);
    CHECK(home.page() == never);
    CHECK(home.page_alone() == alone);
  }
}

TEST_CASE("what was taken back on one copy is taken back on another that imports it") {
  for (const Kind kind : kKinds) {
    CAPTURE(static_cast<int>(kind));
    Copy home(kind);
    const std::string never = home.page();
    home.does("Sam", kAgree);
    Copy away(home);
    away.now = "2026-03-01T18:00:00+01:00";  // its clock is slow
    away.does("Sam", kWithdraw);
    CHECK(away.page() == never);
    CHECK(has(home.page(), "a walk"));
    home.import_of(away);
    CHECK(home.page() == never);
    CHECK(home.page_alone() == Copy(away).page_alone());
  }
}

TEST_CASE("a choice that did not know of a withdrawal on another copy ends with it") {
  for (const Kind kind : kKinds) {
    CAPTURE(static_cast<int>(kind));
    Copy home(kind);
    const std::string never = home.page();
    home.does("Sam", kAgree);
    Copy away(home);
    away.does("Sam", kWithdraw);
    home.now = "2026-03-01T21:00:00+01:00";
    home.does("Sam", kAgree);
    CHECK(has(home.page(), "a walk"));
    home.import_of(away);
    CHECK(home.page() == never);
    away.now = home.now;
    away.import_of(home);
    CHECK(away.page() == never);
    home.does("Sam", kAgree);
    CHECK(has(home.page(), "a walk"));
  }
}

TEST_CASE("an older version that is put back brings no choice back that was withdrawn since") {
  for (const Kind kind : kKinds) {
    CAPTURE(static_cast<int>(kind));
    Copy home(kind);
    const std::string never = home.page();
    home.does("Sam", kAgree);
    const std::string before = (home / "before.hearth").string();
    std::filesystem::copy_file(home / "journal.hearth", before);
    home.does("Sam", kWithdraw);
    home.does("Sam", "restore " + before);
    CHECK(home.page() == never);
    home.does("Sam", kAgree);
    CHECK(has(home.page(), "a walk"));
  }
}

TEST_CASE("a withdrawal without a signature counts where its author has had a key since") {
  Copy home(Kind::vault);
  const std::string never = home.page();
  Copy away(home);
  away.does("Sam", kWithdraw);
  home.does("Sam", kAgree);
  home.does("", "key add --as Sam --yes", {}, {kShared, kSams, kSams});
  write_file(home / "other.json", away.does("Sam", "export --as Sam").out);
  home.passphrases = {kSams, kSams};
  home.run("import " + (home / "other.json").string() + " --as Sam");
  home.passphrases = {kSams};
  CHECK(home.run("export --for therapist --as Alex --yes -o - --format md").out ==
        Copy(away).page_alone());
}
