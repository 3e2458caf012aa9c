#include "named_pack.hpp"

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

std::vector<std::string> names_on(const Shelf& shelf) {
  std::vector<std::string> names;
  for (const PackKind kind :
       {PackKind::checkin, PackKind::plan, PackKind::log, PackKind::practice, PackKind::learn}) {
    const std::vector<std::string> some = shelf.names(kind);
    names.insert(names.end(), some.begin(), some.end());
  }
  return names;
}

bool has_entries(const Journal& journal, const Reader& reader, const std::string& pack) {
  bool any = false;
  visit_visible(journal, {.packs = {pack}, .with_unconfirmed = true}, reader, [&](const Entry&) {
    any = true;
    return false;
  });
  return any;
}

}  // namespace

void refuse_slip_in_pack(const Shelf& shelf, const Journal& journal, const Reader& reader,
                         const std::string& name) {
  if (name.empty()) return;
  const std::vector<std::string> known = names_on(shelf);
  if (std::ranges::find(known, name) != known.end()) return;
  const auto near = nearest(name, known);
  if (!near || has_entries(journal, reader, name)) return;
  throw Error(tr("There is no pack called {}.", printable(name)), tr("Did you mean {}?", *near),
              Exit::usage);
}

}  // namespace hearth
