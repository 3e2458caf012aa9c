#include "packs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/shelf/pack_list.hpp"

namespace hearth {
namespace {

std::vector<PackName> called(const Shelf& shelf, const std::string& word) {
  std::vector<PackName> meant = packs_on(shelf);
  std::erase_if(meant,
                [&](const PackName& name) { return name.id != word && name.path() != word; });
  return meant;
}

[[noreturn]] void unknown(const Shelf& shelf, const std::string& word) {
  std::vector<std::string> known;
  for (const PackName& name : packs_on(shelf)) {
    known.push_back(word.find('/') == std::string::npos ? name.id : name.path());
  }
  const auto close = nearest(word, known);
  throw Error(
      fmt::format("There is no pack called {}.", printable(word)),
      close ? fmt::format("Did you mean {}?", *close) : "`hearth prompts list` shows all of them.",
      Exit::usage);
}

}  // namespace

std::string PackName::path() const { return fmt::format("{}/{}", to_string(kind), id); }

std::vector<PackName> packs_on(const Shelf& shelf) {
  std::vector<PackName> packs;
  for (const PackKind kind : kKindsListed) {
    for (std::string& id : pack_ids(shelf, kind)) packs.push_back({kind, std::move(id)});
  }
  return packs;
}

PackName pack_meant(const Shelf& shelf, const std::string& word) {
  const std::vector<PackName> meant = called(shelf, word);
  if (meant.empty()) unknown(shelf, word);
  if (meant.size() == 1) return meant.front();
  std::vector<std::string> paths;
  paths.reserve(meant.size());
  for (const PackName& name : meant) paths.push_back(name.path());
  throw Error(fmt::format("{} packs are called {}.", meant.size(), word),
              fmt::format("Say which: {}.", fmt::join(paths, " or ")), Exit::usage);
}

Names names_for_anybody(const Env& env) {
  return {env.as.value_or("you"), "the people who matter to you",
          words_of(env, env.as.value_or(""), env.lang)};
}

}  // namespace hearth
