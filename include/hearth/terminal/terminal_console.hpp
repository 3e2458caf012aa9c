#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "hearth/terminal/console.hpp"

namespace hearth {

class LineReader;

/// The real one: stdin, stdout and stderr. The program has set LC_CTYPE to a UTF-8 locale and
/// ignores SIGPIPE. One at a time.
class TerminalConsole : public Console {
 public:
  TerminalConsole();
  ~TerminalConsole() override;

  /// A reader who has gone away (`hearth list | head`) is no mistake: what follows is dropped.
  /// Throws Error if the text cannot be written for another reason, as on a full disk.
  void out(std::string_view text) override;
  [[nodiscard]] bool is_heard() const override { return !reader_gone_; }
  void out_paged(std::string_view text) override;

  /// On a terminal in lines that fit it. What cannot be written is dropped: there is nowhere left
  /// to say so.
  void note(std::string_view text) override;

  [[nodiscard]] bool interactive() const override;

  /// Edits in one row on a terminal; reads a plain line with use_plain_lines(), `TERM=dumb`, or
  /// when stderr is no terminal, where an empty line takes `initial` and the prompt says so. Reads
  /// a line without a prompt if stdin is no terminal. The terminal's settings are as before when it
  /// returns, and when a signal ends or stops the process.
  ///
  /// A plain line answers nothing but what was asked before it came: lines that are there before
  /// their question are dropped, and so are several that come in one go; both are told.
  Line read_line(std::string_view prompt, std::string_view initial) override;

  Line read_words(std::string_view prompt) override;

  void tell_of_typing(const std::function<void(const std::string&)>& told) override {
    told_ = told;
  }

  /// On the terminal of stdin and stderr.
  std::unique_ptr<Screen> screen() override;

  /// On the terminal of stdin.
  std::unique_ptr<KeyWatch> keys() override;

  bool clear() override;
  void use_plain_lines() override { plain_ = true; }
  std::string read_all() override;

 private:
  Line read_piped();
  Line read_plainly(std::string_view prompt);
  Line read_plain_line(std::string_view prompt, const std::string& initial);

  bool plain_;
  bool asked_plainly_ = false;
  bool reader_gone_ = false;
  std::function<void(const std::string&)> told_;
  std::unique_ptr<LineReader> reader_;
};

}  // namespace hearth
