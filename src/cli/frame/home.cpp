#include "home.hpp"

#include <filesystem>

#include "hearth/app/journal/home.hpp"
#include "hearth/core/json.hpp"
#include "hearth/system/path.hpp"

namespace hearth {
namespace {

class ShowHome final : public Command {
 public:
  explicit ShowHome(bool json) : json_(json) {}
  void declare(Options& /*options*/) override {}

  [[nodiscard]] bool is_translated() const override { return true; }

  Exit run(Env& env) override {
    std::error_code failed;
    refuse_broken_link(env.journal);
    if (!std::filesystem::exists(env.journal, failed)) return greet(env);
    const Home home = home_of(env);
    env.console.out(json_ ? to_json(to_tree(home), 2) + "\n" : to_page(home, env.style.columns));
    return Exit::ok;
  }

 private:
  Exit greet(const Env& env) const {
    env.console.out(json_ ? "null\n" : welcome(env.style.columns));
    return Exit::ok;
  }

  bool json_;
};

}  // namespace

std::unique_ptr<Command> make_home(bool json) { return std::make_unique<ShowHome>(json); }

}  // namespace hearth
