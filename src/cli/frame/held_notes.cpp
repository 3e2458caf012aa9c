#include "held_notes.hpp"

#include <string>
#include <utility>

namespace hearth {
namespace {

class HeldNotes final : public Console {
 public:
  explicit HeldNotes(Console& console) : console_(console) {}

  void tell() {
    if (!held_.empty()) console_.note(std::exchange(held_, ""));
  }

  void out(std::string_view text) override { console_.out(text); }
  bool is_heard() const override { return console_.is_heard(); }
  void out_paged(std::string_view text) override { console_.out_paged(text); }
  void note(std::string_view text) override { held_ += text; }
  void note_at_once(std::string_view text) override { console_.note_at_once(text); }
  bool interactive() const override { return console_.interactive(); }
  Line read_line(std::string_view prompt, std::string_view initial) override {
    tell();
    return console_.read_line(prompt, initial);
  }
  std::unique_ptr<Screen> screen() override {
    tell();
    return console_.screen();
  }
  bool clear() override {
    tell();
    return console_.clear();
  }
  void use_plain_lines() override { console_.use_plain_lines(); }
  std::string read_all() override { return console_.read_all(); }

 private:
  Console& console_;
  std::string held_;
};

}  // namespace

Exit run_quietly(Console& console, const std::function<Exit(Console&)>& work) {
  HeldNotes notes(console);
  try {
    const Exit exit = work(notes);
    if (exit != Exit::ok) notes.tell();
    return exit;
  } catch (...) {
    notes.tell();
    throw;
  }
}

Exit run_unheard(Console& console, const std::function<Exit(Console&)>& work) {
  HeldNotes notes(console);
  try {
    return work(notes);
  } catch (const Error& failure) {
    return failure.exit();
  } catch (const std::exception&) {
    return Exit::failed;
  }
}

}  // namespace hearth
