// Saves the journal that is its argument once, and ends as a command of hearth would.
#include <signal.h>

#include "hearth/core/error.hpp"
#include "next_save.hpp"

int main(int count, char** words) {
  ::signal(SIGXFSZ, SIG_IGN);
  try {
    if (count != 2) return static_cast<int>(hearth::Exit::usage);
    hearth::fault::save_next(words[1]);
    return 0;
  } catch (const hearth::Error& error) {
    return static_cast<int>(error.exit());
  }
}
