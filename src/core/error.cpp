#include "hearth/core/error.hpp"

#include <array>
#include <string_view>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr std::array<const char*, 4> kNothingWas = {
    msgid("Nothing was changed."),
    msgid("Nothing was written."),
    msgid("Nothing was made."),
    msgid("The journal is as it was before."),
};

std::string without(std::string hint, std::string_view sentence) {
  const auto at = hint.find(sentence);
  if (at == std::string::npos) return hint;
  hint.erase(at, sentence.size());
  if (hint.substr(at).starts_with(' ')) hint.erase(at, 1);
  if (hint.ends_with(' ')) hint.pop_back();
  return hint;
}

std::string without_claims(std::string text) {
  for (const char* sentence : kNothingWas) text = without(std::move(text), translated(sentence));
  return text;
}

}  // namespace

Error after(const std::string& done, const Error& failure) {
  const std::string what = without_claims(failure.what());
  const std::string hint = without_claims(failure.hint());
  if (what.empty()) return Error(done, hint, failure.exit());
  return Error(what, hint.empty() ? done : done + " " + hint, failure.exit());
}

}  // namespace hearth
