#include <fmt/core.h>

#include <utility>

#include "hearth/core/translated.hpp"
#include "open_journal.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

std::string kept_where(const fs::path& file, bool other_keys) {
  if (other_keys) {
    return tr(
        "Your words are kept, encrypted, in {0}: `hearth import '{0}'` takes them into the "
        "journal, with the passphrase from before.",
        file.string());
  }
  return tr(
      "Your words are kept, encrypted, in {}: the next command that can save takes them into the "
      "journal.",
      file.string());
}

}  // namespace

Error kept_in(const fs::path& file, const Error& failure) {
  const bool other_keys = dynamic_cast<const KeysChanged*>(&failure) != nullptr;
  const std::string where = kept_where(file, other_keys);
  // Whoever runs it again would have the words twice.
  return Error(failure.what(), other_keys ? where : fmt::format("{}\n{}", failure.hint(), where),
               failure.exit());
}

KeptNowhere::KeptNowhere(const Error& failure, Words words)
    : Error(
          failure.what(),
          fmt::format("{}\n{}", failure.hint(),
                      tr("Your latest words could be kept nowhere: copy them while you see them.")),
          failure.exit()),
      words_(std::move(words)) {}

}  // namespace hearth
