#include "blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/document/scale_words.hpp"

namespace hearth {
namespace {

constexpr Face kText{};
constexpr Face kTitle{.size = 18, .is_bold = true, .has_serifs = true};
constexpr Face kSection{.size = 12, .is_bold = true, .has_serifs = true};
constexpr Face kPart{.size = 10, .is_bold = true};
constexpr Face kQuoted{.size = 10, .has_serifs = true};
constexpr Face kNote{.size = 8.3, .ink = kSoft};

constexpr double kQuoteIndent = 10;
constexpr double kListIndent = 11;

std::function<void(cairo_t*)> bar(double width, double height, Ink ink) {
  return [=](cairo_t* paper) {
    use(paper, ink);
    cairo_rectangle(paper, 0, 0, width, height);
    cairo_fill(paper);
  };
}

/// The lines from one up to the next place where a text may go on over the page.
std::size_t end_of_part(std::size_t from, std::size_t lines) {
  constexpr std::size_t kTogether = 2;
  if (from == 0 && lines <= 2 * kTogether) return lines;
  if (from == 0) return kTogether;
  return from + 1 + kTogether >= lines ? lines : from + 1;
}

}  // namespace

Ink ink_of(const Panel::Voice& voice) {
  if (voice.place == 0) return {0.122, 0.435, 0.698};
  if (voice.place == 1) return {0.702, 0.329, 0.118};
  return kSoft;
}

void PdfBody::add(const Heading& heading) {
  add_heading(heading.level, heading.text);
  if (heading.beside.empty()) return;
  add_text(one_line(heading.beside), {.face = {.size = kText.size, .ink = kSoft}, .before = 3});
}

void PdfBody::add(const Paragraph& paragraph) { add_paragraphs(paragraph.text, {}); }

void PdfBody::add(const Quote& quote) {
  const std::size_t first = boxes_.size();
  const Tag block = tag("BlockQuote");
  const bool from_right = typesetter_.set(one_line(quote.text), kQuoted, -1).runs_left();
  add_paragraphs(
      quote.text,
      {.face = kQuoted, .indent = kQuoteIndent, .from_right = from_right, .path = {block}});
  if (!quote.source.empty()) {
    if (boxes_.size() > first) boxes_.back().with_next = true;
    add_text(one_line(quote.source), {.face = kNote,
                                      .before = 1,
                                      .indent = kQuoteIndent,
                                      .from_right = from_right,
                                      .path = {block, tag("P")}});
  }
  for (std::size_t n = first; n < boxes_.size(); ++n) {
    const double above = n == first ? 0 : boxes_[n].before;
    boxes_[n].pieces.insert(
        boxes_[n].pieces.begin(),
        {from_right ? width_ - 2 : 0, -above, {}, bar(2, boxes_[n].height + above, kRule)});
  }
}

void PdfBody::add(const Bullets& bullets) {
  const Tag list = tag("L");
  for (const std::string& item : bullets.items) {
    const Tag row = tag("LI");
    const std::size_t first = boxes_.size();
    const bool from_right = typesetter_.set(one_line(item), kText, -1).runs_left();
    add_text(one_line(item), {.before = 2.5,
                              .indent = kListIndent,
                              .from_right = from_right,
                              .path = {list, row, tag("LBody")}});
    if (boxes_.size() == first) continue;
    const SetText dot = typesetter_.set("•", kText, -1);
    auto& pieces = boxes_[first].pieces;
    const double x = from_right ? width_ - 1 - dot.width() : 1;
    pieces.insert(pieces.begin(), {x, 0, {list, row, tag("Lbl")}, dot.drawing(0, 1)});
  }
}

void PdfBody::add(const Table& table) { add_table(table); }

void PdfBody::add(const OnScale& scale) {
  ScaleWords words = words_of(scale);
  add(Paragraph{std::move(words.ends)});
  add(Bullets{std::move(words.places)});
}

void PdfBody::add(const SideBySide& words) {
  for (const SideBySide::Column& each : words.columns) add_said({each.name}, each.text);
}

void PdfBody::add(const SmallPrint& small) {
  for (const std::string& line : small.lines)
    add_text(one_line(line), {.face = kNote, .before = 4.5});
}

void PdfBody::add(const Remarks& remarks) {
  for (const Remarks::Remark& one : remarks.remarks) add_said(one.voice, one.text);
}

void PdfBody::add_foot(const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  boxes_.push_back({.before = 11, .height = 0.5, .with_next = true});
  boxes_.back().pieces.push_back({0, 0, {}, bar(width_, 0.5, kRule)});
  for (const std::string& line : lines) {
    add_text(one_line(line), {.face = {.size = 8, .ink = kSoft}, .before = 4});
  }
}

Boxes PdfBody::result(const std::vector<std::string>& foot) && {
  if (!numbers_.empty()) add_heading(2, "All numbers");
  boxes_.insert(boxes_.end(), numbers_.begin(), numbers_.end());
  add_foot(foot);
  return std::move(boxes_);
}

void PdfBody::add_said(const Panel::Voice& voice, std::string_view text) {
  const std::string name = one_line(voice.name);
  const std::string words = name.empty() ? "" : name + "\u2002";
  Standing standing{.before = 5};
  if (!name.empty()) standing.bold = {{0, name.size(), ink_of(voice)}};
  if (!name.empty() && !voice.place) standing.bold.front().ink = kBlack;
  add_text(words + std::string(trimmed(printable(text))), standing);
}

void PdfBody::add_heading(int level, const std::string& text, const Ink* line) {
  constexpr std::array<const char*, 3> kTags{"H1", "H2", "H3"};
  const int depth = std::clamp(level, 1, 3);
  const Face& face = depth == 1 ? kTitle : (depth == 2 ? kSection : kPart);
  const std::string words = one_line(text);
  if (words.empty()) return;
  const std::size_t first = boxes_.size();
  add_text(words, {.face = face,
                   .before = depth == 1 ? 16.0 : (depth == 2 ? 12.0 : 7.0),
                   .path = {tag(kTags.at(static_cast<std::size_t>(depth - 1)))}});
  for (std::size_t n = first; n < boxes_.size(); ++n) boxes_[n].with_next = true;
  boxes_[first].entry = Entry{depth, words};
  if (depth != 2) return;
  const double thick = line ? 2 : 0.5;
  boxes_.back().pieces.push_back(
      {0, boxes_.back().height + 1, {}, bar(width_, thick, line ? *line : kRule)});
  boxes_.back().height += 2 + thick;
}

void PdfBody::add_paragraphs(std::string_view text, const Standing& standing) {
  const std::string clean(trimmed(printable(text)));
  std::string_view rest = clean;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    Standing own = standing;
    own.path.push_back(tag("P"));
    add_text(trimmed(rest.substr(0, end)), own);
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
}

void PdfBody::add_text(std::string_view text, Standing standing) {
  if (text.empty()) return;
  if (standing.path.empty()) standing.path = {tag("P")};
  SetText set = typesetter_.set(text, standing.face, width_ - standing.indent,
                                Typesetter::Align::start, standing.bold);
  if (standing.from_right && !set.runs_left()) {
    set = typesetter_.set(text, standing.face, width_ - standing.indent, Typesetter::Align::right,
                          standing.bold);
  }
  for (std::size_t from = 0; from < set.lines();) {
    const std::size_t to = end_of_part(from, set.lines());
    Box box{.before = from == 0 ? standing.before : 0, .height = set.top(to) - set.top(from)};
    box.pieces.push_back(
        {standing.from_right ? 0 : standing.indent, 0, standing.path, set.drawing(from, to)});
    boxes_.push_back(std::move(box));
    from = to;
  }
}

}  // namespace hearth
