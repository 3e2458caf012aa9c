#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "box.hpp"
#include "hearth/document/document.hpp"
#include "setting.hpp"

namespace hearth {

/// The ink of whose panels they are.
Ink ink_of(const Panel::Voice& voice);

/// The blocks of a document as boxes below each other, as HtmlBody has them on a page for browsers:
/// the tables of all numbers come last.
class PdfBody {
 public:
  PdfBody(Typesetter& typesetter, double width) : typesetter_(typesetter), width_(width) {}

  void add(const Heading& heading);
  void add(const Paragraph& paragraph);
  void add(const Quote& quote);
  void add(const Bullets& bullets);
  void add(const Table& table);
  void add(const OnScale& scale);
  void add(const SideBySide& words);
  void add(const SmallPrint& small);
  void add(const Remarks& remarks);
  void add(const Panels& panels);

  /// `foot`: lines below all of it.
  Boxes result(const std::vector<std::string>& foot) &&;

 private:
  /// How a text stands on the page.
  struct Standing {
    Face face = {};
    double before = 6;
    double indent = 0;
    bool from_right = false;  ///< indented there
    TagPath path = {};        ///< empty: a paragraph
    std::vector<Stretch> bold = {};
  };

  /// The text in boxes of a few lines each, so that it can go on over the page, and never one line
  /// alone.
  void add_text(std::string_view text, Standing standing);
  /// Paragraphs, between which an empty line stands.
  void add_paragraphs(std::string_view text, const Standing& standing);
  /// What somebody said, their name in front.
  void add_said(const Panel::Voice& voice, std::string_view text);
  void add_heading(int level, const std::string& text, const Ink* line = nullptr);
  void add_voice(const Panels& panels, const Panel::Voice& voice);
  void add_row(const Panels& panels, const Panel::Voice& voice);
  void add_figures(const Panels& panels, const std::vector<const Panel*>& of, std::size_t beside);
  void add_events(const Panels& panels);
  void add_link(const std::string& text, const std::string& destination);
  void add_numbers(const Panels& panels, const Panel::Voice& voice, const std::string& destination);
  void add_table(const Table& table);
  void add_foot(const std::vector<std::string>& lines);
  int next_id() { return ++ids_; }
  Tag tag(const char* name) { return {name, next_id()}; }

  Typesetter& typesetter_;
  double width_;
  Boxes boxes_;
  Boxes numbers_;  ///< what comes last
  int ids_ = 0;
};

}  // namespace hearth
