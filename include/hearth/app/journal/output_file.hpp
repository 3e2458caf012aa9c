#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/app/env.hpp"

namespace hearth {

/// A format, and what the names of its files end in, the usual one first.
struct FileFormat {
  std::string_view name;
  std::vector<std::string_view> endings;
  bool has_lock = false;  ///< of its own: its files keep their names when they are encrypted
};

/// What is said of a file that anybody can read who has it.
inline constexpr std::string_view kReadByAll =
    "That file is not encrypted: whoever can read it can read all of it.";

/// Throws Error (usage) where the file is called as a kind of file that is none of these, as `.pdf`
/// is. An ending that means nothing may stand for any.
void refuse_other_kind(const std::string& file, std::span<const std::string_view> endings);

/// Throws Error (usage) where that is the journal, or hearth or SQLite may take what has this name
/// for a file of the journal: an earlier version of it, or words that wait for it.
void refuse_journal(const Env& env, const std::filesystem::path& file);

/// Takes the next part of a text, and says whether anybody still reads.
using TextSink = std::function<bool(std::string_view)>;

/// Gives a text to the sink, part by part, as long as anybody reads, and says what is in it.
using TextParts = std::function<std::string(const TextSink&)>;

/// Where something is written out of the journal, and how.
struct OutputFile {
  std::optional<std::string> format;
  std::optional<std::string> file;  ///< none, or `-`: stdout
  bool force = false;               ///< a file that is there is replaced
  bool encrypt = false;  ///< locked with a passphrase: by the format's own lock, or for `age -d`,
                         ///< and then its name ends in .age

  [[nodiscard]] bool to_file() const { return file && *file != "-"; }

  /// The one that was asked for, or that the file's name ends in, or where it ends in nothing the
  /// first. Throws Error (usage) naming all where there is no such format or ending, and where the
  /// two contradict each other.
  std::string_view chosen(std::span<const FileFormat> formats) const;

  /// Throws Error if put() would not write there, as far as that can be told now: for before
  /// anything is asked.
  void check(const Env& env) const;

  /// Writes the text there; where it is to be encrypted, a passphrase for it is asked for, and it
  /// is for `age -d`. Throws Error as write() does, and where no passphrase was given.
  void put(Env& env, std::string_view text, std::string_view what) const;

  /// Likewise a text that is never in memory as a whole. The passphrase is asked for before its
  /// first part.
  void put_parts(Env& env, const TextParts& parts) const;

  /// Writes the bytes there as they are. Of a file it is said that `what` is in it, and
  /// `who_reads`. Throws Error if the file is there and is not to be replaced, and as
  /// refuse_journal() does.
  void write(Env& env, std::string_view bytes, std::string_view what,
             std::string_view who_reads) const;

 private:
  void write_parts(Env& env, const TextParts& parts, std::string_view who_reads) const;
};

}  // namespace hearth
