#include <fmt/core.h>

#include "hearth/app/packs/file_check.hpp"
#include "hearth/core/json.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

std::string count_of(std::size_t number, const char* one, const char* many) {
  if (number == 0) return fmt::format("no {}", many);
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

struct Count {
  std::size_t files = 0, errors = 0, warnings = 0;

  std::string spoken() const {
    return fmt::format("{} checked: {}, {}.\n", count_of(files, "file", "files"),
                       count_of(errors, "error", "errors"),
                       count_of(warnings, "warning", "warnings"));
  }
};

Count counted(const std::vector<CheckedFile>& files) {
  Count count{files.size()};
  for (const CheckedFile& file : files) {
    count.errors += count_of(file.problems, Problem::Severity::error);
    count.warnings += count_of(file.problems, Problem::Severity::warning);
  }
  return count;
}

Tree tree_of(const CheckedFile& file, const Problem& problem) {
  const bool error = problem.severity == Problem::Severity::error;
  return Tree::Table{{"file", file.shown},
                     {"line", static_cast<std::int64_t>(problem.at.line)},
                     {"column", static_cast<std::int64_t>(problem.at.column)},
                     {"severity", error ? "error" : "warning"},
                     {"what", problem.what},
                     {"expected", problem.expected}};
}

std::string json_of(const std::vector<CheckedFile>& files) {
  Tree::Array list;
  for (const CheckedFile& file : files) {
    for (const Problem& problem : file.problems) list.push_back(tree_of(file, problem));
  }
  return to_json(list, 2) + "\n";
}

class PromptsCheck final : public Command {
 public:
  void declare(Options& options) override {
    options.many("files", files_, "Which files (default: every pack that is found)")
        .files()
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    const std::vector<CheckedFile> files = looked_over(env);
    const Count count = counted(files);
    if (json_) {
      env.console.out(json_of(files));
      env.console.note(count.spoken());
    } else {
      for (const CheckedFile& file : files) {
        env.console.out(describe(file.problems, file.shown, file.text));
      }
      env.console.out(count.spoken());
    }
    return count.errors == 0 ? Exit::ok : Exit::failed;
  }

 private:
  std::vector<CheckedFile> looked_over(const Env& env) const {
    if (files_.empty()) return check_everything(env);
    std::vector<CheckedFile> files;
    for (const std::string& file : files_) files.push_back(check_path(env, file));
    return files;
  }

  std::vector<std::string> files_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_prompts_check() { return std::make_unique<PromptsCheck>(); }

}  // namespace hearth
