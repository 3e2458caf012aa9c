#include "pages.hpp"

namespace hearth {
namespace {

/// The end of the boxes from `first` on that stand on one page, and how high they are together.
struct Group {
  std::size_t end;
  double height;
};

Group group_at(const Boxes& boxes, std::size_t first) {
  Group group{first, 0};
  do {
    const Box& box = boxes[group.end];
    group.height += (group.end == first ? 0 : box.before) + box.height;
  } while (boxes[group.end++].with_next && group.end < boxes.size());
  return group;
}

/// What is repeated is read to nobody twice.
Box unread(Box box) {
  for (Piece& piece : box.pieces) piece.path.clear();
  return box;
}

/// Fills pages from the top.
class Filling {
 public:
  explicit Filling(double height) : height_(height) {}

  void put(const Boxes& boxes, const Group& group, std::size_t first) {
    const double before = pages_.back().empty() ? 0 : boxes[first].before;
    if (!pages_.back().empty() && y_ + before + group.height > height_) turn();
    for (std::size_t n = first; n < group.end; ++n) put(boxes[n]);
  }

  std::vector<Page> result() && { return std::move(pages_); }

 private:
  void turn() {
    pages_.emplace_back();
    y_ = 0;
  }

  /// A group that is higher than a page goes on over it.
  void put(const Box& box) {
    const double before = pages_.back().empty() ? 0 : box.before;
    if (!pages_.back().empty() && y_ + before + box.height > height_) turn();
    if (pages_.back().empty() && pages_.size() > 1 && box.head) put_box(unread(*box.head));
    put_box(box);
  }

  void put_box(const Box& box) {
    if (!pages_.back().empty()) y_ += box.before;
    pages_.back().push_back({y_, box});
    y_ += box.height;
  }

  double height_;
  double y_ = 0;
  std::vector<Page> pages_ = std::vector<Page>(1);
};

}  // namespace

std::vector<Page> pages_of(const Boxes& boxes, double height) {
  Filling filling(height);
  for (std::size_t first = 0; first < boxes.size();) {
    const Group group = group_at(boxes, first);
    filling.put(boxes, group, first);
    first = group.end;
  }
  return std::move(filling).result();
}

}  // namespace hearth
