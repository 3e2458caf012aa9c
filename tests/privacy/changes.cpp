#include "said.hpp"

namespace hearth::test::privacy {

const std::vector<Deed>& changes() {
  static const std::vector<Deed> all{
      {"Sam notes", {{"log 'Rain again' --tag rain --mood 5 --as Sam"}}},
      {"Sam notes alone", {{"log 'Rain again' --private --as Sam"}}},
      {"Sam notes yesterday", {{"log 'Rain again' --date yesterday --as Sam"}}},
      {"Sam logs a feeling", {{"log feeling --set happening=rain --as Sam"}}},
      {"Sam says yes", {{"plan want --set want=yes --as Sam"}}},
      {"Sam says not yet", {{"plan want --set want=not_yet --as Sam"}}},
      {"Sam would go on", {{"plan next --as Sam"}}},
      {"Sam rests", {{"plan rest --as Sam"}}},
      {"Sam notes a step", {{"plan note --set comfort=5 --wish again --as Sam"}}},
      {"Sam answers after a practice", {{"practice note breathe --set comfort=4 --as Sam"}}},
      {"Sam worries", {{"plan worry 40 --as Sam"}}},
      {"back", {{"plan back"}}},
      {"smaller", {{"plan smaller 'Half a cup'"}}},
      {"a step more", {{"plan step --set title='A picnic'"}}},
      {"team", {{"plan team --set said='go gently' --set allowed=yes"}}},
      {"another ladder", {{"plan new talk"}}},
      {"a common ladder", {{"plan new common"}}},
      {"Sam signs", {{"plan agree 1 --set sign=yes --as Sam"}}},
      {"Sam does not sign", {{"plan agree 1 --set sign=not_yet --as Sam"}}},
      {"another agreement", {{"plan agree --set scope=Mornings"}}},
      {"an end", {{"plan end 1"}}},
      {"Sam sorts", {{"plan assess --set hold_hands=comfortable --as Sam"}}},
      {"Sam tells hopes", {{"plan assess --myself --set hopes=sleep --as Sam"}}},
      {"Sam keeps", {{"plan repertoire --set 1=keep --set 2=park --as Sam"}}},
      {"Sam prefers", {{"plan decide 1 --set preference='the old one' --as Sam"}}},
      {"decided", {{"plan decide 1 --set status=decided --set outcome=both"}}},
      {"ritual done", {{"plan ritual 1 --done"}}},
      {"ritual ends", {{"plan ritual 1 --end"}}},
      {"Sam feels a ritual", {{"plan ritual 1 --set felt=slow --as Sam"}}},
      {"Sam checks in", {{"checkin daily --set mood=8 --set word=light --as Sam"}}},
      {"Sam checks in weekly", {{"checkin weekly --set comfort=8 --set heard=2 --as Sam"}}},
      {"check-in of both", {{"checkin weekly --set curious=tea"}}},
      {"Sam begins a check-in", {{"checkin radar --as Sam", {"tired", "!"}}}},
      {"Sam edits", {{"edit '@Sam --search soup@' --text 'Better soup' --as Sam"}}},
      {"Sam edits sealed answers", {{"edit '@Sam --pack daily@' --set mood=3 --as Sam"}}},
      {"Sam undoes", {{"undo --as Sam"}}},
      {"Sam undoes and brings back", {{"undo --as Sam"}, {"undo --redo --as Sam"}}},
      {"Sam erases", {{"erase '@Sam --search soup@' --yes --as Sam"}}},
      {"Sam edits what is Alex's", {{"edit '@Alex --search walked@' --text no --as Sam"}}},
      {"Sam erases what is Alex's", {{"erase '@Alex --search walked@' --yes --as Sam"}}},
      {"somebody joins", {{"people add Kim --yes"}}},
      {"Sam is renamed", {{"people rename Sam Sammy"}, {"people rename Sammy Sam"}}},
      {"Alex is renamed", {{"people rename Alex Al"}, {"people rename Al Alex"}}},
      {"Sam brings in notes", {{"import {in}/notes.txt --as Sam"}}},
      {"Sam brings in shared notes", {{"import {in}/notes.txt --share shared --as Sam"}}},
      {"Sam's export comes in", {{"import {in}/Sam.json --as Sam"}}},
      {"Alex's export comes in", {{"import {in}/Alex.json --as Sam"}}},
      {"all comes in again", {{"export --all --as Sam -o {out}.json"}, {"import {out}.json"}}},
  };
  return all;
}

}  // namespace hearth::test::privacy
