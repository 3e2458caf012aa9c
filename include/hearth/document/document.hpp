#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/core/date.hpp"

namespace hearth {

struct Heading {
  int level = 1;  ///< 1..3
  std::string text;
};

struct Paragraph {
  std::string text;
};

struct Quote {
  std::string text;
  std::string source;  ///< who and when; may be empty
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

/// A series over time, one mark a point; an empty value is a gap and is drawn as one.
struct Chart {
  enum class Tone { neutral, higher_is_good, lower_is_good };
  std::string label;
  double min = 0;
  double max = 10;
  std::vector<std::optional<double>> values;
  Tone tone = Tone::neutral;
  std::string note;  ///< "median 6, 7 of 8 weeks"
};

/// Charts that belong together, drawn with a common label column.
struct Charts {
  std::vector<Chart> charts;
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

using Block = std::variant<Heading, Paragraph, Quote, Bullets, Table, Charts, OnScale, SideBySide>;

/// What is to be said, before anybody knows on what it will be shown.
struct Document {
  std::vector<Block> blocks;
};

}  // namespace hearth
