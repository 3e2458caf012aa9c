#include "every_command.hpp"

namespace hearth::fault {

namespace {

using Uses = std::vector<Use>;
using Lines = std::vector<std::string>;

const Lines kFirst{"four quiet garden words"};
const Lines kShared{"seven boats in the rain"};
const Lines kAlex{"nine lamps along a road"};
constexpr const char* kKim = "two apples under snow";

Uses beginnings() {
  return {
      {"init", "init --person Alex --person Sam", kFirst},
      {"key change", "key change", {kFirst[0], "a passphrase in between"}},
      {"key recover", "key recover", {kCode, kShared[0]}},
      {"key code", "key code", {kShared[0]}},
      {"key rotate", "key rotate", {kShared[0], kCode}},
      {"key add", "key add --as Alex --yes", {kShared[0], kAlex[0]}},
      {"key remove", "key remove 2", kAlex},
      {"import",
       "import \"$READABLE/many.csv\" --columns date=Day,text=Text --share shared --as Alex",
       kAlex},
  };
}

Uses entries() {
  return {
      {"log", "log 'a marmaladecanary sang' --as Alex", kAlex},
      {"log", "log --private marmaladecanary --tag marmaladecanary --as Alex", kAlex},
      {"log", "log feeling --set happening=marmaladecanary --as Alex", kAlex},
      {"log", "log thanks --as Alex", kAlex, {130}, "", {"marmaladecanary", "!"}},
      {"log", "log thanks --as Alex", kAlex, {0}, "", {"y", "-", "-", "-", "-", "-"}},
      {"list", "list -n 5", kShared},
      {"list", "list --json --as Alex", kAlex},
      {"list", "list --search marmaladecanary -n 3", kAlex},
      {"show", "show \"$ID\" --history --as Alex", kAlex},
      {"edit", "edit \"$ID\" --text 'another marmaladecanary' --as Alex", kAlex},
      {"undo", "undo --as Alex", kAlex},
      {"undo", "undo --redo --as Alex", kAlex},
      {"erase", "erase \"$ID\" --yes --as Alex", kAlex},
      {"checkin", "checkin daily --set mood=6 --set word=marmaladecanary --as Alex", kAlex},
      {"checkin", "checkin daily --set mood=7 --set word=marmaladecanary --as Sam", kShared},
      {"checkin reveal", "checkin reveal daily", kShared},
      {"report", "report --as Alex", kAlex},
      {"export", "export --as Alex", kAlex},
      {"export", "export --format md", kShared},
      {"export", "export -o \"$READABLE/all.csv\" --as Alex", kAlex},
      {"log", "log marmaladecanary --share-with-therapist --as Alex", kAlex},
      {"export",
       "export --for therapist --only-me --as Alex --yes --note -o \"$READABLE/page.html\"", kAlex},
      {"export", "export --for therapist --as Alex --yes --format md", kAlex},
      {"export", "export --agree --field hopes --as Alex", kAlex},
      {"export", "export --withdraw --as Alex", kAlex},
  };
}

Uses plans() {
  return {
      {"plan new", "plan new own --step marmaladecanary --step two", kShared},
      {"plan step", "plan step --set title=marmaladecanary", kShared},
      {"plan team", "plan team --set said=marmaladecanary --set allowed=yes", kShared},
      {"plan agree", "plan agree --set scope=marmaladecanary --set sign=yes --as Alex", kAlex},
      {"plan agree", "plan agree 1 --set sign=yes --as Sam", kShared},
      {"plan assess", "plan assess --set hold_hands=comfortable --as Alex", kAlex},
      {"plan assess", "plan assess --add marmaladecanary --as Sam", kShared},
      {"plan map", "plan map --as Alex", kAlex, {0, 3}},
      {"plan want", "plan want --set want=yes --as Alex", kAlex},
      {"plan note", "plan note --set helped=marmaladecanary --wish again --as Sam", kShared},
      {"plan", "plan --as Alex", kAlex},
      {"plan export", "plan export --as Alex", kAlex},
      {"plan export", "plan export -o \"$READABLE/plan.md\"", kShared},
      {"plan export", "plan export -o \"$READABLE/plan.ics\"", kShared, {0, 1}},
      {"plan smaller", "plan smaller marmaladecanary", kShared},
      {"plan next", "plan next --as Alex", kAlex},
      {"plan next", "plan next --as Sam", kShared},
      {"plan back", "plan back --as Sam", kShared},
      {"plan rest", "plan rest --as Alex", kAlex},
      {"plan resume", "plan resume --as Alex", kAlex, {0, 2, 3}},
      {"plan end", "plan end", kShared},
      {"plan worry", "plan worry 40 --as Alex", kAlex},
      {"plan decide",
       "plan decide --set decision=marmaladecanary --set not_for_me=marmaladecanary --as Alex",
       kAlex},
      {"plan decide", "plan decide 1 --set status=decided --set outcome=marmaladecanary", kShared},
      {"plan ritual", "plan ritual --set ritual=marmaladecanary --as Sam", kShared},
      {"plan ritual", "plan ritual 1 --done", kShared},
      {"plan repertoire", "plan repertoire --add marmaladecanary", kShared},
      {"plan repertoire", "plan repertoire --set 1=keep --as Alex", kAlex},
  };
}

Uses practices() {
  return {
      {"practice", "practice", {}},
      {"practice", "practice signals", kShared, {2}},
      {"practice show", "practice show touch-hands", {}},
      {"practice note",
       "practice note breathe --set words=marmaladecanary --set comfort=6 --as Alex", kAlex},
      {"learn", "learn stoma", {}},
      {"learn", "learn stoma --ask", kShared, {2}},
      {"help", "help", {}},
  };
}

Uses surroundings() {
  return {
      {"people", "people", kShared},
      {"people add", "people add Kim --yes", {kShared[0], kKim}},
      {"people rename", "people rename Kim Robin", {kShared[0], kKim}},
      {"log", "log marmaladecanary --private --as Robin", {kKim}},
      {"people leave",
       "people leave Robin --take \"$READABLE/robin.json\" --yes --as Robin",
       {kKim}},
      {"config", "config reframe false", {}},
      {"config", "config", {}},
      {"remind set", "remind set daily 'daily 00:00'", kShared},
      {"remind quiet", "remind quiet 22:00 08:00", {}},
      {"remind later", "remind later 1h", {}, {0, 3}},
      {"remind", "remind --check", {}, {0, 10}},
      {"remind", "remind", {}},
      {"remind", "remind --ics", {}, {0, 1}},
      {"remind status", "remind status", kShared},
      {"remind install", "remind install --cron --yes", {}},
      {"remind install", "remind install --systemd --yes", {}},
      {"remind uninstall", "remind uninstall", {}},
      {"remind off", "remind off", kShared},
      {"prompts", "prompts", {}},
      {"prompts list", "prompts list", {}},
      {"prompts show", "prompts show weekly", {}},
      {"prompts new", "prompts new log/sunday", {}},
      {"prompts copy", "prompts copy weekly", {}},
      {"prompts check", "prompts check", kShared},
      {"prompts try", "prompts try weekly", {}, {2}},
  };
}

Uses keepings() {
  return {
      {"key", "key", {}},
      {"key status", "key status", {}},
      {"doctor", "doctor", kAlex, {0, 1}},
      {"backup", "backup \"$HOME/copy\"", {}},
      {"restore", "restore", {}},
      {"restore", "restore \"$HOME/copy\"", kAlex},
      {"unlock", "unlock --for 1m", kAlex, {0, 1}},
      {"list", "list -n 1", kAlex},
      {"lock", "lock", {}},
      {"completion", "completion bash", {}},
      {"key decrypt",
       "key decrypt",
       {kShared[0], kAlex[0], kKim},
       {0},
       R"(\.journal\.hearth\.tmp-\w+)"},
      {"key encrypt", "key encrypt", kFirst},
  };
}

Uses all() {
  Uses uses;
  for (const Uses& part :
       {beginnings(), entries(), plans(), practices(), surroundings(), keepings()}) {
    uses.insert(uses.end(), part.begin(), part.end());
  }
  return uses;
}

}  // namespace

const std::vector<Use>& every_command() {
  static const Uses uses = all();
  return uses;
}

}  // namespace hearth::fault
