#include "terminal_settings.hpp"

#include <unistd.h>

namespace hearth {
namespace {

/// Every byte at once and as it was sent.
termios byte_by_byte(termios settings) {
  settings.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR | IGNCR | ISTRIP);
  settings.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return settings;
}

}  // namespace

termios for_keys(termios settings) {
  settings = byte_by_byte(settings);
  settings.c_iflag &= ~static_cast<tcflag_t>(IXON | BRKINT);
  settings.c_lflag |= static_cast<tcflag_t>(NOFLSH);
  settings.c_cc[VINTR] = _POSIX_VDISABLE;
  settings.c_cc[VQUIT] = _POSIX_VDISABLE;
  return settings;
}

termios for_plain_lines(termios settings) {
  settings = byte_by_byte(settings);
  settings.c_iflag |= static_cast<tcflag_t>(IUTF8);
  settings.c_lflag |= static_cast<tcflag_t>(ISIG);
  return settings;
}

}  // namespace hearth
