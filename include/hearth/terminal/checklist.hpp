#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

/// A list of which somebody says what is meant.
class Checklist {
 public:
  struct Item {
    std::string words;
    bool is_ticked = false;
    bool is_aside = false;  ///< not listed until somebody asks for what is aside
  };

  /// `title` stands above the list. `aside` says what `+` adds; where it is empty there is no `+`.
  Checklist(std::string title, std::vector<Item> items, std::string aside = {});

  const std::string& title() const { return title_; }
  const std::string& aside() const { return aside_; }
  const std::vector<Item>& items() const { return items_; }

  /// The places of the items that are listed now, in their order: what is aside comes last.
  std::vector<std::size_t> listed() const;

  /// Whether `+` can be asked for: until it was, also where nothing is aside, so that whoever looks
  /// on does not learn whether something is.
  [[nodiscard]] bool offers_more() const { return !aside_.empty() && !lists_aside_; }

  /// Ticks the item that is listed under that number, from 1, or takes its tick off. False if there
  /// is none.
  [[nodiscard]] bool toggle(std::size_t number);

  /// Those that are listed and not aside; said once more at once, also what is aside.
  void tick_all();
  void tick_none();  ///< nor what is aside
  void list_aside() { lists_aside_ = true; }

  /// What is to be said of what was done last; mostly nothing.
  const std::string& says() const { return says_; }

  /// Does what a line says: `a`, `n`, `+`, or numbers. False for anything else; then nothing has
  /// changed, and says() tells of a number that is not there.
  [[nodiscard]] bool take(std::string_view line);

 private:
  std::string title_;
  std::string aside_;
  std::vector<Item> items_;
  bool lists_aside_ = false;
  bool ticks_aside_next_ = false;  ///< `a` was the last that was said
  std::string says_ = {};
};

/// Lets somebody tick what is meant, on the whole screen or in lines: numbers toggle, `a` all, `n`
/// none, `+` lists what is aside, `?` says so, Enter goes on. False if they left.
[[nodiscard]] bool ask_which(Console& console, const Style& style, Checklist& list);

/// The page of it.
[[nodiscard]] bool ask_which_page(Screen& screen, const Style& style, Checklist& list);

}  // namespace hearth
