#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "hearth/store/shelf/toml.hpp"
#include "pack/pack_keys.hpp"
#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// What the manual says of a key.
struct KeyItem {
  std::string text;
  std::string example;
};

/// By `level.key`. A level is a `.Ss` below `.Sh KEYS`, a key an `.It Ic`, its example a `.Dl`.
std::map<std::string, KeyItem> keys_in_manual() {
  std::istringstream page(file_bytes(std::filesystem::path(kSourceFolder) / "man/hearth-pack.5"));
  std::map<std::string, KeyItem> keys;
  std::string level;
  std::string key;
  bool in_keys = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with(".Sh ")) in_keys = line == ".Sh KEYS";
    if (!in_keys) continue;
    if (line.starts_with(".Ss ")) level = line.substr(line.rfind(' ') + 1);
    if (line.starts_with(".It Ic ")) key = level + "." + line.substr(7);
    if (key.empty()) continue;
    if (line.starts_with(".Dl ")) {
      keys[key].example = line.substr(4);
    } else {
      keys[key].text += line + " ";
    }
  }
  return keys;
}

/// mdoc writes a quotation mark that is text as \(dq.
std::string as_typed(std::string text) {
  for (auto at = text.find("\\(dq"); at != std::string::npos; at = text.find("\\(dq")) {
    text.replace(at, 4, "\"");
  }
  return text;
}

}  // namespace

TEST_CASE("the manual and the reader know the same keys") {
  std::set<std::string> read;
  for (const PackKey& key : kPackKeys) {
    read.insert(std::string(key.level) + "." + std::string(key.key));
  }
  const auto manual = keys_in_manual();
  for (const auto& entry : manual) {
    CHECK_MESSAGE(read.contains(entry.first), entry.first, " is not read");
  }
  for (const auto& key : read) CHECK_MESSAGE(manual.contains(key), key, " is not in the manual");
}

TEST_CASE("the manual says each key's type and default, and gives an example that is TOML") {
  const auto manual = keys_in_manual();
  for (const PackKey& key : kPackKeys) {
    const auto found = manual.find(std::string(key.level) + "." + std::string(key.key));
    if (found == manual.end()) continue;
    CAPTURE(found->first);
    const std::string text = as_typed(found->second.text);
    CHECK(text.find(key.type) != std::string::npos);
    CHECK(text.find(key.fallback == kRequired ? "Required." : "Default: ") != std::string::npos);
    if (key.fallback != kRequired) CHECK(text.find(key.fallback) != std::string::npos);
    const std::string example = as_typed(found->second.example);
    CHECK(example.find(key.key) != std::string::npos);
    CHECK_MESSAGE(parse_toml(example).tree, example);
  }
}
