#include "setting.hpp"

#include <algorithm>

#include "fonts.hpp"

namespace hearth {
namespace {

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

int pango_units(double points) { return static_cast<int>(points * PANGO_SCALE); }

using Iterator = std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)>;

Iterator iterator_of(PangoLayout* layout) {
  return {pango_layout_get_iter(layout), &pango_layout_iter_free};
}

std::shared_ptr<PangoLayoutLine> current_line(PangoLayoutIter* at) {
  return {pango_layout_line_ref(pango_layout_iter_get_line_readonly(at)), &pango_layout_line_unref};
}

/// Letters stand where they belong to a fraction of a point, whatever the screen they are seen on.
void set_for_paper(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
}

void set_face(PangoLayout* layout, const Face& face) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, face.has_serifs ? "serif" : "sans-serif");
  pango_font_description_set_weight(font, face.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

std::uint16_t colour_part(double part) { return static_cast<std::uint16_t>(part * 65535); }

void set_bold(PangoLayout* layout, const std::vector<Stretch>& stretches) {
  PangoAttrList* list = pango_attr_list_new();
  for (const Stretch& stretch : stretches) {
    for (PangoAttribute* attribute :
         {pango_attr_weight_new(PANGO_WEIGHT_BOLD),
          pango_attr_foreground_new(colour_part(stretch.ink.red), colour_part(stretch.ink.green),
                                    colour_part(stretch.ink.blue))}) {
      attribute->start_index = static_cast<guint>(stretch.from);
      attribute->end_index = static_cast<guint>(stretch.to);
      pango_attr_list_insert(list, attribute);
    }
  }
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

PangoAlignment alignment_of(Typesetter::Align align) {
  switch (align) {
    case Typesetter::Align::start:
      return PANGO_ALIGN_LEFT;
    case Typesetter::Align::right:
      return PANGO_ALIGN_RIGHT;
    case Typesetter::Align::middle:
      return PANGO_ALIGN_CENTER;
  }
  return PANGO_ALIGN_LEFT;
}

}  // namespace

void use(cairo_t* paper, const Ink& ink) {
  cairo_set_source_rgb(paper, ink.red, ink.green, ink.blue);
}

SetText::SetText(std::shared_ptr<PangoLayout> layout, Ink ink)
    : layout_(std::move(layout)), ink_(ink) {
  const Iterator at = iterator_of(layout_.get());
  do {
    PangoRectangle extents{};
    pango_layout_iter_get_line_extents(at.get(), nullptr, &extents);
    lines_.push_back({current_line(at.get()), points(extents.x), points(extents.y),
                      points(pango_layout_iter_get_baseline(at.get()))});
    width_ = std::max(width_, points(extents.width));
    height_ = points(extents.y + extents.height);
  } while (pango_layout_iter_next_line(at.get()));
}

bool SetText::runs_left() const { return lines_.front().line->resolved_dir == PANGO_DIRECTION_RTL; }

double SetText::top(std::size_t line) const {
  return line < lines_.size() ? lines_[line].top : height_;
}

std::function<void(cairo_t*)> SetText::drawing(std::size_t from, std::size_t to) const {
  const double top = this->top(from);
  std::vector<Line> lines(lines_.begin() + static_cast<std::ptrdiff_t>(from),
                          lines_.begin() + static_cast<std::ptrdiff_t>(to));
  return [layout = layout_, ink = ink_, top, lines = std::move(lines)](cairo_t* paper) {
    use(paper, ink);
    for (const Line& line : lines) {
      cairo_move_to(paper, line.left, line.baseline - top);
      pango_cairo_show_layout_line(paper, line.line.get());
    }
  };
}

Typesetter::Typesetter(const std::string& lang)
    : fonts_(own_fonts()), context_(held(pango_font_map_create_context(fonts_.get()))) {
  set_for_paper(context_.get());
  pango_context_set_language(context_.get(), pango_language_from_string(lang.c_str()));
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_WEAK_LTR);
}

std::shared_ptr<PangoLayout> Typesetter::layout_of(std::string_view text, const Face& face) {
  std::shared_ptr<PangoLayout> layout = held(pango_layout_new(context_.get()));
  set_face(layout.get(), face);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double Typesetter::longest_word(std::string_view text, const Face& face) {
  const std::shared_ptr<PangoLayout> layout = layout_of(text, face);
  pango_layout_set_width(layout.get(), 0);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
  return SetText(layout, face.ink).width();
}

SetText Typesetter::set(std::string_view text, const Face& face, double width, Align align,
                        const std::vector<Stretch>& bold) {
  const std::shared_ptr<PangoLayout> layout = layout_of(text, face);
  if (!bold.empty()) set_bold(layout.get(), bold);
  pango_layout_set_width(layout.get(), width < 0 ? -1 : pango_units(width));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), alignment_of(align));
  pango_layout_set_line_spacing(layout.get(), 1.08F);
  remember_missing(layout.get());
  return {layout, face.ink};
}

void Typesetter::remember_missing(PangoLayout* layout) {
  if (pango_layout_get_unknown_glyphs_count(layout) == 0) return;
  const Iterator at = iterator_of(layout);
  do {
    const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at.get());
    for (int n = 0; run && n < run->glyphs->num_glyphs; ++n) {
      const PangoGlyph glyph = run->glyphs->glyphs[n].glyph;
      if (glyph == PANGO_GLYPH_EMPTY || !(glyph & PANGO_GLYPH_UNKNOWN_FLAG)) continue;
      missing_.add(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    }
  } while (pango_layout_iter_next_run(at.get()));
}

}  // namespace hearth
