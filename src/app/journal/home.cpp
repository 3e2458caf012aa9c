#include "hearth/app/journal/home.hpp"

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/app/sitting/check_in.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/attendance.hpp"

namespace hearth {
namespace {

constexpr int kSoonDays = 7;

Home::CheckIn state_of(const OccasionParts& parts) {
  if (parts.done()) return Home::CheckIn::done;
  return parts.opened ? Home::CheckIn::opened : Home::CheckIn::open;
}

/// A pack that has to be mended is told of where it is asked.
void read_check_in(const Env& env, const Journal& journal, Home& home) try {
  const Pack pack = load_pack(env.shelf, PackKind::checkin, usual_check_in(env, journal), env.lang);
  home.pack = pack.id;
  home.cadence = pack.cadence;
  home.check_in =
      state_of(parts_now(shared_pack(pack, home.today), occasions_of_pack(journal, pack.id)));
  home.next_talk = one_line(agreed_next_talk(journal, pack.id));
} catch (const Error&) {
  home.pack.clear();
}

void read_plan(const Overview& plan, Home& home) {
  if (plan.step) {
    home.step = one_line(plan.step->words.title);
    home.window = one_line(plan.step->words.window);
  }
  const auto waits = std::ranges::find(plan.agreements, false, &Agreement::in_force);
  if (waits != plan.agreements.end()) {
    home.agreement_waits = static_cast<std::size_t>(waits - plan.agreements.begin()) + 1;
  }
  for (const Agreement& one : plan.agreements) {
    if (!one.in_force || days_between(home.today, one.until) > kSoonDays) continue;
    home.agreement_ends = std::min(home.agreement_ends.value_or(one.until), one.until);
  }
  home.questions = plan.questions.size();
}

std::optional<Home::Said> last_said(const Journal& journal, const std::vector<Person>& people) {
  std::optional<Home::Said> said;
  const Query gains_and_thanks{.kinds = {PackKind::log}, .packs = {"gain", "thanks"}};
  visit_visible(journal, gains_and_thanks, Reader{}, [&](const Entry& entry) {
    const std::string words = one_line(text_of(entry));
    if (words.empty()) return true;
    said = {words, author_name(entry, people), local_date(entry.at)};
    return false;
  });
  return said;
}

}  // namespace

Home home_of(Env& env) {
  const PlanSession plan(env);
  Home home;
  home.today = plan.today();
  for (const Person& person : present(plan.people())) home.people.push_back(person.name);
  read_check_in(env, plan.journal(), home);
  read_plan(plan.look(Reader{}, true), home);
  home.said = last_said(plan.journal(), plan.people());
  return home;
}

}  // namespace hearth
