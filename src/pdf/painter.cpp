#include "painter.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::size_t kOutlineLevels = 4;

cairo_status_t keep(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

struct Destroyed {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* paper) const { cairo_destroy(paper); }
};

void require_success(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error(fmt::format("cairo could not draw the page: {}", cairo_status_to_string(status)));
}

bool same(const Tag& one, const Tag& other) { return one.id == other.id; }

/// Draws pages one after the other. Everything stands in one element, without which the structure
/// is none to its readers.
class Painter {
 public:
  Painter(const Sheet& sheet, const PdfRequest& request, Typesetter& typesetter)
      : sheet_(sheet),
        typesetter_(typesetter),
        surface_(cairo_pdf_surface_create_for_stream(keep, &painted_.bytes, sheet_.width,
                                                     sheet_.height)),
        paper_(cairo_create(surface_.get())) {
    const std::string made = to_string(request.made);
    const std::string title = one_line(request.page.title);
    tell(CAIRO_PDF_METADATA_TITLE, title);
    tell(CAIRO_PDF_METADATA_CREATE_DATE, made);
    tell(CAIRO_PDF_METADATA_MOD_DATE, made);
    outline_.fill(CAIRO_PDF_OUTLINE_ROOT);
    cairo_tag_begin(paper_.get(), "Document", nullptr);
  }

  void draw(const Page& page, std::size_t number, std::size_t count) {
    page_ = number;
    cairo_save(paper_.get());
    cairo_translate(paper_.get(), sheet_.side, sheet_.top);
    cairo_scale(paper_.get(), sheet_.scale, sheet_.scale);
    for (const PlacedBox& placed : page) draw(placed);
    go_to({});
    cairo_restore(paper_.get());
    draw_number(number, count);
    if (number < count) cairo_show_page(paper_.get());
  }

  Painted result() && {
    close_down_to(0);
    cairo_tag_end(paper_.get(), "Document");
    cairo_show_page(paper_.get());
    require_success(cairo_status(paper_.get()));
    cairo_surface_finish(surface_.get());
    require_success(cairo_surface_status(surface_.get()));
    return std::move(painted_);
  }

 private:
  void tell(cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
  }

  void draw(const PlacedBox& placed) {
    if (!placed.box.destination.empty()) {
      const std::string where = fmt::format("name='{}' x=0 y={:.1f}", placed.box.destination,
                                            placed.y - placed.box.before);
      cairo_tag_begin(paper_.get(), CAIRO_TAG_DEST, where.c_str());
      cairo_tag_end(paper_.get(), CAIRO_TAG_DEST);
    }
    if (placed.box.entry) add_to_outline(*placed.box.entry, placed.y);
    for (const Piece& piece : placed.box.pieces) {
      go_to(piece.path);
      cairo_save(paper_.get());
      cairo_translate(paper_.get(), piece.x, placed.y + piece.y);
      piece.draw(paper_.get());
      cairo_restore(paper_.get());
    }
  }

  /// Leaves elements and enters others, until the path is where the next piece belongs. Of a piece
  /// without one only the innermost is left: it may stand between two rows of a table.
  void go_to(const TagPath& path) {
    if (path.empty()) return leave_innermost();
    std::size_t common = 0;
    while (common < std::min(path.size(), open_.size()) && same(path[common], open_[common])) {
      ++common;
    }
    close_down_to(common);
    for (; common < path.size(); ++common) open(path[common]);
    is_inside_ = true;
  }

  void leave_innermost() {
    if (is_inside_) close_down_to(open_.size() - 1);
    is_inside_ = false;
  }

  void open(const Tag& tag) {
    if (!tag.alt.empty()) painted_.figures.push_back(tag.alt);
    cairo_tag_begin(paper_.get(), tag.name, tag.attributes.c_str());
    open_.push_back(tag);
  }

  void close_down_to(std::size_t count) {
    for (; open_.size() > count; open_.pop_back()) cairo_tag_end(paper_.get(), open_.back().name);
    is_inside_ = false;
  }

  void add_to_outline(const Entry& entry, double y) {
    const auto level = static_cast<std::size_t>(std::clamp(entry.level, 1, 3));
    const std::string place = fmt::format("page={} pos=[{:.1f} {:.1f}]", page_, sheet_.side,
                                          sheet_.top + y * sheet_.scale);
    const int id =
        cairo_pdf_surface_add_outline(surface_.get(), outline_.at(level - 1), entry.text.c_str(),
                                      place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    std::fill(outline_.begin() + static_cast<std::ptrdiff_t>(level), outline_.end(), id);
  }

  void draw_number(std::size_t number, std::size_t count) {
    const SetText text =
        typesetter_.set(fmt::format("{} / {}", number, count), {.size = 7.5, .ink = kSoft},
                        sheet_.width - 2 * sheet_.side, Typesetter::Align::middle);
    cairo_save(paper_.get());
    cairo_translate(paper_.get(), sheet_.side, sheet_.height - sheet_.bottom + 15);
    text.drawing(0, text.lines())(paper_.get());
    cairo_restore(paper_.get());
  }

  Sheet sheet_;
  Typesetter& typesetter_;
  Painted painted_;
  std::unique_ptr<cairo_surface_t, Destroyed> surface_;
  std::unique_ptr<cairo_t, Destroyed> paper_;
  TagPath open_;            ///< elements within that of all
  bool is_inside_ = false;  ///< of one that holds something drawn
  std::size_t page_ = 1;
  std::array<int, kOutlineLevels> outline_{};  ///< the newest heading of each level
};

}  // namespace

Sheet sheet_of(Paper paper) {
  switch (paper) {
    case Paper::a4:
      return {595.276, 841.890};
    case Paper::letter:
      return {612, 792};
  }
  return {595.276, 841.890};
}

Painted paint(const std::vector<Page>& pages, const Sheet& sheet, const PdfRequest& request,
              Typesetter& typesetter) {
  Painter painter(sheet, request, typesetter);
  for (std::size_t n = 0; n < pages.size(); ++n) painter.draw(pages[n], n + 1, pages.size());
  return std::move(painter).result();
}

}  // namespace hearth
