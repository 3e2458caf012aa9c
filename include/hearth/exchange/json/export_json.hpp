#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/exchange/imported_file.hpp"

namespace hearth {

/// What `format` says in a file that export_json() wrote.
inline constexpr std::string_view kExportFormat = "hearth-export";

/// What hearth reads in an export: milliseconds since the epoch up to the year 2200, and clocks.
inline constexpr std::int64_t kLastMs = 7'258'118'400'000;
inline constexpr HybridTime kFirstClock{1};
inline constexpr HybridTime kLastClock{kLastMs * 65536};

/// The entries with everything that is kept of them, one a line: hearth-export(5). The same entries
/// give the same bytes, in whatever order they come.
std::string export_json(std::vector<Person> people, std::vector<Entry> entries);

/// Numbers the clocks of entries, given in the order in which each author wrote them, among what is
/// in the file: those in the journal have counted what somebody keeps to themselves. What was
/// written together nobody keeps, and its clock is left as it is.
class ClockNumbers {
 public:
  void renumber(Entry& entry);

 private:
  std::map<Uuid, HybridTime> last_;
};

/// Each wording once, in the order in which entries come upon them.
class WordingList {
 public:
  /// Notes it unless it is there already, and gives its place.
  std::int64_t place_of(const std::shared_ptr<const Wording>& wording);

  [[nodiscard]] const std::vector<std::shared_ptr<const Wording>>& list() const { return list_; }

 private:
  using Held = std::pair<std::shared_ptr<const Wording>, std::int64_t>;

  std::vector<std::shared_ptr<const Wording>> list_;
  std::map<const Wording*, Held> places_;  ///< of those that were asked for lately
  std::map<std::tuple<std::string, int, std::string>, std::vector<std::int64_t>> alike_;
};

/// What export_json() makes, in parts: first note_wordings() of each entry, then beginning(), add()
/// of each, and end(). Entries come in their order as they were written, clocks renumbered.
class JsonExport {
 public:
  explicit JsonExport(std::vector<Person> people);

  void note_wordings(const Entry& entry);

  /// How many wordings were noted.
  [[nodiscard]] std::size_t wordings() const { return wordings_.list().size(); }

  std::string beginning();

  /// Throws Error for an entry with wordings that were not noted: it was written since then.
  std::string add(const Entry& entry);

  std::string end() const;

 private:
  std::vector<Person> people_;
  WordingList wordings_;
  std::size_t noted_ = 0;  ///< wordings that the beginning holds
  bool is_first_ = true;
};

/// Reads it again. Throws Error for a file that is something else or of a later version; an entry
/// that does not hold together is refused, and the others are read.
ImportedFile read_export(const Tree& file);

}  // namespace hearth
