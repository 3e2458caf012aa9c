#include "hearth/vault/container.hpp"

#include <sodium.h>

#include <algorithm>

#include "header_codec.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

namespace {

using Stream = crypto_secretstream_xchacha20poly1305_state;

constexpr std::size_t kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(sizeof(StreamStart) == crypto_secretstream_xchacha20poly1305_HEADERBYTES);

// Nothing at all is still one empty piece, so that the end is always marked.
constexpr std::uint64_t chunks_of(std::uint64_t plain) {
  return plain == 0 ? 1 : (plain + kChunkSize - 1) / kChunkSize;
}

std::uint8_t tag(bool last) {
  return last ? crypto_secretstream_xchacha20poly1305_tag_final()
              : crypto_secretstream_xchacha20poly1305_tag_message();
}

struct Chunk {
  std::size_t size = 0;
  bool last = false;
};

class BodyReader {
 public:
  BodyReader(const VaultHeader& header, const VaultKeys& keys) : first_ad_(header.raw) {
    const ByteView raw(header.raw);
    const auto key = body_key(keys, raw.subspan(header_at::kSeed, sizeof(Seed)));
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            &stream_, raw.subspan(header_at::kStream).data(), key.view().data()) != 0) {
      throw damaged_vault(tr("its contents cannot be read"));
    }
  }

  Chunk open(ByteView sealed, std::span<std::uint8_t> room) {
    unsigned char found = 0;
    unsigned long long size = 0;
    if (sealed.size() < kOverhead) throw damaged_vault(tr("it ends too early"));
    if (crypto_secretstream_xchacha20poly1305_pull(&stream_, room.data(), &size, &found,
                                                   sealed.data(), sealed.size(), first_ad_.data(),
                                                   first_ad_.size()) != 0) {
      throw damaged_vault(tr("its contents are not what was written"));
    }
    first_ad_ = {};
    return {size, found == tag(true)};
  }

 private:
  Stream stream_{};
  ByteView first_ad_;
};

// Each plaintext has one form only: all pieces but the last are full, and only the single piece
// of an empty plaintext is empty.
void check_form(const Chunk& chunk, bool first) {
  if (!chunk.last && chunk.size < kChunkSize) throw damaged_vault(tr("it ends too early"));
  if (chunk.size == 0 && !first) throw damaged_vault(tr("it has an empty piece at its end"));
}

void check_end(const ByteSource& body) {
  std::uint8_t byte = 0;
  if (body({&byte, 1}) != 0) throw damaged_vault(tr("something follows its end"));
}

void check_keys(const VaultHeader& header, const VaultKeys& keys) {
  if (keys_fit(header, keys)) return;
  throw VaultError(VaultFault::tampered,
                   tr("The head of the journal was changed by something other than hearth."),
                   tr("Run 'hearth restore' to go back to the previous copy, and look at who can "
                      "write to this folder."));
}

/// Opens each piece into what `room` gives for so many bytes, and then says how many it had.
template <typename Room, typename Opened>
void open_pieces(const VaultHeader& header, const VaultKeys& keys, const ByteSource& body,
                 const Room& room, const Opened& opened) {
  check_keys(header, keys);
  BodyReader reader(header, keys);
  Bytes sealed(kChunkSize + kOverhead);
  Chunk chunk;
  for (bool first = true; !chunk.last; first = false) {
    const auto size = body(sealed);
    chunk = reader.open(ByteView(sealed).first(size), room(std::max(size, kOverhead) - kOverhead));
    check_form(chunk, first);
    opened(chunk.size);
  }
  check_end(body);
}

void expect(const Checksums& written, std::size_t n, ByteView piece) {
  if (piece.empty()) throw damaged_vault(tr("it does not hold all that was to be saved"));
  if (!written.fits(n, piece)) throw damaged_vault(tr("it does not hold what was to be saved"));
}

// The costs were checked when the slots were made; here only sameness counts.
constexpr KdfLimits kAnyCost{{1, 8}, {UINT32_MAX, UINT64_MAX}};

}  // namespace

std::uint64_t sealed_size(std::size_t slots, std::uint64_t plain_size) {
  return header_size(slots) + plain_size + chunks_of(plain_size) * kOverhead;
}

std::optional<std::uint64_t> plain_size(const VaultHeader& header, std::uint64_t file_size) {
  if (file_size < header.raw.size()) return std::nullopt;
  const auto body = file_size - header.raw.size();
  const auto overhead = (body / (kChunkSize + kOverhead) + 1) * kOverhead;
  const auto exact =
      body % (kChunkSize + kOverhead) == 0 && body > 0 ? overhead - kOverhead : overhead;
  if (body < exact) return std::nullopt;
  const auto plain = body - exact;
  if (sealed_size(header.info.slots.size(), plain) != file_size) return std::nullopt;
  return plain;
}

Checksums seal_vault(const VaultInfo& info, const VaultKeys& keys, ByteView plain,
                     const ByteSink& sink) {
  require_sodium();
  Seed seed{};
  randombytes_buf(seed.data(), seed.size());
  Stream stream{};
  StreamStart start{};
  crypto_secretstream_xchacha20poly1305_init_push(&stream, start.data(),
                                                  body_key(keys, seed).view().data());
  Checksums given;
  const auto give = [&](ByteView piece) {
    given.add(piece);
    sink(piece);
  };
  const auto header = encode_header(info, seed, start, keys);
  give(header);
  Bytes sealed(kChunkSize + kOverhead);
  ByteView ad(header);
  for (bool last = false; !last; ad = {}) {
    const auto piece = plain.first(std::min(plain.size(), kChunkSize));
    plain = plain.subspan(piece.size());
    last = plain.empty();
    crypto_secretstream_xchacha20poly1305_push(&stream, sealed.data(), nullptr, piece.data(),
                                               piece.size(), ad.data(), ad.size(), tag(last));
    give(ByteView(sealed).first(piece.size() + kOverhead));
  }
  return given;
}

void open_vault(const VaultHeader& header, const VaultKeys& keys, const ByteSource& body,
                const ByteSink& sink) {
  Secret plain(kChunkSize);
  open_pieces(
      header, keys, body, [&](std::size_t /*size*/) { return plain.bytes(); },
      [&](std::size_t size) { sink(plain.view().first(size)); });
}

void open_vault(const VaultHeader& header, const VaultKeys& keys, const ByteSource& body,
                std::span<std::uint8_t> room) {
  const auto rest = [&](std::size_t size) {
    if (size > room.size()) throw damaged_vault(tr("something follows its end"));
    return room;
  };
  open_pieces(header, keys, body, rest, [&](std::size_t size) { room = room.subspan(size); });
  if (!room.empty()) throw damaged_vault(tr("it ends too early"));
}

void verify_vault(const VaultInfo& info, const VaultKeys& keys, const Checksums& written,
                  const ByteSource& source) {
  const auto header = read_vault_header(source, kAnyCost);
  if (header.info != info) throw damaged_vault(tr("it does not hold what was to be saved"));
  expect(written, 0, header.raw);
  check_keys(header, keys);
  Bytes sealed(kChunkSize + kOverhead);
  for (std::size_t n = 1; n < written.size(); ++n) {
    const auto piece = ByteView(sealed).first(source(sealed));
    expect(written, n, piece);
    if (n == 1) BodyReader(header, keys).open(piece, Secret(kChunkSize).bytes());
  }
  check_end(source);
}

}  // namespace hearth
