#include "codec/codec.hpp"
#include "codec/words.hpp"

// Each struct is taken apart whole, so that a part that is new to it does not compile before it is
// spelled here and read in decode.cpp.
namespace hearth {
namespace {

Tree place_of(const Panel::Voice& voice) {
  return voice.place ? Tree(std::int64_t{*voice.place}) : Tree();
}

Tree tree_of(const Panel::Voice& voice) {
  return Tree::Table{{"name", voice.name}, {"place", place_of(voice)}};
}

Tree tree_of(const Panel::Scale& scale) {
  const auto& [min, max, low, high] = scale;
  return Tree::Table{{"min", min}, {"max", max}, {"low", low}, {"high", high}};
}

Tree tree_of(const std::optional<Panel::Range>& range) {
  if (!range) return {};
  const auto& [low, high] = *range;
  return Tree::Table{{"low", low}, {"high", high}};
}

Tree tree_of(const Panel::Figure& figure) {
  const auto& [name, value] = figure;
  return Tree::Table{{"name", name}, {"value", value}};
}

Tree tree_of(const Panel& panel) {
  const auto& [label, note, words, scale, middle, spread, mostly, voice, says, is_yardstick,
               figures, metric, unasked] = panel;
  const auto each = [](const auto& item) { return tree_of(item); };
  return Tree::Table{{"label", label},
                     {"note", Tree::list_of(note)},
                     {"words", words},
                     {"scale", tree_of(scale)},
                     {"middle", Tree::list_of(middle)},
                     {"spread", Tree::list_of(spread, each)},
                     {"mostly", tree_of(mostly)},
                     {"voice", tree_of(voice)},
                     {"says", Tree::list_of(says)},
                     {"yardstick", is_yardstick},
                     {"figures", Tree::list_of(figures, each)},
                     {"metric", metric},
                     {"unasked", Tree::list_of(unasked)}};
}

Tree block_tree(const Heading& heading) {
  const auto& [level, text, beside] = heading;
  return Tree::Table{
      {"kind", "heading"}, {"level", std::int64_t{level}}, {"text", text}, {"beside", beside}};
}

Tree block_tree(const Paragraph& paragraph) {
  const auto& [text] = paragraph;
  return Tree::Table{{"kind", "paragraph"}, {"text", text}};
}

Tree block_tree(const Quote& quote) {
  const auto& [text, source, is_brief] = quote;
  return Tree::Table{{"kind", "quote"}, {"text", text}, {"source", source}, {"brief", is_brief}};
}

Tree block_tree(const Bullets& bullets) {
  const auto& [items] = bullets;
  return Tree::Table{{"kind", "bullets"}, {"items", Tree::list_of(items)}};
}

Tree block_tree(const Table& table) {
  const auto& [columns, rows] = table;
  return Tree::Table{
      {"kind", "table"},
      {"columns",
       Tree::list_of(
           columns,
           [](const Table::Column& column) {
             const auto& [title, align] = column;
             return Tree(Tree::Table{{"title", title}, {"align", name_of(kAlignNames, align)}});
           })},
      {"rows", Tree::list_of(rows, [](const auto& row) { return Tree::list_of(row); })}};
}

Tree block_tree(const OnScale& scale) {
  const auto& [min, max, low, high, places] = scale;
  return Tree::Table{
      {"kind", "scale"},
      {"min", min},
      {"max", max},
      {"low", low},
      {"high", high},
      {"places", Tree::list_of(places, [](const OnScale::Place& place) {
         const auto& [name, value, before] = place;
         return Tree(Tree::Table{{"name", name}, {"value", value}, {"before", before}});
       })}};
}

Tree block_tree(const SideBySide& beside) {
  const auto& [columns] = beside;
  return Tree::Table{{"kind", "side_by_side"},
                     {"columns", Tree::list_of(columns, [](const SideBySide::Column& column) {
                        const auto& [name, text] = column;
                        return Tree(Tree::Table{{"name", name}, {"text", text}});
                      })}};
}

Tree block_tree(const SmallPrint& small) {
  const auto& [lines] = small;
  return Tree::Table{{"kind", "small_print"}, {"lines", Tree::list_of(lines)}};
}

Tree block_tree(const Remarks& remarks) {
  const auto& [all] = remarks;
  return Tree::Table{{"kind", "remarks"},
                     {"remarks", Tree::list_of(all, [](const Remarks::Remark& remark) {
                        const auto& [voice, text] = remark;
                        return Tree(Tree::Table{{"voice", tree_of(voice)}, {"text", text}});
                      })}};
}

Tree block_tree(const Panels& panels) {
  const auto& [axis, events, all, size] = panels;
  const auto& [from, to, step] = axis;
  return Tree::Table{
      {"kind", "panels"},
      {"from", from},
      {"to", to},
      {"step", name_of(kStepNames, step)},
      {"events", Tree::list_of(events,
                               [](const Panels::Event& event) {
                                 const auto& [day, words] = event;
                                 return Tree(Tree::Table{{"day", day}, {"words", words}});
                               })},
      {"panels", Tree::list_of(all, [](const Panel& one) { return tree_of(one); })},
      {"size", name_of(kSizeNames, size)}};
}

}  // namespace

Tree encoded(const Document& document) {
  const auto& [blocks] = document;
  return Tree::list_of(blocks, [](const Block& block) {
    return std::visit([](const auto& each) { return block_tree(each); }, block);
  });
}

}  // namespace hearth
