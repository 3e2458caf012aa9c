#include "hearth/store/shelf/settings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

using Kind = SettingKey::Kind;

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

constexpr std::array kKeys = {
    SettingKey{"accessible", Kind::yes_or_no, msgid("plain lines only, as with --accessible")},
    SettingKey{"as", Kind::text, msgid("who is at the keyboard if --as says nothing")},
    SettingKey{"color", Kind::yes_or_no,
               msgid("colour where the terminal shows it; without it, yes")},
    SettingKey{"lang", Kind::text,
               msgid("the language of the questions, as \"de\"; comes before LANG")},
    SettingKey{
        "line_keys", Kind::yes_or_no,
        msgid("Ctrl-A and Ctrl-E go to the ends of a line, as in a shell; without it, Ctrl-E "
              "opens your editor")},
    SettingKey{"pace", Kind::text,
               msgid("in plain lines of a practice: \"breath\", two lines a breath, or "
                     "\"minute\"")},
    SettingKey{"passphrase_command", Kind::text, msgid("a command that prints the passphrase")},
    SettingKey{"reframe", Kind::yes_or_no,
               msgid("offer another way to say \"you never ...\"; without it, yes")},
    SettingKey{"without", Kind::text,
               msgid("steps of a practice to leave out: \"sight\", \"hands\", \"voice\", "
                     "\"hearing\"")},
};

/// Where a value goes: the one place that ties a key's name to its member.
template <class Value>
std::optional<Value>* place_of(Settings& settings, std::string_view key);

template <>
std::optional<bool>* place_of(Settings& settings, std::string_view key) {
  if (key == "accessible") return &settings.accessible;
  if (key == "color") return &settings.color;
  if (key == "line_keys") return &settings.line_keys;
  return key == "reframe" ? &settings.reframe : nullptr;
}

template <>
std::optional<std::string>* place_of(Settings& settings, std::string_view key) {
  if (key == "as") return &settings.as;
  if (key == "lang") return &settings.lang;
  if (key == "pace") return &settings.pace;
  if (key == "without") return &settings.without;
  return key == "passphrase_command" ? &settings.passphrase_command : nullptr;
}

template <class Value>
bool take(const Member& member, Settings& settings) {
  const auto* const value = std::get_if<Value>(&member.value.data);
  auto* const place = place_of<Value>(settings, member.key);
  if (value == nullptr || place == nullptr) return false;
  *place = *value;
  return true;
}

Problem unknown(const Member& member) {
  std::vector<std::string> names;
  names.reserve(kKeys.size());
  for (const SettingKey& key : kKeys) names.emplace_back(key.name);
  const auto near = nearest(member.key, names);
  return {Problem::Severity::error, member.at,
          tr("there is no setting `{}`", printable(member.key)),
          near ? fmt::format("`{}`", *near) : tr("see `man hearth-config`")};
}

Problem of_other_kind(const Member& member, Kind kind) {
  const bool text = kind == Kind::text;
  return {Problem::Severity::error, member.value.at,
          tr("`{}` is {}", member.key, translated(member.value.kind())),
          text ? tr("text: {} = \"...\"", member.key) : "`true` or `false`"};
}

void read_member(const Member& member, ReadSettings& read) {
  if (take<bool>(member, read.settings) || take<std::string>(member, read.settings)) return;
  const auto* const key = std::ranges::find_if(
      kKeys, [&](const SettingKey& known) { return known.name == member.key; });
  collect(read.problems, key == kKeys.end() ? unknown(member) : of_other_kind(member, key->kind));
}

}  // namespace

std::span<const SettingKey> setting_keys() { return kKeys; }

ReadSettings parse_settings(std::string_view text) {
  ParsedToml parsed = parse_toml(text);
  ReadSettings read{.settings = {}, .problems = std::move(parsed.problems)};
  if (!parsed.tree) return read;
  for (const Member& member : std::get<Tree::Table>(parsed.tree->data)) read_member(member, read);
  return read;
}

Settings read_settings(const std::filesystem::path& file) {
  const auto text = read_if_there(file, kMostBytes);
  if (!text) return {};
  ReadSettings read = parse_settings(*text);
  if (read.problems.empty()) return std::move(read.settings);
  throw Error(
      tr("Your settings could not be read:\n{}", describe(read.problems, file.string(), *text)),
      tr("Correct the file and try again."));
}

}  // namespace hearth
