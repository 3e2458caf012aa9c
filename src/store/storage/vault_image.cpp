#include "vault_image.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/system/path.hpp"
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
  const SaveJob job{
      .loaded = loaded,
      .size = sealed_size(info.slots.size(), image.size()),
      .write = [&](const ByteSink& sink) { seal_vault(info, keys, image, sink); },
      .verify = [&](const ByteSource& source) { verify_vault(info, keys, image, source); },
      .instead_of_keeping = instead};
  return save_file(lock, job).mark;
}

FileMark save_plain_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                          ByteView image) {
  const SaveJob job{.loaded = loaded,
                    .size = image.size(),
                    .write = [&](const ByteSink& sink) { sink(image); },
                    .verify = [&](const ByteSource& source) { expect_same(image, source); }};
  return save_file(lock, job).mark;
}

}  // namespace hearth
