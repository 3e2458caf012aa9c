// The least that a vault of so many bytes can take, to measure hearth's against: what is sealed as
// hearth-vault(5) says is read, verified and decrypted into memory, and for adding sealed anew,
// written and confirmed by the disk; with libsodium alone, and nothing else is done. The key is one
// that everybody knows.
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/system/large_pages.hpp"

namespace {

constexpr std::size_t kHeader = 384;  // of a vault with one slot
constexpr std::size_t kStart = 80;    // where the stream's own header lies in it
constexpr std::size_t kPiece = 65536;
constexpr std::size_t kSealedPiece = kPiece + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_KEYBYTES> kKey{};

using Stream = crypto_secretstream_xchacha20poly1305_state;

/// Memory that nothing was written to yet.
struct Image {
  explicit Image(std::size_t count) : bytes(new std::uint8_t[count]), size(count) {
    hearth::prefer_large_pages({bytes.get(), count});
  }
  std::unique_ptr<std::uint8_t[]> bytes;
  std::size_t size;
};

bool write_all(int file, const std::uint8_t* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t put = ::write(file, bytes, size);
    if (put <= 0) return false;
    bytes += put;
    size -= static_cast<std::size_t>(put);
  }
  return true;
}

std::size_t read_up_to(int file, std::uint8_t* bytes, std::size_t size) {
  std::size_t had = 0;
  while (had < size) {
    const ssize_t got = ::read(file, bytes + had, size - had);
    if (got <= 0) break;
    had += static_cast<std::size_t>(got);
  }
  return had;
}

bool seal(int file, const Image& image) {
  std::array<std::uint8_t, kHeader> header{};
  Stream stream{};
  crypto_secretstream_xchacha20poly1305_init_push(&stream, &header[kStart], kKey.data());
  if (!write_all(file, header.data(), header.size())) return false;
  std::vector<std::uint8_t> sealed(kSealedPiece);
  for (std::size_t at = 0; at < image.size; at += kPiece) {
    const std::size_t size = std::min(kPiece, image.size - at);
    const bool last = at + size == image.size;
    unsigned long long written = 0;
    crypto_secretstream_xchacha20poly1305_push(
        &stream, sealed.data(), &written, image.bytes.get() + at, size, nullptr, 0,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    if (!write_all(file, sealed.data(), written)) return false;
  }
  return ::fsync(file) == 0;
}

bool open_into(int file, Image& image) {
  std::array<std::uint8_t, kHeader> header{};
  if (read_up_to(file, header.data(), header.size()) < header.size()) return false;
  Stream stream{};
  crypto_secretstream_xchacha20poly1305_init_pull(&stream, &header[kStart], kKey.data());
  std::vector<std::uint8_t> sealed(kSealedPiece);
  std::size_t at = 0;
  for (std::uint8_t tag = 0; tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL;) {
    const std::size_t size = read_up_to(file, sealed.data(), sealed.size());
    unsigned long long plain = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&stream, image.bytes.get() + at, &plain, &tag,
                                                   sealed.data(), size, nullptr, 0) != 0) {
      return false;
    }
    at += plain;
  }
  return at == image.size;
}

std::size_t plain_size(int file) {
  struct stat about {};
  if (::fstat(file, &about) != 0) return 0;
  const std::size_t body = static_cast<std::size_t>(about.st_size) - kHeader;
  return body - (body + kSealedPiece - 1) / kSealedPiece * (kSealedPiece - kPiece);
}

bool make(const std::string& path, std::size_t size) {
  const Image image(size);
  randombytes_buf(image.bytes.get(), size);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  return file >= 0 && seal(file, image);
}

/// `add` replaces it, as a save does.
bool use(const std::string& path, bool add) {
  const int file = ::open(path.c_str(), O_RDONLY);
  if (file < 0) return false;
  Image image(plain_size(file));
  if (!open_into(file, image)) return false;
  if (!add) return true;
  image.bytes[0] ^= 1;
  const std::string next = path + ".new";
  const int written = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  return written >= 0 && seal(written, image) && ::rename(next.c_str(), path.c_str()) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 2 ? argv[1] : "";
  std::size_t size = 0;
  const std::string_view digits = argc > 3 ? argv[3] : "";
  std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (sodium_init() < 0) return 1;
  if (what == "make" && size > 0) return make(argv[2], size) ? 0 : 1;
  if (what == "read" || what == "add") return use(argv[2], what == "add") ? 0 : 1;
  std::fputs("usage: vault_floor make FILE BYTES | read FILE | add FILE\n", stderr);
  return 2;
}
