#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string_view>
#include <utility>

#include "hearth/core/error.hpp"

namespace hearth {

/// What SQLite said, as hearth says it: busy, damaged, or failed with the reason.
Error as_error(const std::filesystem::path& path, const SQLite::Exception& failure);

/// Runs `work`; an SQLite exception leaves as an Error.
template <typename Work>
auto translated(const std::filesystem::path& path, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& failure) {
    throw as_error(path, failure);
  }
}

/// Throws Error (Exit::damaged): the journal holds `what`, as "an entry", and it cannot be read.
[[noreturn]] void unreadable(std::string_view what);

/// What was parsed of a row; unreadable() if nothing could be.
template <typename Parsed>
auto known(Parsed parsed, std::string_view what) {
  if (!parsed) unreadable(what);
  return *std::move(parsed);
}

}  // namespace hearth
