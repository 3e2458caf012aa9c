#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "fault_case.hpp"
#include "program.hpp"

namespace hearth::fault {

inline constexpr const char* kOld = "four quiet garden words";
inline constexpr const char* kNew = "seven boats in the rain";

/// A command, with ID for the entry there is, what comes before it, and what must be true after it.
struct Story {
  std::string command;
  std::vector<std::string> passphrases;
  std::function<void(const Program&)> before;
  std::function<void(const Program&, int exit)> check;
  std::span<const FaultCase> faults = kFaultCases;
};

/// Tries the command with every kind of fault at each of its calls.
void sweep(const Story& story);

/// Whether the journal opens and this word is in it.
bool lists(const Program& program, const char* passphrase, const std::string& word);

/// A plain journal with one entry, "firstword".
void write_one_plain(const Program& program);

/// The home of one program as it is now, for another.
void copy_folder(const Program& from, const Program& to);

/// Makes the journal's folder, with nothing in it.
void make_folder(const Program& program);

/// For `init`: success means that there is a journal, and if there is one, it opens.
void check_made(const Program& program, int exit);

/// For `log secondword`.
void check_logged(const Program& program, int exit);

/// For an edit of "firstword" to "changedword".
void check_edited(const Program& program, int exit);

/// Whether the journal has the word or, having nothing at all any more, not; it must open.
bool holds(const Program& program, const std::string& word);

}  // namespace hearth::fault
