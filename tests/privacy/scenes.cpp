#include <fmt/core.h>

#include "said.hpp"

namespace hearth::test::privacy {
namespace {

using Saying = std::vector<Said>;

Saying operator+(Saying first, const Saying& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

/// Something of each, shared and private.
const Saying kNotes{
    {"log 'We walked by the river' --mood 6 --tag walk --as Alex"},
    {"log 'The kettle sang' --tag tea --as Sam", {}, Exit::ok, true},
    {"log 'A secret of mine' --private --tag secret --tag grief --as Alex"},
    {"log 'For Sam alone' --private --tag alone --as Sam", {}, Exit::ok, true},
    {"log feeling --set happening='a letter came' --set feelings='sad 8' --as Alex"},
};

/// Everything of the plan that belongs to all, too; the newest of each is a note.
const Saying kCommon =
    kNotes +
    Saying{
        {"plan new own --step 'Tea side by side' --step 'A slow walk' --title 'Our ladder'"},
        {"plan agree --set scope=Evenings --set stop_word=red"},
        {"plan ritual --set ritual='Morning tea' --set cue=kettle --as Alex"},
        {"plan decide --set decision='Which bed' --as Alex"},
        {"plan repertoire --add 'a walk'"},
        {"plan repertoire --add hold_hands"},
        {"plan assess --add 'Star gazing'"},
        {"log 'Quiet grief' --private --tag grief --as Alex"},
        {"log 'Good soup' --mood 7 --as Sam"},
        {"remind set daily 'daily 21:00'"},
        {"remind set weekly 'sunday 18:00' --as Alex"},
    };

/// Everything that somebody can say alone.
Saying words_of(const std::string& name) {
  Saying words;
  for (const char* command :
       {"plan want --set want=yes --set worry=30", "plan worry 20",
        "plan note --set comfort=7 --set helped='a lamp' --wish again",
        "plan agree 1 --set sign=yes --set feels_free=9",
        "checkin daily --set mood=6 --set closeness=7 --set word=calm",
        "checkin weekly --set comfort=5 --set heard=6 --set gestures=tea --set pressure=1",
        "plan assess --set hold_hands=comfortable --set read_aloud=maybe",
        "plan assess --myself --set hopes='more talk' --set body_limits=knee",
        "plan repertoire --set 1=keep --set 2=want",
        "plan decide 1 --set preference='the big one' --set not_for_me='the floor'",
        "plan ritual 1 --set felt=warm"}) {
    words.push_back({fmt::format("{} --as {}", command, name)});
  }
  return words;
}

const std::string kTwo = " --person Alex --person Sam";

}  // namespace

const std::vector<Beginning>& beginnings() {
  static const Saying more{{"plan next --as Sam"},
                           {"plan decide --set decision='Which lamp' --as Sam"}};
  static const std::vector<Beginning> all{
      {"nothing", kTwo, {}},
      {"common", kTwo, kCommon},
      {"Sam first", kTwo, kCommon + words_of("Sam") + more},
      {"Alex first", kTwo, kCommon + words_of("Alex")},
      {"both", kTwo, kCommon + words_of("Alex") + words_of("Sam")},
      {"Robin first", kTwo + " --person Robin", kCommon + words_of("Robin")},
      {"own keys", kTwo, kNotes, true},
  };
  return all;
}

}  // namespace hearth::test::privacy
