#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hearth/core/date.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/condition/condition.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// The place of an entry in the order of written_before().
struct WrittenAt {
  HybridTime clock;
  Uuid id;
  auto operator<=>(const WrittenAt&) const = default;
};

/// Which entries are wanted; everything that is empty does not narrow.
struct Query {
  std::optional<Date> from = std::nullopt;              ///< first local day
  std::optional<Date> to = std::nullopt;                ///< last local day
  std::vector<std::chrono::month_day> every_year = {};  ///< days in a row, in order
  std::optional<Author> by = std::nullopt;
  std::vector<PackKind> kinds = {};     ///< any of them; all where there are none
  std::vector<std::string> packs = {};  ///< likewise
  std::vector<std::string> tags = {};   ///< all of them, searchable()
  std::string words = {};               ///< searchable()
  Condition where = {};                 ///< over answers, by question or metric
  std::string id = {};  ///< how the entry's id, or what a list shows of it, begins or ends
  bool with_unconfirmed = false;  ///< also what bears a name unconfirmed, to be shown as that
  std::vector<std::string> asking = {};         ///< where one of these questions was answered
  std::vector<Query> either = {};               ///< what at least one of these wants
  bool oldest_first = false;                    ///< in that order, and not the newest first
  std::optional<std::int64_t> after_ms = {};    ///< of later moments alone
  bool edited = false;                          ///< of which other versions came before
  bool as_written = false;                      ///< in the order of written_before()
  std::optional<WrittenAt> after_written = {};  ///< after that place in it
};

/// Whether an entry is one that is wanted. To be asked of what its reader may see of it
/// (visible_to): then nothing hidden can be found out by asking cleverly.
[[nodiscard]] bool passes(const Query& query, const Entry& entry);

/// The id without dashes, as Query::id has it.
std::string bare_id(const Uuid& id);

/// The last sixteen characters of an id as a number, the last of them first: in the order of these
/// numbers ids that end alike stand beside each other.
std::uint64_t from_its_end(const Uuid& id);

/// How many characters from the end tell each of `shown` from the rest of them and from all these
/// others, none of which is among them; at least six, so that the next entries leave them as they
/// are, mostly.
std::size_t short_id_length(const std::vector<Uuid>& shown, const std::vector<Uuid>& others = {});

}  // namespace hearth
