#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/world.hpp"
#include "said.hpp"

namespace hearth::test::privacy {

/// A place in which one journal is done this and that to, and put back again.
class Scene {
 public:
  explicit Scene(const Beginning& beginning);

  /// The journal file as it is; and puts one back, with nothing else beside it.
  std::string journal() const;
  void put(const std::string& journal);

  /// Does this from that minute of the evening on, a second apart. What could not be done: an entry
  /// that is named is not there, or it ends otherwise than it has to; empty if all was.
  std::string do_all(const std::vector<Said>& said, int minute);

  /// What a command tells in that minute, whatever it is.
  std::string tell(const Said& said, int minute);

  /// The entries that were there from the beginning: what each of them can see.
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  void begin(const Beginning& beginning);
  void give_keys();
  void look_around();
  void write_alike();
  void at(int minute, int second);
  Outcome run(const std::string& command, const std::vector<std::string>& typed = {});
  std::vector<std::string> passphrases_for(const std::string& command) const;
  std::optional<std::string> with_ids(std::string command);
  std::optional<std::string> newest(const std::string& selection);
  std::string in_place(std::string command) const;
  std::string taken_out() const;

  World world_;
  bool own_keys_ = false;
  std::set<std::string> known_;
  std::vector<std::string> ids_;
};

}  // namespace hearth::test::privacy
