#include "hearth/document/data.hpp"

#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"

namespace hearth {
namespace {

/// Nothing for what all answered together.
Tree person_of(const Panel::Voice& voice) { return voice.place ? Tree(voice.name) : Tree(); }

Tree scale_tree(const Panel::Scale& scale) {
  return Tree::Table{
      {"min", scale.min}, {"max", scale.max}, {"low", scale.low}, {"high", scale.high}};
}

/// Those with an answer: a gap is no mark.
Tree marks_tree(const Panels::Axis& axis, const Panel& panel) {
  Tree marks = Tree::Array{};
  const std::vector<Date> days = axis.marks();
  for (std::size_t n = 0; n < days.size(); ++n) {
    const auto middle = value_at(panel, n);
    if (!middle) continue;
    Tree mark = Tree::Table{{"from", days[n]}, {"middle", *middle}};
    if (const auto spread = spread_at(panel, n)) {
      mark.add("lowest", spread->low).add("highest", spread->high);
    }
    std::get<Tree::Array>(marks.data).push_back(std::move(mark));
  }
  return marks;
}

Tree numbers_tree(const Panel& panel) {
  Tree numbers = Tree::Table{};
  for (const Panel::Figure& figure : panel.figures) numbers.add(figure.name, figure.value);
  return numbers;
}

Tree line_tree(const Panels::Axis& axis, const Panel& panel) {
  return Tree::Table{{"person", person_of(panel.voice)},
                     {"metric", panel.metric},
                     {"label", panel.label},
                     {"scale", scale_tree(panel.scale)},
                     {"marks", marks_tree(axis, panel)},
                     {"numbers", numbers_tree(panel)},
                     {"said", Tree::list_of(panel.says)}};
}

/// Puts each block where it belongs.
class Data {
 public:
  void add(const Heading& heading) {
    title_ = heading.text;
    if (heading.level == 1) of_ = heading.beside;
  }

  void add(const Paragraph& paragraph) { say_of_all(paragraph.text); }

  void add(const Panels& panels) {
    if (!has_axis()) {
      axis_.add("from", panels.axis.from)
          .add("to", panels.axis.to)
          .add("step", std::string(name_of(panels.axis.step)));
      for (const Panels::Event& event : panels.events) {
        events_.push_back(Tree::Table{{"day", event.day}, {"words", one_line(event.words)}});
      }
    }
    for (const Panel& panel : panels.panels) lines_.push_back(line_tree(panels.axis, panel));
  }

  void add(const Remarks& remarks) {
    for (const Remarks::Remark& one : remarks.remarks) {
      const bool of_all = one.voice.name.empty();
      said_.push_back(Tree::Table{{"person", of_all ? Tree() : person_of(one.voice)},
                                  {"about", title_},
                                  {"text", one.text}});
    }
  }

  void add(const Quote& quote) {
    words_.push_back(
        Tree::Table{{"about", title_}, {"text", quote.text}, {"source", quote.source}});
  }

  void add(const Bullets& bullets) {
    for (const std::string& item : bullets.items) say_of_all(item);
  }

  void add(const Table& table) {
    const Tree columns = Tree::list_of(table.columns, [](const auto& one) { return one.title; });
    for (const auto& row : table.rows) {
      rows_.push_back(
          Tree::Table{{"about", title_}, {"columns", columns}, {"cells", Tree::list_of(row)}});
    }
  }

  /// What is only for who reads the page.
  template <typename Other>
  void add(const Other&) {}

  Tree result() && {
    Tree tree = Tree::Table{};
    const bool has_rows = !rows_.empty();
    if (has_rows) tree.add("of", std::move(of_)).add("rows", std::move(rows_));
    if (!has_rows || has_axis()) {
      tree.add("period", std::move(axis_))
          .add("events", std::move(events_))
          .add("lines", std::move(lines_));
    }
    tree.add("said", std::move(said_)).add("words", std::move(words_));
    return tree;
  }

 private:
  bool has_axis() const { return !std::get<Tree::Table>(axis_.data).empty(); }

  void say_of_all(const std::string& text) {
    said_.push_back(Tree::Table{{"person", Tree()}, {"about", title_}, {"text", text}});
  }

  std::string title_;
  std::string of_;  ///< what stands beside the title of all
  Tree axis_ = Tree::Table{};
  Tree::Array events_;
  Tree::Array lines_;
  Tree::Array said_;
  Tree::Array words_;
  Tree::Array rows_;
};

}  // namespace

Tree to_tree(const Document& document) {
  Data data;
  for (const Block& block : document.blocks) {
    std::visit([&](const auto& each) { data.add(each); }, block);
  }
  return std::move(data).result();
}

}  // namespace hearth
