#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/terminal/console.hpp"

namespace hearth {

/// A person at the keyboard who types what a test has written down.
class ScriptedConsole : public Console {
 public:
  explicit ScriptedConsole(std::vector<std::string> lines = {});

  void out(std::string_view text) override;
  void note(std::string_view text) override;
  bool interactive() const override { return is_interactive; }

  /// The next line; an empty one takes `initial`. When none is left, `after_last` comes.
  Line read_line(std::string_view prompt, std::string_view initial) override;
  std::unique_ptr<KeyWatch> keys() override;
  bool clear() override;
  void use_plain_lines() override {}
  std::string read_all() override { return input; }

  const std::string& outs() const { return outs_; }
  const std::string& notes() const { return notes_; }

  /// Both as they came, with each prompt and, behind it, what was typed as `< line`.
  const std::string& heard() const { return heard_; }

  std::size_t lines_left() const { return lines_.size(); }

  bool is_interactive = true;
  bool is_plain = false;                      ///< nothing can be taken off the screen
  std::string input;                          ///< what read_all() gives
  Line::Kind after_last = Line::Kind::end;    ///< `interrupted` for a Ctrl-C
  std::optional<std::size_t> interrupted_at;  ///< a Ctrl-C comes when so many lines have been given
  std::string pressed;  ///< keys where lines are plain: `.` lets a minute go by, all else is a key
  std::int64_t* passed_ms = nullptr;  ///< what is waited for keys is added here
  std::string begun;                  ///< what stands in the line that is not entered then

 private:
  std::size_t given_ = 0;
  std::deque<std::string> lines_;
  std::string outs_;
  std::string notes_;
  std::string heard_;
};

}  // namespace hearth
