#include "hearth/learn/topic_reader.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "forbidden_amount.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/table_reader.hpp"
#include "topic_keys.hpp"
#include "topic_words.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongestLine = 30;
constexpr std::size_t kLongestPart = 350;

bool is_source_id(std::string_view id) {
  return !id.empty() && std::ranges::all_of(
                            id, [](unsigned char c) { return (c < 0x80) && std::isalnum(c) != 0; });
}

std::size_t words_in(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    count += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return count;
}

TopicSource read_source(const Tree& table, Findings& findings) {
  const TableReader reader(table, "source", findings, kTopicKeys);
  return {reader.id("id", is_source_id), reader.shown("what"), reader.text("where"),
          reader.day("seen"), reader.text("licence")};
}

class TopicReader {
 public:
  TopicReader(const Tree& file, Findings& findings)
      : reader_(file, "topic", findings, kTopicKeys), findings_(findings) {}

  LearnTopic read() {
    LearnTopic topic = head();
    for (const Tree* table : reader_.tables("source")) {
      topic.sources.push_back(read_source(*table, findings_));
      const bool is_new = known_.insert(topic.sources.back().id).second;
      if (is_new) continue;
      findings_.error(table->at, fmt::format("there are two sources `{}`", topic.sources.back().id),
                      "an id that no other source has");
    }
    for (const Tree* table : reader_.tables("part")) topic.parts.push_back(part(*table));
    check_parts(topic);
    check_used(topic);
    return topic;
  }

 private:
  LearnTopic head() {
    const Pack head = read_head(reader_);
    if (reader_.has("kind") && head.kind != PackKind::learn) {
      reader_.refuse("kind", "this is no topic");
    }
    LearnTopic topic{
        .id = head.id, .version = head.version, .lang = head.lang, .title = head.title};
    topic.also = reader_.shown_list("also");
    topic.reviewed_by = reader_.shown("reviewed_by");
    topic.reviewed_on = reader_.day("reviewed_on");
    topic.due = reader_.day("due");
    return topic;
  }

  TopicPart part(const Tree& table) {
    const TableReader reader(table, "part", findings_, kTopicKeys);
    TopicPart part{.id = reader.word("id", kPartNames, TopicPart::Id::change), .lines = {}};
    std::size_t words = 0;
    for (const Tree* each : reader.tables("line")) {
      part.lines.push_back(line(*each, part.id));
      words += words_in(part.lines.back().say);
    }
    if (reader.is_list("line") && part.lines.empty()) {
      reader.refuse("line", "`line` has nothing in it");
    }
    if (words > kLongestPart) {
      findings_.error(table.at, fmt::format("this part is {} words long", words),
                      fmt::format("at most {}", kLongestPart));
    }
    return part;
  }

  TopicFact line(const Tree& table, TopicPart::Id part) {
    const TableReader reader(table, "line", findings_, kTopicKeys);
    TopicFact fact{.say = reader.shown("say")};
    fact.sure = reader.word("sure", kSureNames, TopicFact::Sure::some);
    for (const Tree* id : reader.texts("source")) {
      fact.sources.push_back(std::get<std::string>(id->data));
      check_source(*id);
    }
    check_say(reader, fact.say);
    if (fact.sources.empty() && part != TopicPart::Id::ask) {
      findings_.error(table.at, "this line has no source", "`source = [\"...\"]`");
    }
    return fact;
  }

  void check_say(const TableReader& reader, const std::string& say) {
    const std::size_t words = words_in(say);
    if (words > kLongestLine) {
      findings_.error(reader.at("say"), fmt::format("this line is {} words long", words),
                      fmt::format("at most {}", kLongestLine));
    }
    if (const auto amount = forbidden_amount(say)) {
      findings_.error(reader.at("say"), fmt::format("`say` has \"{}\" in it", *amount),
                      "no waiting times, doses or numbers of times: they are the team's");
    }
  }

  void check_source(const Tree& id) {
    const auto& name = std::get<std::string>(id.data);
    used_.insert(name);
    if (known_.contains(name)) return;
    findings_.error(id.at, fmt::format("there is no source `{}`", name),
                    "the id of a [[source]] of this file");
  }

  /// Each of the five once, in their order.
  void check_parts(const LearnTopic& topic) {
    const bool right = std::ranges::equal(topic.parts, kTopicParts, {}, &TopicPart::id);
    if (right || !reader_.is_list("part")) return;
    reader_.refuse("part",
                   fmt::format("`part` has {} in it, or not in their order", topic.parts.size()));
  }

  void check_used(const LearnTopic& topic) {
    for (const TopicSource& source : topic.sources) {
      if (source.id.empty() || used_.contains(source.id)) continue;
      findings_.warn(reader_.at("source"), fmt::format("no line names the source `{}`", source.id),
                     "a line that rests on it, or no such source");
    }
  }

  TableReader reader_;
  Findings& findings_;
  std::set<std::string> known_;
  std::set<std::string> used_;
};

}  // namespace

ReadTopic read_topic(const Tree& file) {
  if (auto problem = unreadable(file)) return {{}, {std::move(*problem)}};
  Findings findings;
  LearnTopic topic = TopicReader(file, findings).read();
  if (findings.has_errors()) return {std::nullopt, findings.sorted()};
  return {std::move(topic), findings.sorted()};
}

}  // namespace hearth
