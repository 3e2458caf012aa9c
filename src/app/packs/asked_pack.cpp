#include "hearth/app/packs/asked_pack.hpp"

#include <fmt/core.h>

#include "hearth/core/text.hpp"

namespace hearth {

Pack asked_pack(const Env& env, PackKind kind, const std::string& id) {
  return load_pack(env.shelf, kind, id, env.lang, [&](const PackFile& file) {
    env.console.note(
        fmt::format("{} cannot be asked as it is, so the pack that hearth ships is asked in its "
                    "place.\n`hearth prompts check` says what is to be mended.\n",
                    printable(file.shown)));
  });
}

}  // namespace hearth
