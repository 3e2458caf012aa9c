#pragma once

#include <string>
#include <vector>

#include "hearth/app/plan/plan_session.hpp"
#include "hearth/insight/report.hpp"
#include "hearth/insight/series.hpp"

namespace hearth {

/// What a report is made from, as far as its readers may see it.
struct ReportSource {
  std::vector<Person> people;
  std::vector<Series> series;  ///< those with an answer
  ReportWords words;
};

/// A journal that a report is made from.
class ReportReading {
 public:
  /// `with_private`: with what is private to the person at the keyboard, and with answers about
  /// pressure, which are left out even where they were opened: others may look at a report, too.
  /// Asks for the passphrase of that person where what is private to them lies behind one. Throws
  /// Error (usage) where nobody said who they are.
  ReportReading(Env& env, bool with_private);

  /// What happened, whenever it was, in the order of days.
  std::vector<Panels::Event> events() const;

  /// Everything in that window, or of that pack alone. Throws Error (usage) for a slip in its name.
  ReportSource read(const Window& window, const std::string& pack = {}) const;

 private:
  std::vector<Entry> entries(const Query& query) const;

  Env& env_;
  PlanSession plan_;
  bool with_private_;
};

}  // namespace hearth
