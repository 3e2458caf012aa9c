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

/// A couple of whose words the page for a therapist is made: what both shared, what Alex keeps, and what is sealed still.
class TwoParts : public Couple {
 public:
  TwoParts() {
    run("log event --as Alex", {"=shared", "visit with Sam", "-", "-"});
    run("log event --as Sam", {"=shared", "a walk", "-", "-"});
    run("log event --as Alex --set 'event=moonlight' --set event_on=2026-02-22");
    answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"sealed words\"\n");
  }

  Outcome page(const std::string& more, std::vector<std::string> typed = {}) {
    return run("export --for therapist --format md " + more, std::move(typed));
  }

  std::string file() const { return (*this / "page.md").string(); }
};

}  // namespace hearth::test
