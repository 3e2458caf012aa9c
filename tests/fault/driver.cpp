// Saves the journal that is its argument once, or has a sitting in it that ends as the second says,
// and ends as a command of hearth would.
#include <signal.h>

#include "hearth/core/error.hpp"
#include "next_save.hpp"
#include "sitting.hpp"

int main(int count, char** words) {
  ::signal(SIGXFSZ, SIG_IGN);
  try {
    if (count == 2) {
      hearth::fault::save_next(words[1]);
    } else if (count == 3) {
      hearth::fault::sit(words[1], words[2]);
    } else {
      return static_cast<int>(hearth::Exit::usage);
    }
    return 0;
  } catch (const hearth::Error& error) {
    return static_cast<int>(error.exit());
  }
}
