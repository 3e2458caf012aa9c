#pragma once

#include <termios.h>

namespace hearth {

/// Keys one by one and unseen, Ctrl-C among them. Ctrl-Z still stops the whole job, as a shell
/// expects.
termios for_keys(termios settings);

/// The same for plain lines, where Ctrl-C and the like stay signals. IUTF8 is set, for whoever
/// looks.
termios for_plain_lines(termios settings);

}  // namespace hearth
