#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "box.hpp"
#include "missing.hpp"

namespace hearth {

struct Ink {
  double red = 0;
  double green = 0;
  double blue = 0;
};

inline constexpr Ink kBlack{0, 0, 0};
inline constexpr Ink kSoft{0.267, 0.267, 0.267};
inline constexpr Ink kMiddle{0.5, 0.5, 0.5};
inline constexpr Ink kRule{0.733, 0.733, 0.733};

void use(cairo_t* paper, const Ink& ink);

/// How letters look.
struct Face {
  double size = 9.5;
  bool is_bold = false;
  bool has_serifs = false;
  Ink ink = kBlack;
};

/// Some of the bytes of a text in bold, and in an ink of their own.
struct Stretch {
  std::size_t from = 0;
  std::size_t to = 0;
  Ink ink;
};

/// A text in lines, set and not yet on paper. Right-to-left lines begin at the right.
class SetText {
 public:
  SetText(std::shared_ptr<PangoLayout> layout, Ink ink);

  [[nodiscard]] double height() const { return height_; }
  [[nodiscard]] double width() const { return width_; }  ///< of its longest line
  [[nodiscard]] std::size_t lines() const { return lines_.size(); }
  [[nodiscard]] double top(std::size_t line) const;  ///< of that line; of no line: the height
  [[nodiscard]] double first_baseline() const { return lines_.front().baseline; }
  /// Whether it runs from right to left, as Arabic and Hebrew do: its first letter tells.
  [[nodiscard]] bool runs_left() const;

  /// The lines from one up to another, drawn so that the top of the first is at the origin.
  [[nodiscard]] std::function<void(cairo_t*)> drawing(std::size_t from, std::size_t to) const;

 private:
  struct Line {
    std::shared_ptr<PangoLayoutLine> line;
    double left;
    double top;
    double baseline;
  };

  std::shared_ptr<PangoLayout> layout_;
  Ink ink_;
  double height_ = 0;
  double width_ = 0;
  std::vector<Line> lines_;
};

/// Sets texts in the fonts of this system, and remembers which letters none of them has.
class Typesetter {
 public:
  enum class Align { start, right, middle };

  explicit Typesetter(const std::string& lang);

  /// In lines of at most that width; a width below 0 is none. The text is one that one_line() or
  /// printable() has made safe.
  SetText set(std::string_view text, const Face& face, double width, Align align = Align::start,
              const std::vector<Stretch>& bold = {});

  /// How wide the widest part of a text is that no line break may come into.
  double longest_word(std::string_view text, const Face& face);

  [[nodiscard]] const MissingLetters& missing() const { return missing_; }

 private:
  std::shared_ptr<PangoLayout> layout_of(std::string_view text, const Face& face);
  void remember_missing(PangoLayout* layout);

  std::shared_ptr<PangoFontMap> fonts_;
  std::shared_ptr<PangoContext> context_;
  MissingLetters missing_;
};

}  // namespace hearth
