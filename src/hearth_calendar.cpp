// hearth-calendar: whole days, or times that recur, as JSON on stdin, an iCalendar text (RFC 5545)
// on stdout. A program of its own, for the library that it needs would slow every command of
// hearth.

#include <fmt/core.h>
#include <libical/ical.h>

#include <cstdio>
#include <exception>
#include <memory>

#include "hearth/core/date.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/moment.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/uuid.hpp"
#include "hearth/system/standard_input.hpp"

namespace {

using hearth::Date;
using hearth::Error;
using hearth::Tree;

struct Freed {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

/// As the usual label says, which every reminder has.
constexpr int kMinutes = 10;

using Component = std::unique_ptr<icalcomponent, Freed>;

const std::string& text_in(const Tree& tree, const char* key) {
  const std::string& text = tree.text(key);
  if (!text.empty() && text.find('\0') == std::string::npos) return text;
  throw Error(fmt::format("`{}` is {}", key, tree.find(key) ? "no text" : "missing"));
}

Date day_in(const Tree& tree, const char* key) {
  if (const auto day = hearth::parse_date(text_in(tree, key))) return *day;
  throw Error(fmt::format("`{}` is no day, as 2026-03-01", key));
}

/// `2026-03-01T19:00`: the same on the clock wherever one is, since it is in no zone.
icaltimetype floating_in(const Tree& tree, const char* key) {
  const std::string text = text_in(tree, key) + ":00Z";
  const auto shown = hearth::parse_moment(text);
  if (!shown) throw Error(fmt::format("`{}` is no time, as 2026-03-01T19:00", key));
  return icaltime_from_timet_with_zone(static_cast<time_t>(shown->ms / 1000), 0, nullptr);
}

icalrecurrencetype rule_in(const Tree& tree, const char* key) {
  const icalrecurrencetype rule = icalrecurrencetype_from_string(text_in(tree, key).c_str());
  if (rule.freq != ICAL_NO_RECURRENCE) return rule;
  throw Error(fmt::format("`{}` is no rule of recurrence, as FREQ=DAILY", key));
}

const std::string& uid_in(const Tree& tree) {
  const std::string& uid = text_in(tree, "uid");
  if (hearth::parse_uuid(uid)) return uid;
  throw Error("`uid` is no UUID");
}

icaltimetype written(Date day) {
  icaltimetype time = icaltime_null_date();
  time.year = static_cast<int>(day.year());
  time.month = static_cast<int>(static_cast<unsigned>(day.month()));
  time.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return time;
}

icaltimetype stamp_in(const Tree& tree) {
  const auto now = hearth::parse_moment(text_in(tree, "now"));
  if (!now) throw Error("`now` is no time, as 2026-03-01T19:00:00+01:00");
  return icaltime_from_timet_with_zone(static_cast<time_t>(now->ms / 1000), 0,
                                       icaltimezone_get_utc_timezone());
}

/// The end of an event is the first day that is no part of it.
Component event_of(const Tree& day, const icaltimetype& stamp) {
  const Date from = day_in(day, "from");
  const Date to = day_in(day, "to");
  if (to < from) throw Error("`to` is before `from`");
  Component event(icalcomponent_new_vevent());
  for (icalproperty* property :
       {icalproperty_new_uid(uid_in(day).c_str()), icalproperty_new_dtstamp(stamp),
        icalproperty_new_dtstart(written(from)),
        icalproperty_new_dtend(written(hearth::plus_days(to, 1))),
        icalproperty_new_summary(hearth::one_line(text_in(day, "title")).c_str()),
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
        icalproperty_new_class(ICAL_CLASS_PRIVATE)}) {
    icalcomponent_add_property(event.get(), property);
  }
  return event;
}

/// What a calendar shows or sounds at that time.
Component alarm_of(const std::string& title) {
  Component alarm(icalcomponent_new_valarm());
  icaltriggertype at_once = icaltriggertype_from_int(0);
  for (icalproperty* property :
       {icalproperty_new_action(ICAL_ACTION_DISPLAY), icalproperty_new_trigger(at_once),
        icalproperty_new_description(title.c_str())}) {
    icalcomponent_add_property(alarm.get(), property);
  }
  return alarm;
}

Component recurring_event_of(const Tree& time, const icaltimetype& stamp) {
  const std::string title = hearth::one_line(text_in(time, "title"));
  Component event(icalcomponent_new_vevent());
  for (icalproperty* property :
       {icalproperty_new_uid(uid_in(time).c_str()), icalproperty_new_dtstamp(stamp),
        icalproperty_new_dtstart(floating_in(time, "at")),
        icalproperty_new_duration(icaldurationtype_from_int(kMinutes * 60)),
        icalproperty_new_rrule(rule_in(time, "rule")), icalproperty_new_summary(title.c_str()),
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
        icalproperty_new_class(ICAL_CLASS_PRIVATE)}) {
    icalcomponent_add_property(event.get(), property);
  }
  icalcomponent_add_component(event.get(), alarm_of(title).release());
  return event;
}

/// The list of that name; empty if there is none.
const Tree::Array& list_in(const Tree& tree, const char* key) {
  if (tree.find(key) && !tree.find_as<Tree::Array>(key)) {
    throw Error(fmt::format("`{}` is no list", key));
  }
  return tree.list(key);
}

Component calendar_of(const Tree& tree) {
  const icaltimetype stamp = stamp_in(tree);
  if (!tree.find("days") && !tree.find("recurring")) throw Error("there is no list of `days`");
  Component calendar(icalcomponent_new_vcalendar());
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  // It has to be there, and names nothing that tells where the days come from.
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//NONSGML Calendar//EN"));
  for (const Tree& day : list_in(tree, "days")) {
    icalcomponent_add_component(calendar.get(), event_of(day, stamp).release());
  }
  for (const Tree& time : list_in(tree, "recurring")) {
    icalcomponent_add_component(calendar.get(), recurring_event_of(time, stamp).release());
  }
  return calendar;
}

void write(const Component& calendar) {
  const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(calendar.get()));
  if (!text || std::fputs(text.get(), stdout) < 0 || std::fflush(stdout) != 0) {
    throw Error("the calendar could not be written");
  }
}

}  // namespace

int main() {
  try {
    write(calendar_of(hearth::parse_json(hearth::all_of_stdin())));
    return 0;
  } catch (const std::exception& error) {
    std::string line = error.what();
    for (auto at = line.find('\n'); at != std::string::npos; at = line.find('\n')) line[at] = ' ';
    fmt::print(stderr, "hearth-calendar: {}\n", line);
    return 1;
  }
}
