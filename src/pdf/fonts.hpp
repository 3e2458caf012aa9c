#pragma once

#include <pango/pangocairo.h>

#include <memory>

namespace hearth {

/// Ends with the last that holds it, as everything of GLib does.
template <typename Any>
std::shared_ptr<Any> held(Any* object) {
  return {object, [](Any* gone) { g_object_unref(gone); }};
}

/// The fonts of this system by rules of our own: none of coloured pictures, those that look alike
/// everywhere first. Nothing is written, not even where a list of fonts is out of date.
std::shared_ptr<PangoFontMap> own_fonts();

}  // namespace hearth
