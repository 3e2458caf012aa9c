#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "sample_vault.hpp"
#include "scratch_folder.hpp"
#include "support/program_paths.hpp"

namespace hearth {

namespace {

namespace fs = std::filesystem;

constexpr const char* kAlex = "correct horse battery staple";
constexpr const char* kSam = "Grüße aus dem Garten";

struct Expected {
  const char* name;
  VaultFault fault;
};

constexpr Expected kBad[] = {
    {"appended", VaultFault::damaged},
    {"body", VaultFault::damaged},
    {"cut-body", VaultFault::damaged},
    {"cut-header", VaultFault::damaged},
    {"cut-last-piece", VaultFault::damaged},
    {"cut-no-body", VaultFault::damaged},
    {"empty-last-piece", VaultFault::damaged},
    {"flags", VaultFault::damaged},
    {"generation", VaultFault::tampered},
    {"hash", VaultFault::damaged},
    {"keyed-hash", VaultFault::tampered},
    {"length", VaultFault::damaged},
    {"magic", VaultFault::damaged},
    {"nine-slots", VaultFault::damaged},
    {"no-slots", VaultFault::damaged},
    {"person", VaultFault::wrong_passphrase},
    {"piece-size", VaultFault::damaged},
    {"reserved", VaultFault::damaged},
    {"reserved-tail", VaultFault::damaged},
    {"slot-kdf", VaultFault::damaged},
    {"slot-kind", VaultFault::damaged},
    {"slot-reserved", VaultFault::damaged},
    {"slot-reserved-tail", VaultFault::damaged},
    {"slots-swapped", VaultFault::tampered},
    {"too-few-passes", VaultFault::damaged},
    {"too-little-memory", VaultFault::damaged},
    {"too-many-passes", VaultFault::damaged},
    {"too-much-memory", VaultFault::damaged},
    {"version-0", VaultFault::damaged},
    {"version-2", VaultFault::newer},
};

constexpr const char* kGood[] = {"empty", "one-piece", "short", "two-pieces", "two-people"};

fs::path vector_file(const std::string& name) {
  return fs::path(kSourceFolder) / "tests/vectors" / (name + ".hearth");
}

// As a command does it, limits and all.
Bytes open_vector(const std::string& name, const char* passphrase) {
  const auto vault = sample::read_whole(vector_file(name));
  const auto source = read_from(vault);
  const auto header = read_vault_header(source);
  const auto open = unlock_vault(header.info, sample::view(passphrase));
  Bytes plain;
  open_vault(header, open.keys, source, append_to(plain));
  return plain;
}

}  // namespace

TEST_CASE("the good vectors open for ever") {
  CHECK(open_vector("good-empty", kAlex).empty());
  CHECK(open_vector("good-short", kAlex) == Bytes(100, 'a'));
  CHECK(open_vector("good-one-piece", kAlex) == Bytes(65536, 'a'));
  CHECK(open_vector("good-two-pieces", kAlex) == Bytes(65537, 'a'));
  const auto hello = sample::view("Hello, hearth.\n");
  CHECK(open_vector("good-two-people", kAlex) == Bytes(hello.begin(), hello.end()));
  CHECK(open_vector("good-two-people", kSam) == Bytes(hello.begin(), hello.end()));
}

TEST_CASE("the vector with a recovery code opens by it, and gives the keys that it documents") {
  const auto vault = sample::read_whole(vector_file("good-two-people"));
  const auto info = read_vault_header(read_from(vault)).info;
  CHECK(info.generation == 0x0102030405060708);
  const auto open = recover_vault(info, "0004-1061-050R-3GG2-8A1C-60T3-GF6Q");
  CHECK(open.keys.bytes()[0] == 0);
  CHECK(open.keys.bytes()[95] == 95);
  CHECK(open.slot == 2);
}

TEST_CASE("the bad vectors are refused, each for its own reason") {
  for (const auto& expected : kBad) {
    CAPTURE(std::string(expected.name));
    try {
      open_vector(std::string("bad-") + expected.name, kAlex);
      FAIL_CHECK("it opened");
    } catch (const VaultError& error) {
      CHECK(error.fault() == expected.fault);
    }
  }
}

TEST_CASE("every vector in the folder is in these lists") {
  std::set<std::string> listed{"README.md"};
  for (const auto* name : kGood) listed.insert(std::string("good-") + name + ".hearth");
  for (const auto& bad : kBad) listed.insert(std::string("bad-") + bad.name + ".hearth");
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(vector_file("x").parent_path())) {
    found.insert(entry.path().filename());
  }
  CHECK(found == listed);
}

}  // namespace hearth
