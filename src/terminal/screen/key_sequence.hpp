#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// Bytes of the character that begins with such a byte; 1 if none does.
std::size_t character_size(char lead);

/// Bytes of the first character that are there, fewer if it breaks off; it may be that more will
/// come. `bytes` must not be empty.
std::size_t character_bytes(std::string_view bytes);

/// One past the last byte of the sequence that begins with an Escape and is no control string; 0
/// if it is not all there. `bytes` has two at least.
std::size_t sequence_end(std::string_view bytes);

/// The key of a whole sequence, given without its Escape; empty if it is not known.
[[nodiscard]] std::optional<KeyPress> key_of_sequence(std::string_view sequence);

/// Whether Escape and this byte begin a control string: OSC, DCS, APC, PM or SOS.
[[nodiscard]] bool begins_string(char behind_escape);

/// Bytes at the front that end a control string (BEL, ST in each of its forms); 0 if they do not.
std::size_t string_terminator(std::string_view bytes);

/// Bytes at the front that are an introducer in its short form, as one byte or as the code point
/// of that number (U+009B for CSI); 0 if they are not.
std::size_t short_introducer(std::string_view bytes);

/// Whether such a byte of well-formed UTF-8 may begin one of those.
[[nodiscard]] bool may_introduce(char lead);

}  // namespace hearth
