#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>

namespace hearth {

/// What hearth encrypts begins with this: nothing in such a file was ever readable, so it need not
/// be overwritten. The first byte is not ASCII and the last is a newline, so that a copy made in
/// text mode is recognised as damaged at once.
inline constexpr std::array<std::uint8_t, 8> kEncryptedMark{0x89, 'H', 'E', 'A',
                                                            'R',  'T', 'H', '\n'};

/// Fills an open file with zeros, so that whoever still has it open finds nothing in it either.
/// What failed if the disk does not take them, or none.
[[nodiscard]] std::error_code overwrite(int descriptor);

/// Removes a file. One that may be readable is overwritten before, unless it has one more name,
/// which somebody keeps. None, too, if it is not there; what failed if it stays.
[[nodiscard]] std::error_code wipe_at(int folder, const std::string& name);
[[nodiscard]] std::error_code wipe(const std::filesystem::path& file);

/// Removes a file as wipe_at() does, if no process is writing it any more. What stays is tried
/// again next time.
void wipe_unless_held(int folder, const std::string& name);

}  // namespace hearth
