#include "durable_file.hpp"

#include "hearth/store/vault/file_lock.hpp"
#include "vault/journal_folder.hpp"
#include "vault/signal_pause.hpp"
#include "vault/temp_file.hpp"
#include "vault_image.hpp"

namespace hearth {

void write_durably(const std::filesystem::path& target, ByteView bytes,
                   const std::optional<FileOwner>& owner) {
  const JournalFolder folder(real_file(target));
  const SignalPause pause;
  folder.remove_stale_temps();
  TempFile temp(folder, owner);
  temp.reserve(bytes.size());
  temp.sink()(bytes);
  temp.sync();
  expect_same(bytes, temp.source());
  temp.close();
  folder.begin_with(temp.name());
  temp.release();
  folder.confirm();
}

}  // namespace hearth
