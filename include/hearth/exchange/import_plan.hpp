#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "hearth/exchange/imported_file.hpp"

namespace hearth {

/// The journal that something is to come into.
struct Destination {
  std::span<const Person> people;
  std::span<const Revision> revisions;

  /// Whether an entry is signed by its author, if they sign what they write.
  std::function<Standing(const Entry&)> standing = [](const Entry&) { return Standing::on_trust; };

  /// What is there of a revision.
  std::function<std::optional<Entry>(const Uuid&)> stored = [](const Uuid&) {
    return std::optional<Entry>();
  };
};

/// What of a file comes into a journal, and how.
struct ImportPlan {
  std::vector<PersonChange> people;
  std::vector<Entry> entries;
  std::vector<Entry>
      completed;  ///< revisions that are there in part, with all that is known of them
  std::size_t here_already = 0;
  std::vector<Remark> refused;  ///< those of the file included
  std::vector<Remark> remarks;  ///< what came in otherwise than one might think
};

/// Weighs a file against a journal. What is here already, also as an earlier version or erased,
/// is left as it is, and gains those answers that could not be seen where it came from before. In a
/// journal without a single entry the people of the file take the places of those of the same
/// names, and the others join; elsewhere they are found by id, then by name, and only those who
/// have left come along, never under a name that would be taken for somebody else's. A version has
/// the author of the entry, or is refused; of what was changed here and there both versions come
/// in; what bears the name of somebody who signs what they write, without their signature, comes in
/// as unconfirmed, and never in the place of what they wrote.
ImportPlan plan_import(ImportedFile imported, const Destination& here, Moment now);

}  // namespace hearth
