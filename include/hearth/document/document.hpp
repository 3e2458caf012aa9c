#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/core/calendar_step.hpp"
#include "hearth/core/date.hpp"

namespace hearth {

struct Heading {
  int level = 1;  ///< 1..3
  std::string text;
  std::string beside = {};  ///< at the other end of its line where there is room, as a period
};

struct Paragraph {
  std::string text;
};

struct Quote {
  std::string text;
  std::string source;     ///< who and when; may be empty
  bool is_brief = false;  ///< in one go with its source, as one of several
};

struct Bullets {
  std::vector<std::string> items;
};

struct Table {
  enum class Align { left, right };
  struct Column {
    std::string title;
    Align align = Align::left;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
};

/// Where people stand on one scale, with where they stood the last time.
struct OnScale {
  struct Place {
    std::string name;
    double value = 0;
    std::optional<double> before = std::nullopt;
  };
  double min = 0;
  double max = 10;
  std::string low;   ///< the end at `min`, in words; may be empty
  std::string high;  ///< the one at `max`
  std::vector<Place> places;
};

/// What each of some people said, beside each other where there is room.
struct SideBySide {
  struct Column {
    std::string name;
    std::string text;
  };
  std::vector<Column> columns;
};

/// One metric of one person over time. Where nothing was answered there is no mark.
struct Panel {
  /// From the lowest to the highest, both included.
  struct Range {
    double low = 0;
    double high = 0;
  };

  struct Scale {
    double min = 0;
    double max = 10;
    std::string low;   ///< the end at `min`, in words; may be empty
    std::string high;  ///< the one at `max`
  };

  /// Whose it is. The place, from 0, is theirs in the journal and tells the colour; what all
  /// together answered has none.
  struct Voice {
    std::string name;
    std::optional<int> place = std::nullopt;
    bool operator==(const Voice&) const = default;
  };

  /// A number for a program that reads the page, as `median`.
  struct Figure {
    std::string name;
    double value = 0;
  };

  std::string label;
  std::vector<std::string> note;  ///< the same in ever fewer letters: "mostly 4 to 6, 8 of 8"
  std::string words;              ///< all of the panel in sentences, with each value
  Scale scale;
  std::vector<std::optional<double>> middle;      ///< one for each mark of the axis
  std::vector<std::optional<Range>> spread = {};  ///< of the answers in each mark; may be empty
  std::optional<Range> mostly = std::nullopt;
  Voice voice = {};
  std::vector<std::string> says = {};  ///< what can be said of it
  bool is_yardstick = false;           ///< one of those that all else is seen beside
  std::vector<Figure> figures = {};
  std::string metric = {};  ///< what it is called where programs read it; may be empty
  std::vector<std::int64_t> unasked = {};  ///< the marks that want no value, by their places
};

/// Panels on one axis, those of one voice together.
struct Panels {
  /// The stretch of the calendar that they share: a mark for each of its steps.
  struct Axis {
    Date from;  ///< a day of the first mark
    Date to;    ///< the last day looked at, in the last mark
    CalendarStep step = CalendarStep::week;

    /// The first day of each mark.
    [[nodiscard]] std::vector<Date> marks() const { return first_days_between(step, from, to); }
  };

  /// Something that happened on a day of the axis.
  struct Event {
    Date day;
    std::string words;
  };

  /// How closely each is looked at: a glance; one of many; one row for each answer; one of four
  /// beside each other on a page that is read in a minute, where no table repeats its numbers and
  /// the events are told elsewhere.
  enum class Size { usual, small, close, tiny };

  Axis axis;
  std::vector<Event> events;  ///< in the order of days
  std::vector<Panel> panels;
  Size size = Size::usual;
};

/// What is said beneath the rest, a line each.
struct SmallPrint {
  std::vector<std::string> lines;
};

/// What is to be said of several, one after the other.
struct Remarks {
  struct Remark {
    Panel::Voice voice;  ///< without a name it is said of all
    std::string text;
  };
  std::vector<Remark> remarks;
};

using Block = std::variant<Heading, Paragraph, Quote, Bullets, Table, OnScale, SideBySide,
                           SmallPrint, Remarks, Panels>;

/// What is to be said, before anybody knows on what it will be shown.
struct Document {
  std::vector<Block> blocks;
};

}  // namespace hearth
