#include "outgoing_authors.hpp"

#include <algorithm>
#include <utility>

#include "hearth/journal/query.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{2} << 20;  ///< of words that are held

std::size_t bytes_of(const Entry& entry) {
  std::size_t bytes = 0;
  for (const Answer& answer : entry.answers) {
    if (const auto* text = std::get_if<std::string>(&answer.value)) bytes += text->size();
  }
  return bytes;
}

WrittenAt place_of(const Entry& entry) { return {entry.clock, entry.id}; }

}  // namespace

WrittenBy::WrittenBy(const Journal& journal, Author author, std::vector<Entry> besides,
                     std::size_t most, Seen seen)
    : journal_(journal),
      author_(author),
      besides_(std::move(besides)),
      most_(most),
      seen_(std::move(seen)) {
  std::ranges::sort(besides_, [](const Entry& a, const Entry& b) { return written_before(b, a); });
}

const Entry* WrittenBy::next() {
  while (held_.empty() && !all_read_) read_on();
  return held_.empty() ? nullptr : &held_.front();
}

Entry WrittenBy::take() {
  Entry entry = std::move(held_.front());
  held_.pop_front();
  return entry;
}

void WrittenBy::read_on() {
  Query query;
  query.by = author_;
  query.with_unconfirmed = true;
  query.as_written = true;
  query.after_written = read_to_;
  std::size_t count = 0;
  std::size_t bytes = 0;
  all_read_ = true;
  journal_.visit(query, [&](Entry entry) {
    all_read_ = count < most_ && bytes < kMostBytes;
    if (!all_read_) return false;
    ++count;
    bytes += bytes_of(entry);
    read_to_ = place_of(entry);
    if (auto going = seen_(std::move(entry))) held_.push_back(std::move(*going));
    return true;
  });
  add_besides();
  for (Entry& entry : held_) clocks_.renumber(entry);
}

void WrittenBy::add_besides() {
  const auto reached = [&](const Entry& entry) {
    return all_read_ || (read_to_ && place_of(entry) < *read_to_);
  };
  const std::size_t before = held_.size();
  for (; !besides_.empty() && reached(besides_.back()); besides_.pop_back()) {
    held_.push_back(std::move(besides_.back()));
  }
  if (held_.size() > before) std::ranges::sort(held_, written_before);
}

}  // namespace hearth
