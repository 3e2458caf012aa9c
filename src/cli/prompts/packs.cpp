#include "packs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

constexpr std::array kKinds{PackKind::checkin, PackKind::log, PackKind::plan, PackKind::practice,
                            PackKind::learn};

/// What cannot be read is listed too, so that somebody sees it and looks into it.
bool is_pack(const Shelf& shelf, const PackName& name) try {
  const auto file = shelf.find(name.path());
  if (!file) return true;
  const ParsedToml parsed = parse_prompt(file->text);
  return !parsed.tree || !is_list(shelf_file(*parsed.tree));
} catch (const Error&) {
  return true;
}

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
  for (const PackKind kind : kKinds) {
    for (const std::string& id : shelf.names(kind)) packs.push_back({kind, id});
  }
  std::erase_if(packs, [&](const PackName& name) { return !is_pack(shelf, name); });
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
