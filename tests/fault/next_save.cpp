#include "next_save.hpp"

#include "hearth/core/error.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/container.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth::fault {

namespace {

// Two pieces, so that a save writes more than once.
constexpr std::size_t kWords = 70'000;
constexpr Uuid kJournal{{0xfa, 0x17}};

Bytes words_of(std::uint64_t generation) {
  return Bytes(kWords, static_cast<std::uint8_t>('a' + generation % 26));
}

VaultKeys keys() { return *VaultKeys::from(Bytes(VaultKeys::kSize, 7)); }

VaultInfo info_of(std::uint64_t generation) {
  const SlotKey key{kFloorCost, {}, Secret(32)};
  return {kJournal, generation, {wrap_keys({}, kJournal, key, keys())}};
}

struct Loaded {
  std::optional<FileMark> mark;
  std::uint64_t generation = 0;
};

Loaded load(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return {};
  const InputFile input(file);
  const auto source = input.source();
  const auto header = read_vault_header(source);
  Bytes plain;
  open_vault(header, keys(), source, append_to(plain));
  if (plain != words_of(header.info.generation)) throw damaged_vault("it holds other words");
  return {input.mark(), header.info.generation};
}

}  // namespace

Bytes vault_of(std::uint64_t generation) {
  Bytes vault;
  seal_vault(info_of(generation), keys(), words_of(generation), append_to(vault));
  return vault;
}

std::optional<std::uint64_t> generation_of(ByteView vault) {
  try {
    const auto source = read_from(vault);
    const auto header = read_vault_header(source);
    Bytes plain;
    open_vault(header, keys(), source, append_to(plain));
    if (plain == words_of(header.info.generation)) return header.info.generation;
  } catch (const Error&) {
    return std::nullopt;
  }
  return std::nullopt;
}

void save_next(const std::filesystem::path& file) {
  const FileLock lock(file);
  const auto loaded = load(lock.file());
  const auto info = info_of(loaded.generation + 1);
  const auto words = words_of(info.generation);
  const auto open_keys = keys();
  std::optional<Checksums> written;
  save_file(lock,
            {loaded.mark, sealed_size(info.slots.size(), words.size()),
             [&](const ByteSink& sink) { written = seal_vault(info, open_keys, words, sink); },
             [&](const ByteSource& source) { verify_vault(info, open_keys, *written, source); }});
}

}  // namespace hearth::fault
