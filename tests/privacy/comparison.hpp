#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "scene.hpp"

namespace hearth::test::privacy {

/// A command that told something else once a hidden act had been done.
struct Interference {
  std::string beginning;
  std::string act;
  std::string change;  ///< done after it; empty: none
  std::string command;
  std::string difference;
};

/// How much is compared: of the reading commands, each so-many-th; after so many changes, which are
/// each so-many-th of them; and of the commands that read then, each so-many-th.
struct Extent {
  std::size_t every_read = 1;
  std::size_t changes = 0;
  std::size_t every_change = 1;
  std::size_t every_read_after = 1;
};

/// One journal without and with hidden acts, compared command by command.
class Comparison {
 public:
  /// `place`: which of the journals it is, so that not all meet the same changes.
  Comparison(const Beginning& beginning, std::size_t place);

  /// Compares as much as that; `turn` chooses what, where it is not everything. False if the act
  /// cannot be done in this journal.
  bool with(const Deed& act, const Extent& extent, std::size_t turn);

  /// Compares them after so many pairs of changes.
  bool with_two_changes(const Deed& act, const Extent& extent, std::size_t turn);

  /// Compares those commands, after a change if one is given, until one tells something else.
  /// False if none does.
  bool is_told(const Deed& act, const Deed* change,
               const std::function<bool(const std::string& command)>& by);

  std::size_t count() const { return count_; }
  const std::vector<Interference>& found() const { return found_; }

 private:
  /// What was told on the way to a journal, and that journal.
  struct Changed {
    std::vector<std::string> told;
    std::string journal;
  };

  bool disturb(const Deed& act);
  void after(const Deed& change, const std::vector<Said>& reads);
  void look(const std::string& change, const std::string& calm, const std::string& disturbed,
            const std::vector<Said>& reads);
  void compare(const std::string& change, const std::string& command, const std::string& calm,
               const std::string& disturbed);
  Changed changed(const std::string& journal, const Deed& change);
  const Changed& calm_after(const Deed& change);
  const std::string& calm_telling(const std::string& change, const std::string& journal,
                                  const Said& said);

  std::string name_;
  std::size_t place_;
  Scene scene_;
  std::string calm_;
  std::string disturbed_;
  std::string act_;
  std::vector<Said> reads_;
  std::map<std::string, Changed> changed_;
  std::map<std::pair<std::string, std::string>, std::string> told_;
  std::size_t count_ = 0;
  std::vector<Interference> found_;
};

}  // namespace hearth::test::privacy
