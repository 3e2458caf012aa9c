#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace hearth {

/// A setting of the process, as `getenv` gives it.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// What came of writing in an editor of the person's own.
struct Edited {
  enum class Kind {
    text,          ///< `text` is what was written
    broken_bytes,  ///< likewise, and bytes that were no UTF-8 stand as U+FFFD
    unchanged,
    failed,
  };
  Kind kind = Kind::unchanged;
  std::string text;
  std::string reason;  ///< what to say about it; may be empty unless it failed
};

/// Opens VISUAL or EDITOR with the text and takes back what is saved, without the line break at
/// its end. The text lies in memory only: in a folder that is nobody else's, in XDG_RUNTIME_DIR or
/// `memory`, whichever is a tmpfs; without one nothing is opened. Whatever lies in the folder is
/// overwritten and removed afterwards, also when a signal ends the process. The terminal must have
/// its usual settings.
Edited edit_outside(const std::string& text, const Environment& environment,
                    const std::filesystem::path& memory = "/dev/shm");

/// What to know before that editor is opened: one that hearth cannot keep from leaving copies
/// elsewhere. Empty for an editor it can.
std::string editor_caution(const Environment& environment);

}  // namespace hearth
