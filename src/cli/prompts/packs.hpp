#pragma once

#include <array>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// A pack as people name it.
struct PackName {
  PackKind kind = PackKind::checkin;
  std::string id;

  std::string path() const;  ///< `checkin/weekly`
};

/// In the order in which lists have them.
inline constexpr std::array kKindsListed{PackKind::checkin, PackKind::log, PackKind::plan,
                                         PackKind::practice, PackKind::learn};

/// Everything on the shelf that is a pack, by kind and id; the lists beside them are left out.
std::vector<PackName> packs_on(const Shelf& shelf);

/// The pack meant by `weekly`, or by `checkin/weekly` where packs of two kinds are called the same.
/// Throws Error (usage) with the nearest name, or with all that are meant.
PackName pack_meant(const Shelf& shelf, const std::string& word);

/// How questions speak while nobody in particular is asked.
Names names_for_anybody(const Env& env);

}  // namespace hearth
