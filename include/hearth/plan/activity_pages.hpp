#pragma once

#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/document/document.hpp"
#include "hearth/plan/repertoire.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// The pack that sorts activities, each alone.
Pack sorting_pack(const std::vector<Activity>& activities);

/// The pack that sorts a repertoire, each alone.
Pack repertoire_pack(const std::vector<Activity>& list);

/// What is on the map this week, for one person alone or for several; and as JSON: an array of
/// objects with id, name, family and energy.
Document map_document(const std::vector<Activity>& shown, bool alone);
Tree map_tree(const std::vector<Activity>& shown);

/// A repertoire by what people have in common about it, each thing with its number in `list`; and
/// as JSON: an object of arrays of names.
Document repertoire_document(const std::vector<Activity>& list, const Repertoire& sorted,
                             bool alone);
Tree repertoire_tree(const Repertoire& sorted);

}  // namespace hearth
