#include "entries.hpp"

#include <stdexcept>

namespace hearth::test {

Uuid id(int number) {
  Uuid uuid;
  uuid.bytes.fill(static_cast<std::uint8_t>(number));
  return uuid;
}

Moment moment(const std::string& iso) {
  const auto parsed = parse_moment(iso);
  if (!parsed) throw std::invalid_argument(iso);
  return *parsed;
}

std::shared_ptr<const Wording> scale(const std::string& metric) {
  Wording wording;
  wording.pack = "weekly";
  wording.id = metric;
  wording.metric = metric;
  wording.ask = "How is your " + metric + "?";
  wording.type = QuestionType::scale;
  wording.min = 0;
  wording.max = 10;
  wording.low = "none";
  wording.high = "full";
  wording.better = Better::higher;
  return std::make_shared<const Wording>(wording);
}

std::shared_ptr<const Wording> text(const std::string& question) {
  Wording wording;
  wording.pack = "weekly";
  wording.id = question;
  wording.ask = "And " + question + "?";
  return std::make_shared<const Wording>(wording);
}

Answer answer(const std::shared_ptr<const Wording>& wording, Value value, Share share) {
  return {wording, std::move(value), share};
}

Person person(int number, const std::string& name, const std::string& joined) {
  return {id(number), name, moment(joined), std::nullopt};
}

}  // namespace hearth::test
