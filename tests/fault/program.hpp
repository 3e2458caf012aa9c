#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "vault/scratch_folder.hpp"

namespace hearth::fault {

/// The real program in a home of its own, with an encrypted journal and a quick key derivation.
class Program {
 public:
  Program();

  /// Runs `hearth` with these words of a shell and these lines for --passphrase-fd; its output is
  /// in output(). The status of its end, or kKilled.
  int run(const std::string& words, const std::vector<std::string>& passphrases,
          const std::vector<std::string>& settings = {}) const;

  /// Runs it in a terminal of plain lines, and types these when it asks.
  int sit(const std::string& words, const std::vector<std::string>& passphrases,
          const std::vector<std::string>& typed,
          const std::vector<std::string>& settings = {}) const;

  /// Words of a shell that the next commands begin with, as `ulimit -f 1; exec`.
  void begin_with(std::string prelude) { prelude_ = std::move(prelude); }

  /// From now on a script of these commands has that name.
  void stand_in(const std::string& name, const std::string& commands) const;

  std::filesystem::path journal() const { return folder() / "journal.hearth"; }
  std::filesystem::path folder() const { return home_ / ".local/share/hearth"; }
  std::filesystem::path state() const { return home_ / ".local/state/hearth"; }
  std::filesystem::path home() const { return home_ / ""; }
  std::string output() const;

  /// Every file below the home in whose bytes or name the word stands.
  std::vector<std::filesystem::path> files_with(const std::string& word) const;

 private:
  std::filesystem::path stand_ins() const { return outside_ / "bin"; }
  std::string command(const std::string& words, const std::vector<std::string>& passphrases) const;
  std::vector<std::string> environment(const std::vector<std::string>& settings) const;

  sample::ScratchFolder home_;
  sample::ScratchFolder outside_;
  std::string prelude_ = "exec";
};

}  // namespace hearth::fault
