#include "hearth/store/shelf/settings_edit.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/save.hpp"

namespace hearth {
namespace {

std::string flag_written(const SettingKey& key, const std::string& typed) {
  const std::string word = folded(trimmed(typed));
  for (const char* yes : {"true", "yes", "on"}) {
    if (word == yes) return "true";
  }
  for (const char* no : {"false", "no", "off"}) {
    if (word == no) return "false";
  }
  throw Error(fmt::format("`{}` is yes or no; `{}` is neither.", key.name, printable(typed)),
              fmt::format("As in `hearth config {} yes`.", key.name), Exit::usage);
}

std::string text_written(const SettingKey& key, const std::string& typed) {
  if (invalid_utf8(typed) || printable(typed) != typed || trimmed(typed).empty()) {
    throw Error(fmt::format("`{}` takes a text that can be shown.", key.name),
                "--unset takes a setting away.", Exit::usage);
  }
  return to_json({typed, {}});  // what JSON writes of such a text is TOML as well
}

std::string written(const SettingKey& key, const std::string& typed) {
  return key.kind == SettingKey::Kind::yes_or_no ? flag_written(key, typed)
                                                 : text_written(key, typed);
}

std::size_t offset_of(std::string_view text, Position at) {
  std::size_t start = 0;
  for (std::size_t line = 1; line < at.line; ++line) start = text.find('\n', start) + 1;
  return start + at.column - 1;
}

/// Where a value that stands on one line ends.
std::size_t end_of_value(std::string_view text, std::size_t start) {
  const char quote = text[start];
  if (quote != '"' && quote != '\'') {
    return std::min(text.find_first_of(" \t\r\n#", start), text.size());
  }
  if (text.substr(start, 3) == std::string(3, quote)) {
    throw Error("That setting stands on several lines.", "Change it in the file itself.");
  }
  std::size_t at = start + 1;
  while (text[at] != quote) at += quote == '"' && text[at] == '\\' ? 2 : 1;
  return at + 1;
}

const Member* member_of(const Tree& tree, std::string_view key) {
  for (const Member& member : std::get<Tree::Table>(tree.data)) {
    if (member.key == key) return &member;
  }
  return nullptr;
}

std::string without_line(std::string text, std::size_t offset) {
  const auto before = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
  const auto start = before == std::string::npos ? 0 : before + 1;
  const auto end = text.find('\n', offset);
  return text.erase(start, end == std::string::npos ? end : end + 1 - start);
}

std::string changed(std::string text, const Member* member, const SettingKey& key,
                    const std::optional<std::string>& typed) {
  if (!member) {
    if (!typed) return text;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    return text + fmt::format("{} = {}\n", key.name, written(key, *typed));
  }
  const std::size_t start = offset_of(text, member->value.at);
  const std::size_t end = end_of_value(text, start);
  if (!typed) return without_line(std::move(text), start);
  return text.replace(start, end - start, written(key, *typed));
}

}  // namespace

std::string with_setting(std::string_view text, const SettingKey& key,
                         const std::optional<std::string>& typed) {
  const ParsedToml parsed = parse_toml(text);
  if (!parsed.tree) throw Error("Your settings could not be read.", "Correct the file first.");
  std::string next = changed(std::string(text), member_of(*parsed.tree, key.name), key, typed);
  if (parse_settings(next).problems.empty()) return next;
  throw Error("That setting could not be changed without touching others.",
              "Change it in the file itself.");
}

void write_settings(const std::filesystem::path& file, std::string_view text) {
  make_private_folder(file.parent_path());
  write_whole_file(file, text, true);
}

}  // namespace hearth
