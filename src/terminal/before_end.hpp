#pragma once

#include <functional>
#include <utility>

#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// What is done before a signal ends the process, for as long as this lives: an exception, too,
/// takes it back before what it would save is gone.
class BeforeEnd {
 public:
  BeforeEnd(Screen& screen, std::function<void()> action) : screen_(screen) {
    screen_.before_end(std::move(action));
  }
  BeforeEnd(const BeforeEnd&) = delete;
  BeforeEnd(BeforeEnd&&) = delete;
  BeforeEnd& operator=(const BeforeEnd&) = delete;
  BeforeEnd& operator=(BeforeEnd&&) = delete;
  ~BeforeEnd() { screen_.before_end({}); }

 private:
  Screen& screen_;
};

}  // namespace hearth
