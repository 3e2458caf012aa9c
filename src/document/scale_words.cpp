#include "hearth/document/scale_words.hpp"

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/document/panel_reading.hpp"

namespace hearth {
namespace {

std::string end_of(double value, const std::string& words) {
  return words.empty() ? number(value) : fmt::format("{} ({})", number(value), one_line(words));
}

std::string spoken(const OnScale::Place& place) {
  const std::string now = fmt::format("{}: {}", one_line(place.name), number(place.value));
  return place.before ? tr("{}, last time {}", now, number(*place.before)) : now;
}

}  // namespace

ScaleWords words_of(const OnScale& scale) {
  ScaleWords words{
      tr("From {} to {}:", end_of(scale.min, scale.low), end_of(scale.max, scale.high)), {}};
  for (const OnScale::Place& place : scale.places) words.places.push_back(spoken(place));
  return words;
}

}  // namespace hearth
