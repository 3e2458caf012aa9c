#pragma once

#include "hearth/system/save.hpp"
#include "hearth/vault/vault_header.hpp"
#include "image.hpp"

namespace hearth {

/// The database in an encrypted journal, and by what it is known again.
struct VaultImage {
  VaultInfo info;
  FileMark mark;
  SqliteImage image;
};

/// Decrypts the body after the header. Throws VaultError.
VaultImage load_image(const InputFile& file, VaultHeader header, const ByteSource& body,
                      const VaultKeys& keys);

/// Reads the file again from its beginning. Throws VaultError.
VaultImage load_image(const std::filesystem::path& file, const VaultKeys& keys);

/// Saves a database as an encrypted journal in place of the file that was loaded, or as a new one.
/// The version before is kept, unless something is to be done `instead`. Throws Error: nothing has
/// changed then.
FileMark save_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                    const VaultInfo& info, const VaultKeys& keys, ByteView image,
                    const std::function<void()>& instead = {});

/// The same of a plain journal.
FileMark save_plain_image(const FileLock& lock, const std::optional<FileMark>& loaded,
                          ByteView image);

}  // namespace hearth
