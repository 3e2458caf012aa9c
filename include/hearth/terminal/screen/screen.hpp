#pragma once

#include <functional>
#include <string>

#include "hearth/terminal/editor.hpp"
#include "hearth/terminal/screen/key_press.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// A whole screen and the keyboard before it. What the terminal showed before comes back when this
/// goes away.
class Screen {
 public:
  virtual ~Screen() = default;

  virtual Size size() const = 0;
  virtual void show(const Picture& picture) = 0;

  /// Waits for the next press; never returns after a signal that ends the process.
  virtual KeyPress read() = 0;

  /// Gives the terminal to the person's editor for a while.
  virtual Edited edit(const std::string& text) = 0;

  /// What to know before the editor opens; empty if there is nothing.
  virtual std::string editor_caution() const = 0;
};

}  // namespace hearth
