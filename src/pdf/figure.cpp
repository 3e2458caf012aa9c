#include "figure.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "blocks.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/drawing.hpp"
#include "hearth/document/panel_reading.hpp"

namespace hearth {
namespace {

constexpr double kPi = 3.14159265358979323846;

/// Draws the parts of a panel, each unit `scale` points.
class Pen {
 public:
  Pen(cairo_t* paper, double scale, Ink ink) : paper_(paper), scale_(scale), ink_(ink) {}

  /// As light as an eighth of the ink, and no transparency, which some printers spoil.
  void operator()(const Drawing::Band& band) const {
    const auto pale = [](double part) { return 1 - (1 - part) * 0.12; };
    use(paper_, {pale(ink_.red), pale(ink_.green), pale(ink_.blue)});
    cairo_rectangle(paper_, band.corner.x * scale_, band.corner.y * scale_, band.width * scale_,
                    band.height * scale_);
    cairo_fill(paper_);
  }

  void operator()(const Drawing::Strokes& strokes) const {
    cairo_save(paper_);
    set_look(strokes.look);
    for (const auto& line : strokes.lines) {
      cairo_new_path(paper_);
      for (const Drawing::Point& point : line) {
        cairo_line_to(paper_, point.x * scale_, point.y * scale_);
      }
      cairo_stroke(paper_);
    }
    cairo_restore(paper_);
  }

  void operator()(const Drawing::Dot& dot) const {
    use(paper_, ink_);
    cairo_new_sub_path(paper_);
    cairo_arc(paper_, dot.at.x * scale_, dot.at.y * scale_, dot.radius * scale_, 0, 2 * kPi);
    cairo_fill(paper_);
  }

 private:
  void set_look(Drawing::Strokes::Look look) const {
    using Look = Drawing::Strokes::Look;
    constexpr std::array<double, 2> kDashes{1.4, 2};
    switch (look) {
      case Look::grid:
        use(paper_, kRule);
        return cairo_set_line_width(paper_, 0.5);
      case Look::event:
        use(paper_, kMiddle);
        cairo_set_line_width(paper_, 0.5);
        return cairo_set_dash(paper_, kDashes.data(), kDashes.size(), 0);
      case Look::line:
        use(paper_, ink_);
        cairo_set_line_cap(paper_, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(paper_, CAIRO_LINE_JOIN_ROUND);
        return cairo_set_line_width(paper_, 1.75 * scale_);
      case Look::spread:
        use(paper_, {(1 + ink_.red) / 2, (1 + ink_.green) / 2, (1 + ink_.blue) / 2});
        return cairo_set_line_width(paper_, 1.5 * scale_);
    }
  }

  cairo_t* paper_;
  double scale_;
  Ink ink_;
};

/// As large as on a screen, and never too small to be read.
Face face_of(Drawing::Label::Look look, double scale, Ink ink) {
  using Look = Drawing::Label::Look;
  switch (look) {
    case Look::tick:
      return {.size = std::max(11 * scale, 6.3), .ink = kSoft};
    case Look::event:
      return {.size = std::max(11 * scale, 6.3), .is_bold = true};
    case Look::last:
      return {.size = std::max(12.5 * scale, 7.0), .is_bold = true, .ink = ink};
  }
  return {};
}

/// A label that is set, and where its letters begin.
struct PlacedLabel {
  SetText text;
  double x;
  double y;
};

/// Never outside of the drawing, though its letters may be larger than it reckons with.
PlacedLabel placed(const Drawing::Label& label, Typesetter& typesetter, double scale, double width,
                   Ink ink) {
  SetText text = typesetter.set(label.text, face_of(label.look, scale, ink), -1);
  const double share = label.anchor == Drawing::Label::Anchor::end ? 1 : 0.5;
  const double last = std::max(width * scale - text.width(), 0.0);
  const double x = std::clamp(label.at.x * scale - share * text.width(), 0.0, last);
  const double y = label.at.y * scale - text.first_baseline();
  return {std::move(text), x, y};
}

std::function<void(cairo_t*)> drawn(const Drawing& drawing, Typesetter& typesetter, double scale,
                                    Ink ink) {
  std::vector<PlacedLabel> labels;
  for (const Drawing::Part& part : drawing.parts) {
    if (const auto* label = std::get_if<Drawing::Label>(&part)) {
      labels.push_back(placed(*label, typesetter, scale, drawing.width, ink));
    }
  }
  return [=](cairo_t* paper) {
    const Pen pen(paper, scale, ink);
    for (const Drawing::Part& part : drawing.parts) {
      if (const auto* band = std::get_if<Drawing::Band>(&part)) pen(*band);
      if (const auto* strokes = std::get_if<Drawing::Strokes>(&part)) pen(*strokes);
      if (const auto* dot = std::get_if<Drawing::Dot>(&part)) pen(*dot);
    }
    for (const PlacedLabel& label : labels) {
      cairo_save(paper);
      cairo_translate(paper, label.x, label.y);
      label.text.drawing(0, label.text.lines())(paper);
      cairo_restore(paper);
    }
  };
}

/// Puts the parts of a figure below each other.
class Card {
 public:
  Card(Typesetter& typesetter, double width, double around, int& ids)
      : typesetter_(typesetter), width_(width), around_(around), ids_(ids), y_(around) {}

  /// On one line.
  [[nodiscard]] bool has_room(std::string_view text, const Face& face,
                              const std::vector<Stretch>& bold) {
    return typesetter_.set(text, face, -1, Typesetter::Align::start, bold).width() <= room();
  }

  void add_text(std::string_view text, const Face& face, double before,
                const std::vector<Stretch>& bold = {}) {
    const SetText set = typesetter_.set(text, face, room(), Typesetter::Align::start, bold);
    y_ += before;
    box_.pieces.push_back({around_, y_, {{"P", ++ids_}}, set.drawing(0, set.lines())});
    y_ += set.height();
  }

  /// One at the left, one at the right.
  void add_ends(const std::string& low, const std::string& high) {
    const double half = room() / 2 - 4;
    const Face face{.size = 7.2, .ink = kSoft};
    const SetText left = typesetter_.set(low, face, half);
    const SetText right = typesetter_.set(high, face, half, Typesetter::Align::right);
    y_ += 1;
    const Tag tag{"P", ++ids_};
    box_.pieces.push_back({around_, y_, {tag}, left.drawing(0, left.lines())});
    box_.pieces.push_back(
        {width_ - around_ - half, y_, {{"P", ++ids_}}, right.drawing(0, right.lines())});
    y_ += std::max(left.height(), right.height());
  }

  void add_drawing(const Panels& panels, const Panel& panel) {
    const Drawing drawing = drawing_of(panels, panel);
    const double scale = room() / drawing.width;
    Tag tag{"Figure", ++ids_};
    tag.alt = one_line(fmt::format("{}, {}: {}", panel.label, panel.voice.name, panel.words));
    y_ += 3;
    box_.pieces.push_back(
        {around_, y_, {tag}, drawn(drawing, typesetter_, scale, ink_of(panel.voice))});
    y_ += drawing.height * scale;
  }

  Box result() && {
    box_.height = y_ + around_;
    return std::move(box_);
  }

 private:
  [[nodiscard]] double room() const { return width_ - 2 * around_; }

  Typesetter& typesetter_;
  double width_;
  double around_;
  int& ids_;
  double y_;
  Box box_;
};

/// The label and as much of the note as has room beside it on one line; if none has, the shortest.
void add_caption(Card& card, const Panel& panel, bool is_tiny) {
  const Face face{.size = is_tiny ? 7.5 : 8.6, .ink = kSoft};
  std::string label = one_line(panel.label);
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z') {
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
  }
  const std::vector<Stretch> bold{{0, label.size(), kBlack}};
  std::string caption = label;
  for (const std::string& note : panel.note) {
    caption = label + "\u2002" + one_line(note);
    if (card.has_room(caption, face, bold)) break;
  }
  card.add_text(caption, face, 0, bold);
}

}  // namespace

std::function<void(cairo_t*)> frame(double width, double height) {
  constexpr double kRound = 4;
  return [=](cairo_t* paper) {
    use(paper, kRule);
    cairo_set_line_width(paper, 0.5);
    cairo_new_sub_path(paper);
    cairo_arc(paper, width - kRound, kRound, kRound, -kPi / 2, 0);
    cairo_arc(paper, width - kRound, height - kRound, kRound, 0, kPi / 2);
    cairo_arc(paper, kRound, height - kRound, kRound, kPi / 2, kPi);
    cairo_arc(paper, kRound, kRound, kRound, kPi, 1.5 * kPi);
    cairo_close_path(paper);
    cairo_stroke(paper);
  };
}

Box figure_box(const Panels& panels, const Panel& panel, Typesetter& typesetter, double width,
               int& ids) {
  const bool is_tiny = panels.size == Panels::Size::tiny;
  Card card(typesetter, width, is_tiny ? 4.5 : 7, ids);
  add_caption(card, panel, is_tiny);
  card.add_drawing(panels, panel);
  const Panel::Scale& scale = panel.scale;
  if (!is_tiny && !(scale.low.empty() && scale.high.empty())) {
    card.add_ends(fmt::format("{} {}", number(scale.min), one_line(scale.low)),
                  fmt::format("{} {}", number(scale.max), one_line(scale.high)));
  }
  for (const std::string& said : panel.says) {
    card.add_text(one_line(said), {.size = is_tiny ? 7.2 : 8.2}, 3);
  }
  return std::move(card).result();
}

}  // namespace hearth
