#include "hearth/app/learn/topics.hpp"

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/shelf/topics.hpp"

namespace hearth {
namespace {

bool is_called(const LearnTopic& topic, const std::string& name) {
  const std::string wanted = folded(trimmed(name));
  if (folded(topic.id) == wanted || folded(topic.title) == wanted) return true;
  return std::ranges::any_of(topic.also,
                             [&](const std::string& other) { return folded(other) == wanted; });
}

std::vector<std::string> names_of(const std::vector<LearnTopic>& topics) {
  std::vector<std::string> names;
  for (const LearnTopic& topic : topics) {
    names.push_back(topic.id);
    names.insert(names.end(), topic.also.begin(), topic.also.end());
  }
  return names;
}

}  // namespace

std::vector<LearnTopic> all_topics(const Env& env) {
  std::vector<LearnTopic> topics;
  for (const std::string& id : env.shelf.names(PackKind::learn)) {
    try {
      topics.push_back(load_topic(env.shelf, id, env.lang));
    } catch (const Error&) {
      env.console.note(
          tr("learn/{} cannot be used as it is; `hearth prompts check` says why.\n", id));
    }
  }
  std::ranges::sort(topics, {}, [](const LearnTopic& topic) { return folded(topic.title); });
  return topics;
}

LearnTopic topic_named(const Env& env, const std::string& name) {
  const auto ids = env.shelf.names(PackKind::learn);
  if (std::ranges::find(ids, name) != ids.end()) return load_topic(env.shelf, name, env.lang);
  std::vector<LearnTopic> topics = all_topics(env);
  const auto found =
      std::ranges::find_if(topics, [&](const LearnTopic& topic) { return is_called(topic, name); });
  if (found != topics.end()) return std::move(*found);
  const auto close = nearest(name, names_of(topics));
  throw Error(tr("There is no page on {}.", printable(name)),
              close ? tr("Did you mean {}?", *close) : tr("`hearth learn` lists what there is."),
              Exit::usage);
}

}  // namespace hearth
