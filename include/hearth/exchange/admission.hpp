#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hearth/exchange/parcel.hpp"

namespace hearth {

/// What of a parcel comes into a journal, and how.
struct Admission {
  std::vector<PersonChange> people;
  std::vector<Entry> entries;
  std::size_t here_already = 0;
  std::vector<Remark> refused;  ///< those of the parcel included
};

/// Weighs a parcel against the people and revisions of a journal. What is here already, also as an
/// earlier version or erased, is left as it is. In a journal without a single entry the people of
/// the parcel take the places of those of the same names, and the others join; elsewhere they are
/// found by id, then by name, and only those who have left come along. Refuses what lies ahead of
/// `now`, and what was edited here and there.
Admission admitted(Parcel parcel, std::span<const Person> people,
                   std::span<const Revision> revisions, Moment now);

}  // namespace hearth
