#include "hearth/app/journal/typed_text.hpp"

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "hearth/store/rescue.hpp"

namespace hearth {
namespace {

Error not_utf8() {
  return Error(tr("The text is not UTF-8."), tr("Check the terminal's character set."),
               Exit::usage);
}

Error nothing_written() { return Error(tr("Left. Nothing was written."), "", Exit::left); }

}  // namespace

std::string checked_text(std::string text) {
  if (invalid_utf8(text)) throw not_utf8();
  if (trimmed(text).empty()) {
    throw Error(tr("The text is empty."), tr("Give a few words, in quotation marks."), Exit::usage);
  }
  return text;
}

std::string checked_line(const std::string& text) {
  if (invalid_utf8(text)) throw not_utf8();
  std::string line = one_line(text);
  if (line.empty()) throw Error(tr("There are no words in it."), tr("Give a few."), Exit::usage);
  return line;
}

std::string text_from_stdin(Env& env) {
  std::string text = plain_lines(env.console.read_all());
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

std::string text_from_editor(Env& env, const std::string& before) {
  if (env.no_input) {
    throw Error(tr("An editor needs somebody to write in it."),
                tr("Give the text, or - for stdin."), Exit::usage);
  }
  const std::string caution = editor_caution(env.environment);
  if (!caution.empty()) env.console.note(caution + "\n");
  const Edited edited = edit_outside(before, env.environment);
  if (edited.kind == Edited::Kind::failed) throw Error(edited.reason);
  if (!edited.reason.empty()) env.console.note(edited.reason + "\n");
  const bool unchanged = edited.kind == Edited::Kind::unchanged;
  if (unchanged || trimmed(edited.text).empty()) throw nothing_written();
  return edited.text;
}

void keep_or_show(Env& env, const std::string& text, const std::function<void()>& keep) {
  try {
    keep();
  } catch (const KeptNowhere&) {
    throw;
  } catch (...) {
    env.console.note(tr("The journal could not be written. These are your words:\n"));
    env.console.out(printable(text) + "\n");
    throw;
  }
}

std::vector<std::string> tags_typed(const std::vector<std::string>& typed) {
  Tree::Array all;
  for (const std::string& words : typed) {
    const std::vector<std::string> tags = phrases_in(printable(words));
    if (invalid_utf8(words) || tags.empty()) {
      throw Error(tr("`{}` is no tag.", printable(words)), tr("Give a word: --tag walk."),
                  Exit::usage);
    }
    all.insert(all.end(), tags.begin(), tags.end());
  }
  Wording wording;
  wording.type = QuestionType::tags;
  const ParsedValue parsed = value_from(wording, all);
  const auto* value = std::get_if<Value>(&parsed);
  const auto* tags = value ? std::get_if<std::vector<std::string>>(value) : nullptr;
  return tags ? *tags : std::vector<std::string>();
}

std::size_t chosen(const std::vector<std::string>& names, const std::string& named) {
  const std::vector<std::size_t> found = meant(names, named);
  if (found.size() == 1) return found.front();
  throw Error(found.empty() ? tr("There is none called {}.", printable(named))
                            : tr("More than one begins with {}.", printable(named)),
              tr("Give its number."), Exit::usage);
}

}  // namespace hearth
