// Writes tests/vectors/ anew, the same every time: the folder is its argument.
#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "hearth/vault/slots.hpp"
#include "vault/sample_vault.hpp"
#include "vault/scratch_folder.hpp"
#include "vector_set.hpp"

namespace hearth::vectors {

namespace {

std::string hex(ByteView bytes) {
  std::string text;
  for (const auto byte : bytes) text += fmt::format("{:02x}", byte);
  return text;
}

constexpr const char* kIntroduction = R"(# Test vectors for hearth-vault(5)

Written by `make_vectors` from fixed keys and fixed random numbers, for whoever writes a second
reader. The encryption of these files protects nothing.

| what | value |
|---|---|
| journal id | `{journal}` |
| passphrase of person 1 (UTF-8) | `{alex}` |
| passphrase of person 2 (UTF-8), only in good-two-people | `{sam}` |
| recovery code of person 1, only in good-two-people | `{code}` |
| vault key | `{data}` |
| X25519 secret of person 1 | `{exchange}` |
| Ed25519 seed of person 1 | `{signing}` |
| X25519 secret and Ed25519 seed of person 2 | 64 bytes `ee` |
| Argon2id of every slot | 3 passes, 64 MiB, 1 lane |

A reader that is given the passphrase of person 1 must come to the outcome in the table. Any other
passphrase gives `wrong passphrase` for the good files, and for no file whose outcome is `damaged`
or `newer` because of its header. Bad files are good-short with one change, unless it says
otherwise. Where the change is under the hash without a key, that hash was made right again, except
for the length and the slot counts, where it could not be found.

| file | outcome | what it is |
|---|---|---|
)";

std::string introduction() {
  using fmt::arg;
  const auto keys = *VaultKeys::from(fixed_keys());
  return fmt::format(fmt::runtime(kIntroduction), arg("journal", hex(sample::kJournal.bytes)),
                     arg("alex", kAlex), arg("sam", kSam),
                     arg("code", recovery_code(keys.data().first(16))),
                     arg("data", hex(keys.data())), arg("exchange", hex(keys.exchange())),
                     arg("signing", hex(keys.signing())));
}

void write_all(const std::filesystem::path& folder) {
  auto vectors = good_vectors();
  for (auto& bad : bad_vectors()) vectors.push_back(std::move(bad));
  auto readme = introduction();
  for (const auto& vector : vectors) {
    sample::write_whole(folder / vector.name, vector.file);
    readme += fmt::format("| {} | {} | {} |\n", vector.name, vector.outcome, vector.about);
  }
  sample::write_whole(folder / "README.md", sample::view(readme));
}

}  // namespace

}  // namespace hearth::vectors

int main(int count, char** words) {
  try {
    if (count != 2) throw std::runtime_error("usage: make_vectors FOLDER");
    hearth::vectors::write_all(words[1]);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
