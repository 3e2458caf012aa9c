#include "hearth/terminal/keys.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr std::array<std::pair<std::string_view, Key>, 5> kKeys = {
    {{"?", Key::help}, {"<", Key::back}, {"-", Key::skip}, {"!", Key::leave}, {"!!", Key::clear}}};

/// Whom `=` opens an answer to, as people type it.
constexpr std::array<std::pair<Share, const char*>, 3> kShares = {
    {{Share::only_me, msgid("private")},
     {Share::sealed, msgid("sealed")},
     {Share::shared, msgid("shared")}}};

std::string share_spoken_alone(Share share) {
  switch (share) {
    case Share::only_me:
      return tr("Private: this answer stays yours alone, whoever joins this journal later.");
    case Share::overlap:
      return tr("Nobody is shown this answer, whoever joins this journal later.");
    case Share::sealed:
      return tr("Sealed: this answer stays closed to whoever joins this journal later.");
    case Share::shared:
      break;
  }
  return tr("Shared: whoever joins this journal later can see this answer.");
}

void add_shares(std::vector<std::string>& lines, bool alone) {
  if (alone) {
    lines.push_back(
        tr("=private  this answer stays yours alone, whoever joins this journal later"));
    lines.push_back(tr("=shared  whoever joins this journal later can see it"));
    return;
  }
  lines.push_back(tr("=private  this answer is shown to you alone"));
  lines.push_back(tr("=sealed  the others see it once each of you has answered"));
  lines.push_back(tr("=shared  everyone who uses this journal can see it"));
}

}  // namespace

std::optional<Key> key_of(std::string_view typed) {
  const auto word = trimmed(typed);
  if (word.starts_with('=')) return Key::share;
  const auto same = [&](const auto& row) { return row.first == word; };
  const auto* const found = std::ranges::find_if(kKeys, same);
  return found == kKeys.end() ? std::nullopt : std::optional(found->second);
}

std::string unguarded(std::string_view typed) {
  const auto bare = trimmed(typed);
  const bool guarded = bare.starts_with('\\') && key_of(bare.substr(1));
  return std::string(guarded ? bare.substr(1) : typed);
}

std::optional<Share> share_of(std::string_view typed) {
  auto word = trimmed(typed);
  word.remove_prefix(word.starts_with('=') ? 1 : 0);
  std::optional<Share> found;
  for (const auto& [share, name] : kShares) {
    const bool meant = begins_like(word, name);
    if (meant && found) return std::nullopt;
    if (meant) found = share;
  }
  return found;
}

std::string share_in_a_word(Share share) {
  switch (share) {
    case Share::only_me:
      return tr("Private");
    case Share::overlap:
      return tr("For overlap");
    case Share::sealed:
      return tr("Sealed");
    case Share::shared:
      break;
  }
  return tr("Shared");
}

std::string share_spoken(Share share, bool alone) {
  if (alone) return share_spoken_alone(share);
  switch (share) {
    case Share::only_me:
      return tr("Private: this answer is shown to you alone.");
    case Share::overlap:
      return tr("Nobody else is shown this answer; it only helps to find what you have in common.");
    case Share::sealed:
      return tr("Sealed: the others see this answer once each of you has answered.");
    case Share::shared:
      break;
  }
  return tr("Shared: everyone who uses this journal can see this answer.");
}

std::vector<std::string> keys_spoken(const Question& question, std::string_view own_sign,
                                     bool alone) {
  std::vector<std::string> lines = {
      tr("You can type one of these instead of an answer:"),
      tr("?  this help"),
      tr("<  back to the question before"),
      tr("-  skip this question; that is always all right"),
      tr("!  stop for now; what you have answered is kept"),
      tr("!!  stop at once and clear the screen; what you have answered is kept"),
  };
  if (question.share != Share::overlap) add_shares(lines, alone);
  const AnswerKind& kind = kind_of(*question.wording);
  if (kind.may_stay_blank()) {
    lines.emplace_back(tr("Enter alone skips this question too, as one leaves a line blank."));
  }
  if (kind.input == Input::text) {
    lines.emplace_back(
        tr("To write more than one line, end a line with \\ and go on in the next."));
  }
  lines.push_back(translated(own_sign));
  return lines;
}

}  // namespace hearth
