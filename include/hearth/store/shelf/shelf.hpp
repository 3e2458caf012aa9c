#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

enum class Origin { yours, installed, built_in };
std::string_view to_string(Origin origin);

/// A pack's file, wherever it was found.
struct PackFile {
  std::string name;   ///< `checkin/weekly`: kind and id, as in the folders
  std::string shown;  ///< what messages call it: a path, or `weekly.toml (built in)`
  Origin origin = Origin::built_in;
  std::string text;
};

/// A file of a kind, or a list that lies beside it.
struct ShelvedPack {
  std::string id;
  bool only_shipped = true;  ///< nothing of it lies in a folder, no translation either
};

/// Where packs are looked up: the person's own folder, then the installed one, then the copies
/// compiled into the binary. A file of one's own stands in for a shipped one of the same name.
class Shelf {
 public:
  Shelf(std::filesystem::path yours, std::filesystem::path installed);

  /// The file of that name, or nothing. Nothing is read that is not asked for.
  [[nodiscard]] std::optional<PackFile> find(std::string_view name) const;

  /// The file of that name as hearth ships it, compiled into the binary, or nothing.
  [[nodiscard]] static std::optional<PackFile> shipped(std::string_view name);

  /// All packs of a kind, sorted by their ids, found by one look into each folder.
  std::vector<ShelvedPack> packs(PackKind kind) const;

  /// The names of all packs of a kind, sorted.
  std::vector<std::string> names(PackKind kind) const;

  /// The names of everything there is, sorted: packs, their translations, and the lists beside
  /// them.
  std::vector<std::string> all_names() const;

  /// Those of them that lie in one's own folder.
  std::vector<std::string> own_names() const;

  /// Where a file of one's own of that name would lie. Throws Error (usage) for a name that is
  /// none.
  std::filesystem::path own_path(const std::string& name) const;

  /// What a translation translates: the file called `name` that lies no nearer than it does. The
  /// one that hearth ships belongs to the shipped pack, whatever somebody has made of a copy.
  [[nodiscard]] std::optional<PackFile> original(const PackFile& translation,
                                                 std::string_view name) const;

  /// The translation of that file into a language (a tag, as `de-DE`) or what it falls back to. One
  /// that lies further away than the original does not count: it belongs to another wording.
  [[nodiscard]] std::optional<PackFile> translation(const PackFile& original,
                                                    std::string_view language) const;

 private:
  [[nodiscard]] std::optional<PackFile> find_installed(std::string_view name) const;

  std::filesystem::path yours_;
  std::filesystem::path installed_;
};

/// The pack of that name, as `plan/want`, as hearth ships it, in every language; none if it ships
/// none.
std::vector<Pack> shipped_packs(std::string_view name);

/// Told of a file that is not asked although it was found first.
using SetAside = std::function<void(const PackFile& file)>;

/// The checked pack of a kind, in that language where there is a translation that is the same pack,
/// as it was written otherwise. A pack of the plan whose file has mistakes, or changes what the
/// plan reads (check_plan_pack), is set aside for the one that hearth ships: nobody's no waits for
/// a file to be mended. Throws Error with every mistake in it, as a compiler would show them; for
/// an unknown name, with the nearest known one.
Pack load_pack(const Shelf& shelf, PackKind kind, const std::string& id,
               std::string_view language = {}, const SetAside& set_aside = {});

}  // namespace hearth
