#include "hearth/exchange/table/metric_table.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Entry entry(int who, const std::string& at, std::vector<Answer> answers) {
  Entry made;
  made.at = moment(at);
  if (who != 0) made.author = id(who);
  made.answers = std::move(answers);
  return made;
}

}  // namespace

TEST_CASE("numbers are a row each, in order of time, and words are none") {
  const std::vector<Person> people = {person(1, "Alex", "2026-01-01T00:00:00Z")};
  const std::string table = metric_table(
      people, {entry(0, "2026-01-12T09:00:00Z", {answer(scale("pace"), 4.5, Share::shared)}),
               entry(1, "2026-01-05T09:00:00Z",
                     {answer(scale("comfort"), 7.0, Share::sealed),
                      answer(text("note"), std::string("words"), Share::shared)})});
  CHECK(table ==
        "date,person,metric,version,value,min,max,direction,state,visibility\r\n"
        "2026-01-05,Alex,comfort,1,7,0,10,higher,answered,sealed\r\n"
        "2026-01-12,together,pace,1,4.5,0,10,higher,answered,shared\r\n");
}
