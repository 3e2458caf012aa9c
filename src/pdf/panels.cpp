#include <fmt/format.h>

#include <algorithm>

#include "blocks.hpp"
#include "figure.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "hearth/document/panel_table.hpp"
#include "table.hpp"

// Panels on paper: a section of figures for each person, and all numbers in tables at the end.
namespace hearth {
namespace {

constexpr double kBetween = 6;  ///< figures

}  // namespace

void PdfBody::add(const Panels& panels) {
  if (panels.panels.empty()) return;
  const bool is_tiny = panels.size == Panels::Size::tiny;
  for (const Panel::Voice& voice : voices_of(panels)) {
    if (is_tiny) {
      add_row(panels, voice);
    } else {
      add_voice(panels, voice);
    }
  }
  if (!panels.events.empty() && !is_tiny) add_events(panels);
}

/// In the section that is open.
void PdfBody::add_row(const Panels& panels, const Panel::Voice& voice) {
  add_heading(3, voice.name);
  add_figures(panels, panels_of(panels, voice), 4);
}

void PdfBody::add_voice(const Panels& panels, const Panel::Voice& voice) {
  const Ink ink = ink_of(voice);
  add_heading(2, voice.name, &ink);
  std::vector<const Panel*> large;
  std::vector<const Panel*> others;
  for (const Panel* panel : panels_of(panels, voice)) {
    (panel->is_yardstick ? large : others).push_back(panel);
  }
  const bool is_close = panels.size == Panels::Size::close;
  add_figures(panels, large, is_close ? 1 : 2);
  add_figures(panels, others, is_close ? 1 : 3);
  const std::string destination = fmt::format("numbers{}", next_id());
  add_link(fmt::format("The numbers of {} as a table", one_line(voice.name)), destination);
  add_numbers(panels, voice, destination);
}

/// So many beside each other, all of one width.
void PdfBody::add_figures(const Panels& panels, const std::vector<const Panel*>& of,
                          std::size_t beside) {
  const double width =
      (width_ - kBetween * static_cast<double>(beside - 1)) / static_cast<double>(beside);
  for (std::size_t first = 0; first < of.size(); first += beside) {
    Box row{.before = kBetween};
    std::vector<Box> cards;
    for (std::size_t n = first; n < std::min(first + beside, of.size()); ++n) {
      cards.push_back(figure_box(panels, *of[n], typesetter_, width, ids_));
      row.height = std::max(row.height, cards.back().height);
    }
    for (std::size_t n = 0; n < cards.size(); ++n) {
      const double x = static_cast<double>(n) * (width + kBetween);
      row.pieces.push_back({x, 0, {}, frame(width, row.height)});
      for (Piece& piece : cards[n].pieces) {
        piece.x += x;
        row.pieces.push_back(std::move(piece));
      }
    }
    boxes_.push_back(std::move(row));
  }
}

void PdfBody::add_events(const Panels& panels) {
  add_heading(2, "What happened");
  for (std::size_t n = 0; n < panels.events.size(); ++n) {
    const Panels::Event& event = panels.events[n];
    add_said({event_letter(n)}, fmt::format("{}: {}", spoken(event.day), one_line(event.words)));
  }
}

void PdfBody::add_link(const std::string& text, const std::string& destination) {
  Tag link = tag("Link");
  link.attributes = fmt::format("dest='{}'", destination);
  add_text(text, {.face = {.size = 8.3, .ink = kSoft}, .before = 5, .path = {tag("P"), link}});
}

void PdfBody::add_numbers(const Panels& panels, const Panel::Voice& voice,
                          const std::string& destination) {
  std::swap(boxes_, numbers_);
  const std::size_t first = boxes_.size();
  add_text(fmt::format("{}: the middle of what was answered each {}", one_line(voice.name),
                       name_of(panels.axis.step)),
           {.face = {.size = 8.3, .ink = kSoft}, .before = 10});
  boxes_[first].destination = destination;
  for (std::size_t n = first; n < boxes_.size(); ++n) boxes_[n].with_next = true;
  add_table(table_of(panels, voice));
  std::swap(boxes_, numbers_);
}

void PdfBody::add_table(const Table& table) {
  Boxes rows = table_boxes(table, typesetter_, width_, ids_);
  for (Box& row : rows) boxes_.push_back(std::move(row));
}

}  // namespace hearth
