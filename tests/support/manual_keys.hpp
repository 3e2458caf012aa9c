#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <sstream>
#include <string>

#include "hearth/prompt/pack/pack_keys.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"

/// The keys of hearth-pack(5), and what a reader knows of them.
namespace hearth::test {

/// What the manual says of a key.
struct KeyItem {
  std::string text;
  std::string example;
};

/// By `level.key`. A level is a `.Ss` below `.Sh KEYS`, a key an `.It Ic`, its example a `.Dl`.
inline std::map<std::string, KeyItem> keys_in_manual() {
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
inline std::string as_typed(std::string text) {
  for (auto at = text.find("\\(dq"); at != std::string::npos; at = text.find("\\(dq")) {
    text.replace(at, 4, "\"");
  }
  return text;
}

inline std::set<std::string> levels_of(std::span<const PackKey> keys) {
  std::set<std::string> levels;
  for (const PackKey& key : keys) levels.emplace(key.level);
  return levels;
}

/// The manual and the reader know the same keys of these levels, the manual with each key's type,
/// default and an example that is TOML.
inline void check_manual_keys(std::span<const PackKey> keys) {
  const auto manual = keys_in_manual();
  const auto levels = levels_of(keys);
  std::set<std::string> read;
  for (const PackKey& key : keys) {
    const std::string name = std::string(key.level) + "." + std::string(key.key);
    CAPTURE(name);
    read.insert(name);
    const auto found = manual.find(name);
    CHECK_MESSAGE(found != manual.end(), name, " is not in the manual");
    if (found == manual.end()) continue;
    const std::string text = as_typed(found->second.text);
    CHECK(text.find(key.type) != std::string::npos);
    CHECK(text.find(key.fallback == kRequired ? "Required." : "Default: ") != std::string::npos);
    if (key.fallback != kRequired) CHECK(text.find(key.fallback) != std::string::npos);
    const std::string example = as_typed(found->second.example);
    CHECK(example.find(key.key) != std::string::npos);
    CHECK_MESSAGE(parse_toml(example).tree, example);
  }
  for (const auto& entry : manual) {
    const bool of_these = levels.contains(entry.first.substr(0, entry.first.find('.')));
    if (of_these) CHECK_MESSAGE(read.contains(entry.first), entry.first, " is not read");
  }
}

}  // namespace hearth::test
