#include <fmt/core.h>

#include "frame/commands.hpp"
#include "hearth/core/text.hpp"
#include "hearth/system/save.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

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
    options.value("pack", pack_, "Which shipped pack, as weekly or checkin/weekly");
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

std::unique_ptr<Command> make_prompts_copy() { return std::make_unique<PromptsCopy>(); }

}  // namespace hearth
