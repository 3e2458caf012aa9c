#include "leaving.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/people.hpp"

namespace hearth {
namespace {

std::string command_of(const Sitting& sitting) {
  if (!sitting.asking.go_on.empty()) return sitting.asking.go_on;
  const bool checkin = sitting.pack.kind == PackKind::checkin;
  return fmt::format("hearth {} {}", checkin ? "checkin" : "log", sitting.pack.id);
}

std::string said_in_leaving(const Sitting& sitting, const std::optional<Person>& person,
                            bool begun) {
  const bool of_several = present(sitting.people).size() > 1;
  if (!begun && of_several) {
    return person ? tr("Left. Nothing was written for {}.", person->name)
                  : tr("Left. Nothing was written together.");
  }
  if (!begun) return tr("Left. Nothing was written.");
  return sitting.asking.wish == DraftWish::record ? tr("Left. What you answered counts.")
                                                  : tr("Left. What you answered is kept.");
}

}  // namespace

void leave(const Sitting& sitting, const std::optional<Person>& person, const Left& left) {
  if (left.ending == Ending::cleared) {
    sitting.env.console.clear();
    throw Error("", "", Exit::left);
  }
  if (left.ending == Ending::discarded) {
    throw Error(left.begun_before
                    ? tr("Left. What was answered before counts; nothing else is kept.")
                    : tr("Left. Nothing is kept."),
                "", Exit::left);
  }
  const bool begun = left.begun || left.begun_before;
  const bool counts = sitting.asking.wish == DraftWish::record;
  const bool goes_on = (begun || left.has_place || !person) && (!counts || left.has_place);
  throw Error(!begun && left.has_place ? tr("Left. Where you were is kept.")
                                       : said_in_leaving(sitting, person, begun),
              goes_on ? tr("`{}` goes on where you stopped.", command_of(sitting)) : "",
              Exit::left);
}

}  // namespace hearth
