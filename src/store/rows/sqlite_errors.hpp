#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

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

}  // namespace hearth
