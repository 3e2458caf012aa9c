#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

namespace hearth {

/// What hearth encrypts begins with this: nothing in such a file was ever readable, so it need not
/// be overwritten. The first byte is not ASCII and the last is a newline, so that a copy made in
/// text mode is recognised as damaged at once.
inline constexpr std::array<std::uint8_t, 8> kEncryptedMark{0x89, 'H', 'E', 'A',
                                                            'R',  'T', 'H', '\n'};

/// Fills an open file with zeros, so that whoever still has it open finds nothing in it either.
/// False, with errno, if the disk does not take them.
[[nodiscard]] bool overwrite(int descriptor);

/// Removes a file. One that may be readable is overwritten before, unless it has one more name,
/// which somebody keeps. True, too, if it is not there; false, with errno, if it stays.
[[nodiscard]] bool wipe_at(int folder, const std::string& name);
[[nodiscard]] bool wipe(const std::filesystem::path& file);

/// The same of a file that a process may still be writing: then it stays, and this is true.
bool wipe_unless_held(int folder, const std::string& name);

}  // namespace hearth
