#pragma once

#include <random>
#include <set>

#include "copy.hpp"

namespace hearth::test {

/// What somebody said of a step, as those see it who stood beside them.
struct Said {
  Uuid id;  ///< of the revision
  Uuid person;
  Uuid step;  ///< nil: of every one
  bool yes = false;
  std::string words;        ///< of the step, as they were shown
  std::string people;       ///< who was in the journal
  std::set<Uuid> had_seen;  ///< every revision that was there
};

/// Two or three people who write in two or three copies of one journal, whose clocks are wrong, and
/// bring parts of one into the other. What was said is noted down apart from the journals.
class History {
 public:
  explicit History(unsigned seed);

  void go_on();  ///< somebody does something, or one copy is brought into another

  const std::vector<Copy>& copies() const { return copies_; }
  const std::vector<Said>& said() const { return said_; }
  const Copy& beginning() const { return beginning_; }
  Moment now() const { return now_; }
  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }
  auto& engine() { return engine_; }

  /// Of every copy the export of everybody.
  std::vector<ImportedFile> exports() const;

 private:
  struct Desk {
    Copy& copy;
    Uuid person;
    Moment now;
    PlanState state;
    std::optional<Uuid> step;
  };

  void begin_plan();
  void someone_writes();
  void want(const Desk& desk, bool yes);
  void rest(const Desk& desk);
  void wish(const Desk& desk);
  void move(const Desk& desk);
  void reword(const Desk& desk);
  void take_back(const Desk& desk);
  void bring_back(const Desk& desk);
  void sign(const Desk& desk);
  void join_or_leave(const Desk& desk);
  void bring_over();
  void note_down(const Copy& copy, const Entry& entry, const Uuid& step, bool yes);
  Moment clock_of(std::size_t copy);

  std::minstd_rand engine_;
  Moment now_;
  std::vector<std::int64_t> wrong_by_;  ///< of each copy's clock, in milliseconds
  Copy beginning_;
  std::vector<Copy> copies_;
  std::vector<Said> said_;
};

/// The words of a step as it stands in a copy; empty if it does not.
std::string words_of_step(const Copy& copy, const Uuid& step);

/// Everybody's times in the journal.
std::string people_in(const Copy& copy);

}  // namespace hearth::test
