#include "hearth/learn/topic_page.hpp"

#include <utility>

#include <fmt/format.h>

#include "hearth/core/translated.hpp"
#include "hearth/learn/help_page.hpp"

namespace hearth {
namespace {

std::string review_of(const LearnTopic& topic, Date today) {
  std::string text = topic.reviewed_by.empty() ? tr("No clinician has reviewed this page yet.")
                                               : tr("Reviewed by {}.", topic.reviewed_by);
  if (topic.due && *topic.due < today) text += " " + tr("This page may be out of date.");
  return text;
}

/// Where to call, doubt is no reason not to; nor where the words are a caution of our own.
std::string fact_spoken(const TopicFact& fact, TopicPart::Id part) {
  const bool is_own = fact.sources == std::vector<std::string>{"own"};
  const bool doubted = fact.sure == TopicFact::Sure::low && part != TopicPart::Id::call && !is_own;
  std::string text = doubted ? tr("uncertain: {}", fact.say) : fact.say;
  if (!fact.sources.empty()) text += fmt::format(" [{}]", fmt::join(fact.sources, ", "));
  return text;
}

std::string source_spoken(const TopicSource& source) {
  std::string text = fmt::format("{}: {}", source.id, source.what);
  if (!source.where.empty()) text += fmt::format(" ({})", source.where);
  return source.seen ? tr("{}, seen {}", text, spoken(*source.seen)) : text;
}

class Page {
 public:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  Document take() { return std::move(document_); }

  void part(const TopicPart& part) {
    add(Heading{2, title_of(part.id)});
    Bullets bullets;
    for (const TopicFact& fact : part.lines) bullets.items.push_back(fact_spoken(fact, part.id));
    add(std::move(bullets));
    if (part.id == TopicPart::Id::call) urgent();
  }

 private:
  /// What is urgent whatever the matter is, so that no page forgets it.
  void urgent() {
    add(Paragraph{tr("Whatever the matter is, the emergency number for:")});
    add(Bullets{emergencies()});
    add(Paragraph{tr("Your cancer team's number for day and night, at once, for:")});
    add(Bullets{calls_at_once()});
    add(Paragraph{tr("Your team today for:")});
    add(Bullets{calls_today()});
  }

  Document document_;
};

std::vector<std::string> sources_of(const LearnTopic& topic) {
  std::vector<std::string> lines;
  for (const TopicSource& source : topic.sources) lines.push_back(source_spoken(source));
  return lines;
}

Tree tree_of(const TopicFact& fact) {
  return Tree::Table{
      {"say", fact.say}, {"source", Tree::list_of(fact.sources)}, {"sure", to_string(fact.sure)}};
}

Tree tree_of(const TopicPart& part) {
  return Tree::Table{
      {"id", to_string(part.id)},
      {"lines", Tree::list_of(part.lines, [](const TopicFact& one) { return tree_of(one); })}};
}

Tree tree_of(const TopicSource& source) {
  return Tree::Table{{"id", source.id},
                     {"what", source.what},
                     {"where", source.where},
                     {"seen", source.seen ? Tree(*source.seen) : Tree()},
                     {"licence", source.licence}};
}

}  // namespace

std::string title_of(TopicPart::Id part) {
  switch (part) {
    case TopicPart::Id::change:
      return tr("What may change");
    case TopicPart::Id::adapt:
      return tr("What people do with it");
    case TopicPart::Id::aids:
      return tr("Aids that people ask about");
    case TopicPart::Id::ask:
      return tr("Questions for your team");
    case TopicPart::Id::call:
      break;
  }
  return tr("When to call");
}

Document topic_page(const LearnTopic& topic, std::optional<TopicPart::Id> part, Date today) {
  Page page;
  page.add(Heading{1, topic.title});
  page.add(
      Paragraph{tr("Your own team's written instructions come first. This page knows nothing "
                   "about you.")});
  page.add(Paragraph{review_of(topic, today)});
  for (const TopicPart& each : topic.parts) {
    if (!part || each.id == *part) page.part(each);
  }
  page.add(Heading{2, tr("Where this was found")});
  page.add(Bullets{sources_of(topic)});
  page.add(Paragraph{tr("If something is happening now: `hearth help`.")});
  return page.take();
}

Tree to_tree(const LearnTopic& topic) {
  const auto part_tree = [](const TopicPart& one) { return tree_of(one); };
  const auto source_tree = [](const TopicSource& one) { return tree_of(one); };
  return Tree::Table{{"id", topic.id},
                     {"title", topic.title},
                     {"also", Tree::list_of(topic.also)},
                     {"reviewed_by", topic.reviewed_by},
                     {"due", topic.due ? Tree(*topic.due) : Tree()},
                     {"parts", Tree::list_of(topic.parts, part_tree)},
                     {"sources", Tree::list_of(topic.sources, source_tree)}};
}

}  // namespace hearth
