#include <algorithm>

#include "hearth/core/translated.hpp"
#include "part_readers.hpp"

namespace hearth {
namespace {

constexpr int kMost = 3;

/// A question where it stands in the file.
struct Place {
  const Section& section;
  const Question& question;
  const Tree& table;
};

/// What is no table was no section and no question to the reader either.
std::vector<const Tree*> tables_in(const Tree& tree, std::string_view key) {
  std::vector<const Tree*> tables;
  for (const Tree& element : tree.list(key)) {
    if (element.as<Tree::Table>() != nullptr) tables.push_back(&element);
  }
  return tables;
}

std::vector<Place> places_in(const Tree& file, const Pack& pack) {
  std::vector<Place> places;
  const std::vector<const Tree*> sections = tables_in(file, "section");
  for (std::size_t s = 0; s < pack.sections.size(); ++s) {
    const Section& section = pack.sections[s];
    const std::vector<const Tree*> tables = tables_in(*sections[s], "question");
    for (std::size_t q = 0; q < section.questions.size(); ++q) {
      places.push_back({section, section.questions[q], *tables[q]});
    }
  }
  return places;
}

class ShortWayCheck {
 public:
  ShortWayCheck(std::vector<Place> places, Findings& findings)
      : places_(std::move(places)), findings_(findings) {}

  void check() {
    for (const Place& place : places_) check_short(place);
    for (const Place& place : places_) check_offer(place);
  }

 private:
  static Position at(const Place& place, std::string_view key) { return place.table.find(key)->at; }

  void check_short(const Place& place) {
    if (!place.question.on_short_way) return;
    if (place.section.audience == Audience::together) {
      return findings_.error(at(place, "short"),
                             tr("the short way is of one person, and this is asked together"),
                             tr("no `short` here"));
    }
    if (++short_ones_ == kMost + 1) {
      findings_.error(at(place, "short"), tr("the short way has more than {} questions", kMost),
                      tr("`short = true` at three at most: it is for who has little left"));
    }
  }

  void check_offer(const Place& place) {
    if (!place.question.short_when) return;
    const Position position = at(place, "short_when");
    if (short_ones_ == 0) {
      return findings_.error(position, tr("there is no short way to be offered"),
                             tr("`short = true` at the questions that are asked on it"));
    }
    if (asks_of_pressure(*place.question.wording)) {
      findings_.warn(position,
                     tr("an offer after an answer about pressure shows it to who looks on"),
                     tr("no `short_when` here"));
    }
    check_what_it_tells(place);
  }

  /// What is left out would tell of the answer to whoever sees it: there the way is not offered.
  void check_what_it_tells(const Place& place) {
    const auto open_to = open_to_most(place);
    for (const std::string& name : place.question.short_when->names()) {
      const auto named = std::ranges::find_if(
          places_, [&](const Place& each) { return each.question.wording->id == name; });
      if (named == places_.end() || named->question.share >= open_to) continue;
      findings_.mended(at(place, "short_when"),
                       tr("`{}` is {}, and what is left out because of it is {}", name,
                          to_string(named->question.share), to_string(open_to)),
                       tr("a condition on answers that are as open as the questions left out"));
    }
  }

  /// The most open of the questions behind it that the short way leaves out.
  Share open_to_most(const Place& place) const {
    Share most = Share::only_me;
    bool behind = false;
    for (const Place& each : places_) {
      const bool left_out =
          behind && each.section.audience == place.section.audience && !each.question.on_short_way;
      if (left_out) most = std::max(most, each.question.share);
      behind = behind || &each.question == &place.question;
    }
    return most;
  }

  std::vector<Place> places_;
  Findings& findings_;
  int short_ones_ = 0;
};

}  // namespace

void check_short_way(const Tree& file, const Pack& pack, Findings& findings) {
  ShortWayCheck(places_in(file, pack), findings).check();
}

}  // namespace hearth
