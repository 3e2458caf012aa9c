#include "durable_file.hpp"

#include "hearth/system/file_lock.hpp"
#include "hearth/system/save_folder.hpp"
#include "hearth/system/signal_pause.hpp"
#include "hearth/system/temp_file.hpp"
#include "storage/vault_image.hpp"

namespace hearth {

void write_durably(const std::filesystem::path& target, ByteView bytes,
                   const std::optional<FileOwner>& owner) {
  const SaveFolder folder(real_file(target));
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
