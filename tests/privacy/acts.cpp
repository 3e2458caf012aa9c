#include "said.hpp"

namespace hearth::test::privacy {

namespace {

const std::vector<Deed> kHiddenActs{
    {"nothing", {}},
    {"only reads", {{"plan --as Alex"}, {"list --as Alex"}, {"report --as Alex", {}, Exit::ok}}},
    {"yes", {{"plan want --set want=yes --as Alex"}}},
    {"yes with a worry", {{"plan want --set want=yes --set worry=90 --as Alex"}}},
    {"not yet", {{"plan want --set want=not_yet --as Alex"}}},
    {"a yes taken back",
     {{"plan want --set want=yes --as Alex"}, {"plan want --set want=not_yet --as Alex"}}},
    {"a yes undone", {{"plan want --set want=yes --as Alex"}, {"undo --as Alex"}}},
    {"rest", {{"plan rest --as Alex"}}},
    {"next", {{"plan next --as Alex"}}},
    {"next taken back", {{"plan next --as Alex"}, {"plan note --wish rest --as Alex"}}},
    {"wish for less", {{"plan note --wish smaller --as Alex"}}},
    {"plan note",
     {{"plan note --set comfort=1 --set noticed=sore --set pain=8 --set helped='the lamp' --as "
       "Alex"}}},
    {"worry", {{"plan worry 90 --as Alex"}}},
    {"sign", {{"plan agree 1 --set sign=yes --set feels_free=8 --as Alex"}}},
    {"not sign", {{"plan agree 1 --set sign=not_yet --set change_text=less --as Alex"}}},
    {"no longer fits", {{"plan agree 1 --set still_fits=change --as Alex"}}},
    {"assess yes", {{"plan assess --set hold_hands=comfortable --as Alex"}}},
    {"assess no", {{"plan assess --set hold_hands=never --set read_aloud=not_now --as Alex"}}},
    {"assess myself",
     {{"plan assess --myself --set hopes=quiet --set triggers=walk --set aids_open_to=warmth "
       "--set energy_window=night --as Alex"}}},
    {"keep", {{"plan repertoire --set 1=keep --set 2=want --as Alex"}}},
    {"retire", {{"plan repertoire --set 1=retire --set 2=park --as Alex"}}},
    {"preference",
     {{"plan decide 1 --set preference='the small one' --set not_for_me=noise --as Alex"}}},
    {"not for me", {{"plan decide 1 --set not_for_me='all of it' --as Alex"}}},
    {"decision begun alone", {{"plan decide --set preference='by the sea' --as Alex"}}},
    {"decision marked", {{"log decision --set not_for_me=noise --keep-from-therapist --as Alex"}}},
    {"ritual felt", {{"plan ritual 1 --set felt=dull --as Alex"}}},
    {"something tried", {{"log aid --set aid=cushion --set verdict=stop --as Alex"}}},
    {"private note", {{"log 'A hidden river' --private --as Alex"}}},
    {"private note of yesterday", {{"log 'A hidden river' --private --date yesterday --as Alex"}}},
    {"tags on a private note",
     {{"log 'A hidden river' --private --mood 1 --tag secret --tag tea --as Alex"}}},
    {"private note for a therapist",
     {{"log 'A hidden river' --private --share-with-therapist --as Alex"}}},
    {"private note kept from a therapist",
     {{"log 'A hidden river' --private --keep-from-therapist --as Alex"}}},
    {"feeling", {{"log feeling --set happening='the river' --set feelings='angry 9' --as Alex"}}},
    {"private packs",
     {{"log thanks --set thanks=Sam --as Alex"},
      {"log appointment-after --set told='rest more' --set felt_respected=3 --as Alex"}}},
    {"private word in a check-in", {{"checkin daily --date today --set word=heavy --as Alex"}}},
    {"sealed answers",
     {{"checkin daily --date today --set mood=2 --set closeness=1 --set word=heavy --as Alex"}}},
    {"sealed answers on the short way",
     {{"checkin daily --as Alex", {"1", "short", "2", "heavy", "n", "n"}}}},
    {"sealed weekly answers",
     {{"checkin weekly --date today --set comfort=2 --set pain=9 --set pressure=9 --set desire=1 "
       "--as Alex"}}},
    {"sealed answers edited", {{"edit '@Alex --pack daily@' --set mood=1 --as Alex"}}},
    {"sealed answers undone",
     {{"checkin radar --date today --set topics=money --as Alex"}, {"undo --as Alex"}}},
    {"sealed answers erased", {{"erase '@Alex --pack daily@' --yes --as Alex"}}},
    {"newest undone", {{"undo --as Alex"}}},
    {"undone and brought back", {{"undo --as Alex"}, {"undo --redo --as Alex"}}},
    {"private note undone", {{"log 'A hidden river' --private --as Alex"}, {"undo --as Alex"}}},
    {"private note erased", {{"erase '@Alex --search secret@' --yes --as Alex"}}},
    {"private note edited", {{"edit '@Alex --search secret@' --text 'A river of mine' --as Alex"}}},
    {"private part edited", {{"edit '@Alex --search walked@' --set mood=1 --as Alex"}}},
    {"private part edited twice",
     {{"edit '@Alex --search walked@' --set mood=1 --as Alex"},
      {"edit '@Alex --search walked@' --set mood=2 --as Alex"},
      {"undo --as Alex"}}},
    {"check-in begun and left", {{"checkin daily --as Alex", {"3", "!"}, Exit::left}}},
    {"feeling begun and left", {{"log feeling --as Alex", {"the river", "!"}, Exit::left}}},
    {"yes begun and left", {{"plan want --as Alex", {"80", "!"}, Exit::left}}},
    {"decision begun and left", {{"plan decide 1 --as Alex", {"x", "!"}, Exit::left}}},
    {"notes brought in", {{"import {in}/notes.txt --as Alex"}}},
    {"own export brought in", {{"import {in}/Alex.json --as Alex"}}},
    {"a note whose id ends like Sam's", {{"import {in}/alike.json --as Alex"}}},
};

}  // namespace

const std::vector<Deed>& hidden_acts() { return kHiddenActs; }

}  // namespace hearth::test::privacy
