#pragma once

#include <string>

#include "world.hpp"

namespace hearth::test {

/// A small check-in, `short`: a sealed scale, a text below 5, and one question together.
inline const std::string kShortPack = R"(format = 1
version = 1
id = "short"
kind = "checkin"
title = "Short check-in"
cadence = "weekly"
[[section]]
id = "alone"
title = "Alone"
share = "sealed"
[[section.question]]
id = "mood"
ask = "How is your mood?"
type = "scale"
min = 0
max = 10
low = "low"
high = "high"
compare = "view"
[[section.question]]
id = "note"
ask = "What about it?"
type = "text"
when = "mood < 5"
[[section]]
id = "together"
title = "Together"
for = "together"
[[section.question]]
id = "next"
ask = "When next?"
type = "text"
)";

/// Alex and Sam, with a journal and the short check-in.
class Couple : public World {
 public:
  Couple() {
    write_file(*this / "prompts/checkin/short.toml", kShortPack);
    run("init --no-encryption --person Alex --person Sam");
  }

  Outcome answers(const std::string& toml) {
    write_file(*this / "answers.toml", toml);
    return run("checkin short --answers " + (*this / "answers.toml").string());
  }
};

}  // namespace hearth::test
