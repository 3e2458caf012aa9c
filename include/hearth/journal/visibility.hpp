#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/journal/occasion.hpp"

namespace hearth {

/// The tags that say what is to be taken to a therapist, and what is not. They are tags like any
/// other, so that they are seen, searched and exported as such.
inline constexpr std::string_view kForTherapist = "for-therapist";
inline constexpr std::string_view kNotForTherapist = "not-for-therapist";

/// Whether it leaves the journal only where all of it was asked for.
[[nodiscard]] inline bool kept_from_therapist(const Entry& entry) {
  return std::ranges::find(entry.tags, kNotForTherapist) != entry.tags.end();
}

/// How open the tags of an entry are: as the closest question in it that asks for anything but a
/// number, so that a mood beside a note keeps them from nobody; without such a question, as the
/// closest of all. Whether any of them was answered changes nothing, which could tell of what is
/// hidden.
Share share_of_tags(const Entry& entry);

/// The tags that go with a part of an entry's answers: all where what they are as open as is in it;
/// else none but the mark that keeps all of it from a therapist, so that what others take along
/// leaves it out too.
std::vector<std::string> tags_of_part(const Entry& entry, std::span<const Answer> part);

/// Who is looking. Empty: everybody together, at one screen.
struct Reader {
  std::optional<Uuid> person;
};

/// What a seal is told by: whose it is, and whom it waits for.
struct Seal {
  const std::string& occasion;
  Author author;
  const std::vector<Membership>& invited;
};

/// Whose seals have opened.
class Seals {
 public:
  /// Who has answered an occasion.
  using WhoAnswered = std::function<std::vector<Author>(const std::string& occasion)>;

  explicit Seals(Occasions occasions)
      : Seals(std::make_shared<const Occasions>(std::move(occasions))) {}
  Seals(std::vector<Attendance> attendance, std::vector<Person> people)
      : Seals(Occasions(std::move(attendance), std::move(people))) {}

  /// Asks of an occasion when its seals are looked at first.
  Seals(std::vector<Person> people, WhoAnswered who_answered)
      : people_(std::move(people)), who_answered_(std::move(who_answered)) {}

  /// Whether what lies under that seal is open to that reader: everybody who was invited when it
  /// was written and is still here has answered, and everybody who is looking was invited. Who
  /// joined, or came back, since then was not.
  [[nodiscard]] bool open_to(const Reader& reader, const Seal& seal) const;

  const std::vector<Person>& people() const { return people_; }

 private:
  explicit Seals(const std::shared_ptr<const Occasions>& occasions);
  [[nodiscard]] const std::vector<Author>& answered(const std::string& occasion) const;

  std::vector<Person> people_;
  WhoAnswered who_answered_;
  mutable std::map<std::string, std::vector<Author>> known_;  ///< of what was looked at last
};

/// Whether its sealed answers have opened to somebody else. What somebody gave for that stays with
/// it: looking and then taking it back would be looking first.
[[nodiscard]] bool has_opened(const Entry& entry, const Seals& seals);

/// The one place where it is decided who may see what: the entry with only those answers that the
/// reader may see, or nothing if nobody answered any of these. Tags come along as
/// tags_of_part() says. What was taken back or erased
/// nobody sees.
[[nodiscard]] std::optional<Entry> visible_to(const Reader& reader, Entry entry,
                                              const Seals& seals);

/// All versions of an entry as far as the reader may see them. `revisions`: oldest first. An answer
/// in an earlier version is seen under the tightest of what it was then and of what the same
/// question is now, and a sealed one that was changed before it opened by its author alone. To
/// others a version in which they see nothing new is not there.
std::vector<Entry> visible_history(const Reader& reader, std::vector<Entry> revisions,
                                   const Seals& seals);

/// What stays of an entry when its author leaves: the answers that any of the others may see as
/// things stand now. Tags stay as tags_of_part() says.
Entry left_behind(const Entry& entry, std::span<const Person> others, const Seals& seals);

}  // namespace hearth
