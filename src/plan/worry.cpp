#include "hearth/plan/worry.hpp"

#include <algorithm>

#include "hearth/plan/event.hpp"
#include "hearth/plan/step.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

constexpr double kThird = 100.0 / 3;

std::optional<double> worry_in(const Entry& entry) {
  const Value* value = value_of(entry, question_id::kWorry);
  const auto* number = value ? std::get_if<double>(value) : nullptr;
  return number ? std::optional(*number) : std::nullopt;
}

/// Their newest of that pack about that step.
std::optional<double> newest_worry(std::span<const Entry> entries, std::string_view pack,
                                   const Uuid& person, const Uuid& step) {
  const Entry* newest = nullptr;
  for (const Entry& entry : entries) {
    const bool is_one = entry.kind == PackKind::plan && entry.pack == pack &&
                        entry.state == EntryState::written && entry.author == person &&
                        id_in(entry, question_id::kAbout) == step && worry_in(entry);
    if (!is_one) continue;
    if (!newest || written_before(*newest, entry)) newest = &entry;
  }
  return newest ? worry_in(*newest) : std::nullopt;
}

}  // namespace

std::string_view to_string(Worry worry) {
  return worry == Worry::little ? "little" : worry == Worry::some ? "some" : "much";
}

std::optional<Worry> shared_worry(std::span<const Entry> entries, std::span<const Person> people,
                                  const Uuid& step) {
  std::optional<double> highest;
  for (const Person& person : people) {
    if (person.left) continue;
    const auto theirs = newest_worry(entries, pack_id::kWorry, person.id, step);
    if (!theirs) return std::nullopt;
    highest = std::max(highest, theirs);
  }
  if (!highest) return std::nullopt;
  return *highest <= kThird ? Worry::little : *highest <= 2 * kThird ? Worry::some : Worry::much;
}

std::optional<double> own_worry(std::span<const Entry> entries, const Uuid& person,
                                const Uuid& step) {
  return newest_worry(entries, pack_id::kWant, person, step);
}

std::vector<Answer> worry_answers(double worry, const Uuid& step) {
  return {recorded(pack_id::kWorry, question_id::kWorry, worry, Share::overlap),
          about(pack_id::kWorry, step)};
}

}  // namespace hearth
