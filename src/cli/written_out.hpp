#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hearth/cli/env.hpp"
#include "hearth/cli/options.hpp"

namespace hearth {

/// Where something is written out of the journal, and how: what the commands that do so take.
struct WrittenOut {
  std::optional<std::string> format;
  std::optional<std::string> file;  ///< none, or `-`: stdout
  bool force = false;               ///< a file that is there is replaced

  /// `formats`: which there are, in words.
  void declare(Options& options, const std::string& formats);

  bool to_file() const { return file && *file != "-"; }

  /// The one that was asked for, or that the file's name ends in, or else the first. Throws Error
  /// (usage) naming all where what was asked for is none of them.
  std::string_view chosen(std::span<const std::string_view> formats) const;

  /// Throws Error if put() would not write there, as far as that can be told now: for before
  /// anything is asked.
  void check(const Env& env) const;

  /// Writes the text there. Of a file it is said that `what` is in it, and that it is not
  /// encrypted. Throws Error if the file is there and is not to be replaced, or is the journal
  /// or an earlier version of it.
  void put(Env& env, std::string_view text, std::string_view what) const;
};

}  // namespace hearth
