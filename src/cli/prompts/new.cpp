#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/system/save.hpp"
#include "packs.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

/// `{{...}}` are braces of the file.
constexpr const char* kStarter =
    R"toml(# What this pack is for, and what it rests on. For you and whoever reads it later.
# `man hearth-pack` tells every key; `hearth prompts check` finds mistakes; `hearth prompts try {1}/{0}` asks it as a trial.
format = 1
id = "{0}"                # the file is called the same
version = 1               # goes up when a wording or a scale changes: old answers then stay apart
kind = "{1}"
title = "{0}"
# cadence = "weekly"      # daily, weekly, fortnightly, monthly
# minutes = 5
intro = "A sentence or two before the first question. Anything can be skipped."

[[section]]
id = "alone"
title = "Each on your own"
for = "each"              # or "together"
share = "sealed"          # private, sealed until each has answered, or shared

[[section.question]]
id = "ease"
ask = "How at ease have you been with {{others}}?"
type = "scale"            # scale, number, choice, choices, yesno, text, tags, date, time, feelings
min = 0
max = 10
low = "not at all"
high = "fully at ease"
better = "higher"         # or "lower", or "neither"
# compare = "view"        # when it opens, say whether you see it alike; "state" for how somebody feels
recall = "the past 7 days"
why = "Shown to whoever types ? at this question."

[[section.question]]
id = "what_helped"
ask = "What helped, even a little?"
type = "text"
when = "ease >= 3"        # asked only if this holds; leave it out to ask always

[[section.question]]
id = "next_time"
ask = "What would you like next time?"
type = "choice"
options = ["more of the same", "something slower", "to leave it for now"]
)toml";

constexpr const char* kPracticeStarter =
    R"toml(# What this practice is for, and what it rests on. For you and whoever reads it later.
# `man hearth-pack` tells every key; `hearth prompts check` finds mistakes; `hearth practice {0}` runs it.
format = 1
id = "{0}"                # the file is called the same
version = 1
kind = "practice"
title = "{0}"
purpose = "A line that says what it is for."
family = "presence"       # presence, talk, play; massage, rest, sensual, affection, care ask for more keys
energy = "low"            # low, mid, high
lead = "turns"            # nobody, turns, one, self
lengths = [3, 5]          # minutes; steps that stretch take up what the others leave
stopped = "That was the right moment."

[[block]]
id = "begin"
title = "To begin"
[[block.step]]
id = "sit"
say = "Sit however is easiest."
seconds = 20              # without it, the step goes on by key

[[block]]
id = "turn"
title = "{{name}}'s turn"
per = "person"            # once for each person
[[block.step]]
id = "tell"
say = "{{name}}: tell {{others}} one thing from the day."
others = "Only listen."
alone = "One thing from the day."
turn = "one"
stretch = true
cues = ["Nothing to answer yet."]
)toml";

std::string pack_starter(PackKind kind, const std::string& id) {
  const bool practice = kind == PackKind::practice;
  return fmt::format(fmt::runtime(practice ? kPracticeStarter : kStarter), id, to_string(kind));
}

/// How it is tried.
std::string try_command(const PackName& name) {
  return name.kind == PackKind::practice ? "hearth practice " + name.id
                                         : "hearth prompts try " + name.path();
}

bool is_id(std::string_view id) {
  constexpr std::string_view kSigns = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !id.empty() && id.size() <= 60 && id.front() >= 'a' && id.front() <= 'z' &&
         id.find_first_not_of(kSigns) == std::string_view::npos;
}

/// `evening` is a check-in; another kind is written before it, as in `log/evening`.
PackName new_name(const std::string& word) {
  const auto slash = word.find('/');
  const auto kind = slash == std::string::npos ? std::optional(PackKind::checkin)
                                               : parse_pack_kind(word.substr(0, slash));
  const std::string id = slash == std::string::npos ? word : word.substr(slash + 1);
  if (!kind) {
    throw Error(fmt::format("`{}` is no kind of pack.", printable(word.substr(0, slash))),
                "The kinds are checkin, log, plan, practice and learn, as in log/evening.",
                Exit::usage);
  }
  if (!is_id(id)) {
    throw Error(fmt::format("`{}` cannot be the name of a pack.", printable(id)),
                "Small letters, digits and hyphens, beginning with a letter, as in sunday-walk.",
                Exit::usage);
  }
  return {*kind, id};
}

class PromptsNew final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Its name, as sunday or log/sunday");
  }

  Exit run(Env& env) override {
    if (!pack_) {
      throw Error("It was not said what the pack is called.",
                  "As in `hearth prompts new sunday`, or log/sunday for a log.", Exit::usage);
    }
    const PackName name = new_name(*pack_);
    if (const auto there = env.shelf.find(name.path())) {
      throw Error(fmt::format("There is a pack {} already ({}); it was left as it is.", name.path(),
                              to_string(there->origin)),
                  "Choose another name, or change a shipped one: hearth prompts copy PACK");
    }
    const auto path = env.shelf.own_path(name.path());
    write_new_file(path, pack_starter(name.kind, name.id));
    env.console.note(
        fmt::format("Begun: {}\nChange it in your editor, then:\n  hearth prompts check\n  {}\n",
                    printable(path.string()), try_command(name)));
    return Exit::ok;
  }

 private:
  std::optional<std::string> pack_;
};

PackFile file_to_copy(const Shelf& shelf, const PackName& name) {
  auto file = shelf.find(name.path());
  if (!file || file->origin == Origin::yours) {
    throw Error(fmt::format("{} is yours already; it was left as it is.", name.path()),
                fmt::format("Change it where it is: {}", shelf.own_path(name.path()).string()));
  }
  return std::move(*file);
}

void copy_to_own(Env& env, const PackFile& file) {
  const auto path = env.shelf.own_path(file.name);
  write_new_file(path, file.text);
  env.console.note(fmt::format("Copied to {}\n", printable(path.string())));
}

class PromptsCopy final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which shipped pack, as weekly or checkin/weekly")
        .known({"packs"});
  }

  Exit run(Env& env) override {
    if (!pack_) {
      throw Error("It was not said which pack.", "`hearth prompts list` shows all of them.",
                  Exit::usage);
    }
    const PackFile file = file_to_copy(env.shelf, pack_meant(env.shelf, *pack_));
    const auto translation = env.shelf.translation(file, env.lang);
    copy_to_own(env, file);
    if (translation) copy_to_own(env, *translation);
    env.console.note(
        "From now on yours is asked. `hearth prompts check` looks it over;\nput `version` up by "
        "one when you change a wording or a scale.\n");
    return Exit::ok;
  }

 private:
  std::optional<std::string> pack_;
};

}  // namespace

std::unique_ptr<Command> make_prompts_new() { return std::make_unique<PromptsNew>(); }

std::unique_ptr<Command> make_prompts_copy() { return std::make_unique<PromptsCopy>(); }

}  // namespace hearth
