#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/enum_names.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/findings.hpp"
#include "hearth/prompt/pack/pack_keys.hpp"

namespace hearth {

/// Reads one table of a file by the keys that its level has. Whatever is unknown, missing or of the
/// wrong kind becomes a finding, and the caller goes on with a stand-in, so that one look shows all
/// mistakes.
class TableReader {
 public:
  /// Reports unknown keys, and required ones that are absent. `keys` has those of the level among
  /// them, and outlives the reader.
  TableReader(const Tree& table, std::string_view level, Findings& findings,
              std::span<const PackKey> keys = kPackKeys);

  [[nodiscard]] bool has(std::string_view key) const { return table_.find(key) != nullptr; }

  /// Where its value is; the table itself if the key is absent.
  Position at(std::string_view key) const;
  /// Where the key is; the table itself if it is absent.
  Position key_at(std::string_view key) const;

  /// As it stands, perhaps empty; nothing if absent or no text.
  [[nodiscard]] std::optional<std::string> any_text(std::string_view key) const;
  /// Empty if absent or no text; a required text must not be empty.
  std::string text(std::string_view key) const;
  /// Words that people will see: empty and refused as text() is, and warned of where they judge or
  /// press.
  std::string shown(std::string_view key) const;
  /// An identifier of the given spelling; empty if it has another.
  std::string id(std::string_view key, bool (*spelled_right)(std::string_view)) const;

  std::optional<int> whole(std::string_view key, int from, int to) const;
  [[nodiscard]] std::optional<double> number(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  [[nodiscard]] std::optional<Date> day(std::string_view key) const;

  [[nodiscard]] bool is_list(std::string_view key) const;
  /// The elements of a list; none if absent or no list.
  const Tree::Array& list(std::string_view key) const;
  /// The elements that are texts; others are reported.
  std::vector<const Tree*> texts(std::string_view key) const;
  /// Texts that people will see, each warned of as shown() does.
  std::vector<std::string> shown_list(std::string_view key) const;
  /// A single table; null if absent or something else, which is reported.
  const Tree* table(std::string_view key) const;
  /// The elements that are tables; others are reported.
  std::vector<const Tree*> tables(std::string_view key) const;

  /// The value that a word stands for; empty if absent or unknown.
  template <class Value>
  [[nodiscard]] std::optional<Value> word(std::string_view key,
                                          std::optional<Value> (*parse)(std::string_view)) const {
    const auto written = any_text(key);
    if (!written) return std::nullopt;
    const auto value = parse(*written);
    if (!value) refuse_word(key, *written);
    return value;
  }

  /// The value that one of these words stands for; `usual` if absent or unknown.
  template <class Value, std::size_t N>
  [[nodiscard]] Value word(std::string_view key, const EnumNames<Value, N>& names,
                           Value usual) const {
    const auto written = any_text(key);
    const auto value = written ? named(names, *written) : std::nullopt;
    if (written && !value) refuse_word(key, *written);
    return value.value_or(usual);
  }

  /// The value of that key does not do.
  void refuse(std::string_view key, std::string what) const;
  /// That key has no place in this table.
  void refuse_key(std::string_view key, std::string what, std::string expected) const;

 private:
  void check_keys() const;
  const PackKey& known(std::string_view key) const;
  void report_unknown(const Member& member) const;
  void refuse_word(std::string_view key, const std::string& written) const;
  void refuse_kind(std::string_view key, const Tree& value) const;
  template <class Kind>
  std::vector<const Tree*> elements(std::string_view key) const;

  const Tree& table_;
  std::string_view level_;
  Findings& findings_;
  std::span<const PackKey> keys_;
};

/// Spellings of identifiers: a lower-case letter, then letters, digits and the signs named.
[[nodiscard]] bool is_hyphenated(std::string_view id);
[[nodiscard]] bool is_underscored(std::string_view id);
[[nodiscard]] bool is_hyphenated_or_underscored(std::string_view id);

}  // namespace hearth
