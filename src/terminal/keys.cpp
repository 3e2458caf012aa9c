#include "hearth/terminal/keys.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr std::array<std::pair<std::string_view, Key>, 5> kKeys = {
    {{"?", Key::help}, {"<", Key::back}, {"-", Key::skip}, {"!", Key::leave}, {"!!", Key::clear}}};

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
  const std::string begun = folded(trimmed(word));
  std::optional<Share> found;
  for (const Share share : {Share::only_me, Share::sealed, Share::shared}) {
    const bool means = !begun.empty() && to_string(share).starts_with(begun);
    if (means && found) return std::nullopt;
    if (means) found = share;
  }
  return found;
}

std::string_view share_in_a_word(Share share) {
  switch (share) {
    case Share::only_me:
      return "Private";
    case Share::overlap:
      return "For overlap";
    case Share::sealed:
      return "Sealed";
    case Share::shared:
      break;
  }
  return "Shared";
}

std::string share_spoken(Share share) {
  switch (share) {
    case Share::only_me:
      return "Private: this answer is shown to you alone.";
    case Share::overlap:
      return "Nobody else is shown this answer; it only helps to find what you have in common.";
    case Share::sealed:
      return "Sealed: the others see this answer once each of you has answered.";
    case Share::shared:
      break;
  }
  return "Shared: everyone who uses this journal can see this answer.";
}

std::vector<std::string> keys_spoken(const Question& question, std::string_view own_sign) {
  std::vector<std::string> lines = {
      "You can type one of these instead of an answer:",
      "?  this help",
      "<  back to the question before",
      "-  skip this question; that is always all right",
      "!  stop for now; what you have answered is kept",
      "!!  stop at once and clear the screen; what you have answered is kept",
  };
  if (question.share != Share::overlap) {
    lines.emplace_back("=private  this answer is shown to you alone");
    lines.emplace_back("=sealed  the others see it once each of you has answered");
    lines.emplace_back("=shared  everyone who uses this journal can see it");
  }
  const AnswerKind& kind = kind_of(*question.wording);
  if (kind.may_stay_blank()) {
    lines.emplace_back("Enter alone skips this question too, as one leaves a line blank.");
  }
  if (kind.input == Input::text) {
    lines.emplace_back("To write more than one line, end a line with \\ and go on in the next.");
  }
  lines.emplace_back(own_sign);
  return lines;
}

}  // namespace hearth
