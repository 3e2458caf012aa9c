#pragma once

#include "hearth/core/enum_names.hpp"
#include "hearth/document/document.hpp"

// The words that a document is spelled with where it is data.
namespace hearth {

inline constexpr EnumNames<CalendarStep, 5> kStepNames{{{CalendarStep::day, "day"},
                                                        {CalendarStep::week, "week"},
                                                        {CalendarStep::month, "month"},
                                                        {CalendarStep::quarter, "quarter"},
                                                        {CalendarStep::year, "year"}}};

inline constexpr EnumNames<Panels::Size, 4> kSizeNames{{{Panels::Size::usual, "usual"},
                                                        {Panels::Size::small, "small"},
                                                        {Panels::Size::close, "close"},
                                                        {Panels::Size::tiny, "tiny"}}};

inline constexpr EnumNames<Table::Align, 2> kAlignNames{
    {{Table::Align::left, "left"}, {Table::Align::right, "right"}}};

}  // namespace hearth
