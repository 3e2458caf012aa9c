#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/journal/occasion.hpp"

namespace hearth {

/// Who is looking. Empty: everybody together, at one screen.
struct Reader {
  std::optional<Uuid> person;
};

/// What is known of occasions and people when it is decided who may see what.
class Seals {
 public:
  Seals(std::vector<Attendance> attendance, std::vector<Person> people);

  /// Whether the sealed answers of that occasion are open to that reader: everybody it waits for
  /// has answered, and everybody who is looking is one of them.
  bool open_to(const Reader& reader, const std::string& occasion) const;

 private:
  bool looks_on(const Reader& reader, const std::vector<Uuid>& present) const;

  std::vector<Attendance> attendance_;
  std::vector<Person> people_;
};

/// The one place where it is decided who may see what: the entry with only those answers that the
/// reader may see, or nothing if there are none. Tags come along only with all of the answers.
/// What was taken back or erased nobody sees.
std::optional<Entry> visible_to(const Reader& reader, const Entry& entry, const Seals& seals);

}  // namespace hearth
