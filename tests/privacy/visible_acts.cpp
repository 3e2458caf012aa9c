#include "said.hpp"

namespace hearth::test::privacy {
namespace {

using Words = std::vector<std::string>;

const Words kHome{"--json"};
const Words kPlan{"plan", "plan export"};
const Words kEntries{"list",   "export",         "show ",          "edit ",
                     "report", "report comfort", "checkin reveal", "completion ids"};

Words operator+(Words first, const Words& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

const std::vector<VisibleAct>& visible_acts() {
  static const std::vector<VisibleAct> all{
      {{"yes", "yes with a worry"},
       "A step is open while the word of each of them is yes.",
       {"Sam first", "Sam says yes"},
       kPlan},
      {{"not yet", "a yes taken back", "a yes undone", "rest", "wish for less", "next taken back"},
       "It is not open any more once one of them has taken that back.",
       {"both", "Sam says yes"},
       kPlan},
      {{"next", "next taken back"},
       "When each of them has said so, it goes on, which is a move of all.",
       {"Sam first", "Sam would go on"},
       kHome + kPlan + kEntries +
           Words{"plan want", "plan note", "plan next", "plan back", "plan new", "undo"}},
      {{"sign"},
       "An agreement is in force once each of them has signed.",
       {"Sam first", "Sam signs"},
       kPlan},
      {{"no longer fits"},
       "It is not in force any more once one of them has taken that back.",
       {"both", "Sam signs"},
       kPlan},
      {{"assess yes", "assess no"},
       "The map shows what each of them is open to.",
       {"Sam first", "both", "Sam sorts"},
       {"plan map", "plan new common"}},
      {{"assess yes", "assess no"},
       "A ladder can be made of what is on the map.",
       {"a common ladder"},
       kPlan + kEntries},
      {{"keep", "retire"},
       "Something stands under a heading once each of them has put it there.",
       {"Sam first", "both", "Sam keeps"},
       {"plan repertoire"}},
      {{"worry"},
       "Once everybody has shared theirs, plan shows the higher of them in a word.",
       {"Sam first", "both", "Sam worries"},
       kPlan},
      {{"sealed answers", "sealed answers on the short way", "sealed weekly answers",
        "private word in a check-in", "assess myself", "preference", "ritual felt"},
       "What is sealed opens once everybody has answered.",
       {"Sam first", "both", "Sam checks in", "Sam tells hopes", "Sam prefers",
        "Sam feels a ritual"},
       kEntries + kPlan},
      {{"decision marked"},
       "So it does when all but the private ones were skipped.",
       {"Sam first", "Sam prefers"},
       kEntries},
      {{"sealed answers edited", "sealed answers erased"},
       "What has opened is theirs to read, as it stands and as it stood when it opened.",
       {"both", "Sam checks in"},
       kEntries},
      {{},
       "How often it was saved stands at the head of an encrypted journal, for whoever has the "
       "file.",
       {"own keys"},
       {"key status"}},
  };
  return all;
}

}  // namespace hearth::test::privacy
