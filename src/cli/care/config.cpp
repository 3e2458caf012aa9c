#include <fmt/core.h>

#include "care.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/shelf/settings_edit.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

const SettingKey& key_named(const std::string& name) {
  std::vector<std::string> names;
  for (const SettingKey& key : setting_keys()) {
    if (key.name == name) return key;
    names.emplace_back(key.name);
  }
  const auto close = nearest(name, names);
  throw Error(fmt::format("There is no setting `{}`.", printable(name)),
              close ? fmt::format("Did you mean {}?", *close) : "`hearth config` lists them.",
              Exit::usage);
}

std::vector<std::string> setting_names() {
  std::vector<std::string> names;
  for (const SettingKey& key : setting_keys()) names.emplace_back(key.name);
  return names;
}

std::string text_of_flag(bool flag) { return flag ? "true" : "false"; }

std::optional<std::string> text_of_flag(const std::optional<bool>& flag) {
  return flag ? std::optional(text_of_flag(*flag)) : std::nullopt;
}

/// What the file says.
std::optional<std::string> filed(const Settings& settings, std::string_view key) {
  if (key == "accessible") return text_of_flag(settings.accessible);
  if (key == "as") return settings.as;
  if (key == "color") return text_of_flag(settings.color);
  if (key == "lang") return settings.lang;
  if (key == "line_keys") return text_of_flag(settings.line_keys);
  if (key == "pace") return settings.pace;
  if (key == "without") return settings.without;
  if (key == "passphrase_command") return settings.passphrase_command;
  return key == "reframe" ? text_of_flag(settings.reframe) : std::nullopt;
}

struct InForce {
  std::string value;
  std::string from;
};

/// What an option or the environment says comes before the file.
InForce in_force(const Env& env, std::string_view key) {
  const auto value = filed(env.settings, key);
  if (key == "as" && env.as && env.as != value) return {*env.as, "--as or HEARTH_AS"};
  if (key == "accessible" && env.style.accessible && value != "true") {
    return {"true", "--accessible, HEARTH_ACCESSIBLE or TERM"};
  }
  if (key == "lang" && !value && !env.lang.empty()) return {env.lang, "the environment"};
  if (value) return {*value, "config.toml"};
  return {"", ""};
}

class Config final : public Command {
 public:
  void declare(Options& options) override {
    options.value("key", key_, "Which setting")
        .words(setting_names())
        .value("value", value_, "What it is to be from now on")
        .flag("--unset", unset_, "Take it out of the file")
        .flag("--json", json_, "All of them as JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (unset_ && (!key_ || value_)) {
      throw Error("--unset takes the name of a setting, and nothing else.",
                  "As in `hearth config lang --unset`.", Exit::usage);
    }
    if (json_ && key_) {
      throw Error("--json shows all settings.", "As in `hearth config --json`.", Exit::usage);
    }
    if (json_) {
      env.console.out(to_json(all_settings(env), 2) + "\n");
      return Exit::ok;
    }
    if (!key_) return list(env);
    const SettingKey& key = key_named(*key_);
    if (value_ || unset_) return change(env, key);
    return show(env, key);
  }

 private:
  static Exit list(const Env& env) {
    Table table{{{"Setting"}, {"Value"}, {"From"}, {"What it does"}}, {}};
    for (const SettingKey& key : setting_keys()) {
      const InForce now = in_force(env, key.name);
      table.rows.push_back({std::string(key.name), now.value.empty() ? "—" : now.value,
                            now.from.empty() ? "—" : now.from, std::string(key.summary)});
    }
    env.console.out(to_terminal({{std::move(table)}}, env.style));
    if (env.config.empty()) return Exit::ok;
    env.console.note(fmt::format("The file is {}.\n", printable(env.config.string())));
    return Exit::ok;
  }

  static Tree all_settings(const Env& env) {
    return Tree::list_of(setting_keys(), [&](const SettingKey& key) {
      const InForce now = in_force(env, key.name);
      return Tree(Tree::Table{{"setting", std::string(key.name)},
                              {"value", now.value.empty() ? Tree() : Tree(now.value)},
                              {"from", now.from.empty() ? Tree() : Tree(now.from)},
                              {"what", std::string(key.summary)}});
    });
  }

  static Exit show(const Env& env, const SettingKey& key) {
    const InForce now = in_force(env, key.name);
    if (now.value.empty()) {
      env.console.note(fmt::format("{} is not set.\n", key.name));
      return Exit::nothing_found;
    }
    env.console.out(printable(now.value) + "\n");
    return Exit::ok;
  }

  Exit change(const Env& env, const SettingKey& key) const {
    if (env.config.empty()) {
      throw Error("There is no home folder in which settings could lie.",
                  "Set HOME or XDG_CONFIG_HOME to a folder that is there.");
    }
    const std::string before = read_if_there(env.config, kMostBytes).value_or("");
    const std::string after = with_setting(before, key, value_);
    if (after != before) write_settings(env.config, after);
    env.console.note(unset_ ? fmt::format("{} is not set any more.\n", key.name)
                            : fmt::format("Kept in {}.\n", printable(env.config.string())));
    return Exit::ok;
  }

  std::optional<std::string> key_, value_;
  bool unset_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_config() { return std::make_unique<Config>(); }

}  // namespace hearth
