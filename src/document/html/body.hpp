#pragma once

#include <string>

#include "hearth/document/document.hpp"

namespace hearth {

/// The blocks of a document as they follow each other on a page. Each heading of the second level
/// begins a section, and so does each person of panels; the tables of all numbers come last.
class HtmlBody {
 public:
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

  std::string result() &&;

 private:
  void begin_section(const std::string& title, std::string_view style = {});
  void end_section();
  void begin_group(std::string_view tag);
  void add_title(const Heading& heading);
  void add_row(const Panels& panels, const Panel::Voice& voice);
  void add_voice(const Panels& panels, const Panel::Voice& voice);
  void add_events(const Panels& panels);
  std::string next_id(std::string_view kind);

  std::string labels_for(const std::string& id) const;

  std::string header_;
  std::string main_;
  std::string numbers_;   ///< tables that come last
  std::string group_;     ///< the element that follows are put into; empty: none is open
  std::string title_id_;  ///< of the title that follows are under, but for the first; may be empty
  std::string title_;     ///< its words
  bool in_section_ = false;
  int ids_ = 0;
};

}  // namespace hearth
