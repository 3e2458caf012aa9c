#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/store/shelf/pack_summary.hpp"
#include "hearth/store/shelf/shelf.hpp"

namespace hearth {

/// A pack, a practice or a topic on the shelf.
struct ListedPack {
  std::string id;
  Origin origin = Origin::built_in;
  std::optional<PackSummary> said = {};  ///< nothing if it cannot be used as it is
};

/// All of that kind, by their ids; the lists that lie beside them are left out. What cannot be read
/// is among them: somebody is to see it and look into it.
std::vector<std::string> pack_ids(const Shelf& shelf, PackKind kind);

/// With what load_pack(), load_practice() and load_topic() would find in that language. What is as
/// hearth ships it is not parsed for that.
std::vector<ListedPack> list_packs(const Shelf& shelf, PackKind kind, std::string_view language);

}  // namespace hearth
