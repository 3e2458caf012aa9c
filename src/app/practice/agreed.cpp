#include "agreed.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/app/practice/practice_run.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/vault/keyring.hpp"

namespace hearth {
namespace {

Error none_in_force() {
  return Error(tr("This needs an agreement on how to stop."),
               tr("`hearth plan agree` makes one. `hearth practice signals` needs none."),
               Exit::nothing_found);
}

/// An agreement is of those who are in the journal.
void check_names(const std::vector<std::string>& wished, const std::vector<std::string>& known) {
  for (const std::string& name : wished) {
    if (std::ranges::find(known, name) != known.end()) continue;
    throw Error(tr("{} is not in this journal, and this needs an agreement of all who take part.",
                   printable(name)),
                tr("Leave --with away, or name people who are in it."), Exit::usage);
  }
}

Agreement chosen(Env& env, const std::vector<Agreement>& agreements) {
  if (agreements.empty()) throw none_in_force();
  if (agreements.size() == 1) return agreements.front();
  std::vector<std::string> scopes;
  for (const Agreement& each : agreements) scopes.push_back(each.scope);
  const auto number = choose(env.console, env.style, tr("Under which agreement?"), scopes, 0);
  if (!number) throw Error("", "", Exit::left);
  return agreements[*number];
}

void add(std::vector<std::string>& lines, const char* label, const std::string& words) {
  if (!words.empty()) lines.push_back(fmt::format("{}: {}", translated(label), words));
}

void take(const Agreement& agreement, Agreed& agreed) {
  add(agreed.signals, msgid("Stop"), agreement.stop_word);
  add(agreed.signals, msgid("Slower"), agreement.slow_word);
  add(agreed.signals, msgid("Without a voice"), agreement.silent_signal);
  add(agreed.terms, msgid("About"), agreement.scope);
  add(agreed.terms, msgid("In it"), agreement.includes);
  add(agreed.terms, msgid("Not in it"), agreement.excludes);
  agreed.terms.insert(agreed.terms.end(), agreed.signals.begin(), agreed.signals.end());
  agreed.aftercare = agreement.aftercare;
}

std::vector<Agreement> in_force(const PlanSession& plan) {
  std::vector<Agreement> agreements = plan.agreements();
  std::erase_if(agreements, [](const Agreement& each) { return !each.in_force; });
  return agreements;
}

/// Those of a journal that opens by itself: whoever prints a page is asked for nothing.
std::vector<Agreement> in_force_unasked(Env& env) try {
  std::error_code failed;
  if (!std::filesystem::exists(env.journal, failed)) return {};
  const bool locked =
      is_vault(env.journal) && !keyring_get(vault_header_of(env.journal).info.journal);
  return locked ? std::vector<Agreement>{} : in_force(PlanSession(env, look_at_journal(env)));
} catch (const Error&) {
  return {};
}

}  // namespace

std::vector<std::string> agreed_on_paper(Env& env, const Practice& practice) {
  if (!practice.agreement_needed) return {};
  Agreement agreement;
  agreement.stop_word = agreement.slow_word = agreement.silent_signal = "____________";
  const std::vector<Agreement> found = in_force_unasked(env);
  if (found.size() == 1) agreement = found.front();
  Agreed agreed;
  take(agreement, agreed);
  return agreed.terms;
}

Agreed agreed_for(Env& env, const Practice& practice, const std::vector<std::string>& wished) {
  std::error_code failed;
  if (!std::filesystem::exists(env.journal, failed)) throw none_in_force();
  const PlanSession plan(env, look_at_journal(env));
  Agreed agreed;
  for (const Person& person : present(plan.people())) agreed.names.push_back(person.name);
  check_names(wished, agreed.names);
  const Overview overview = plan.look();
  if (overview.step && overview.step->words.practice == practice.id && overview.step->clearance) {
    agreed.team_said.push_back(overview.step->clearance->said);
  }
  if (agreed.names.size() < 2) return agreed;
  take(chosen(env, in_force(plan)), agreed);
  return agreed;
}

}  // namespace hearth
