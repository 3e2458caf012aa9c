#include "hearth/store/shelf/topics.hpp"

#include "hearth/learn/topic_reader.hpp"
#include "translated_file.hpp"

namespace hearth {
namespace {

FileReading<LearnTopic> topic_in(const Tree& tree) {
  ReadTopic read = read_topic(tree);
  return {.what = std::move(read.topic), .problems = std::move(read.problems)};
}

}  // namespace

LearnTopic load_topic(const Shelf& shelf, const std::string& id, std::string_view language) {
  const std::string name = fmt::format("{}/{}", to_string(PackKind::learn), id);
  auto topic = load_translated<LearnTopic>(shelf, name, language, topic_in);
  if (!topic) unknown_pack(shelf, PackKind::learn, id);
  return *std::move(topic);
}

}  // namespace hearth
