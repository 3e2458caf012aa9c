#pragma once

#include <map>
#include <vector>

#include "hearth/exchange/imported_file.hpp"
#include "hearth/plan/state.hpp"

namespace hearth::test {

/// A copy of a journal as the store keeps it, without a disk: the revisions, and which of them
/// stand.
class Copy {
 public:
  explicit Copy(std::vector<Person> people) : people_(std::move(people)) {}

  const std::vector<Person>& people() const { return people_; }
  const std::vector<Entry>& revisions() const { return revisions_; }
  void be_joined_by(std::vector<Person> people) { people_ = std::move(people); }

  /// As the store does it: a clock after all that it knows, and of an entry all versions before it.
  const Entry& write(Entry entry, Moment now);

  std::vector<Entry> standing() const;
  PlanState state() const;

  /// What `export --as` takes along, of somebody or of all together.
  std::vector<Entry> exported(const std::optional<Uuid>& person) const;

  /// As `import` does it.
  void take(ImportedFile imported, Moment now);

 private:
  void add(const Entry& entry);
  std::vector<Revision> versions(const Uuid& entry) const;
  const Entry* words_before(const Entry& undone) const;

  std::vector<Person> people_;
  std::vector<Entry> revisions_;  ///< as they came
  std::map<Uuid, Uuid> stands_;   ///< of each entry
};

ImportedFile file_of(const std::vector<Person>& people, const std::vector<Entry>& entries);

}  // namespace hearth::test
