#include "vault_image.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/vault/container.hpp"
#include "hearth/vault/vault_error.hpp"

namespace hearth {
namespace {

/// The whole journal is in memory while it is used.
constexpr std::uint64_t kLargestImage = std::uint64_t{512} << 20;

void refuse_too_large(std::uint64_t size) {
  if (size <= kLargestImage) return;
  throw Error(
      fmt::format("An encrypted journal cannot hold more than {} MiB.", kLargestImage >> 20),
      "Nothing was changed. `hearth key decrypt` makes a plain one, which can.");
}

}  // namespace

void expect_same(ByteView rest, const ByteSource& source) {
  Bytes piece(std::size_t{1} << 16);
  for (std::size_t size = source(piece); size > 0; size = source(piece)) {
    if (size > rest.size() ||
        !std::equal(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(size),
                    piece.begin())) {
      throw damaged_vault("it does not hold what was to be saved");
    }
    rest = rest.subspan(size);
  }
  if (!rest.empty()) throw damaged_vault("it does not hold all that was to be saved");
}

VaultImage load_image(const InputFile& file, VaultHeader header, const ByteSource& body,
                      const VaultKeys& keys) {
  const auto size = plain_size(header, file.mark().size);
  if (!size) throw damaged_vault("its length is not that of a whole journal");
  refuse_too_large(*size);
  SqliteImage image(*size);
  open_vault(header, keys, body, fill(image.bytes()));
  return {std::move(header.info), file.mark(), std::move(image)};
}

VaultImage load_image(const std::filesystem::path& file, const VaultKeys& keys) {
  const InputFile input(real_file(file));
  const ByteSource source = input.source();
  VaultHeader header = read_vault_header(source);
  return load_image(input, std::move(header), source, keys);
}

FileMark save_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                    const VaultInfo& info, const VaultKeys& keys, ByteView image,
                    const std::function<void()>& instead) {
  refuse_too_large(image.size());
  const SaveJob job{loaded,
                    sealed_size(info.slots.size(), image.size()),
                    [&](const ByteSink& sink) { seal_vault(info, keys, image, sink); },
                    [&](const ByteSource& source) { verify_vault(info, keys, image, source); },
                    false,
                    instead};
  return save_file(lock, job).mark;
}

FileMark save_plain_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                          ByteView image) {
  const SaveJob job{loaded, image.size(), [&](const ByteSink& sink) { sink(image); },
                    [&](const ByteSource& source) { expect_same(image, source); }};
  return save_file(lock, job).mark;
}

}  // namespace hearth
