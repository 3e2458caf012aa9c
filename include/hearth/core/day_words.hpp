#pragma once

#include <string>

#include "hearth/core/date.hpp"

// Days as people read them beside numbers, shorter than spoken(), in the language that is spoken.
namespace hearth {

/// `5 Jan`.
std::string day_month(Date day);

/// `5 Jan 2026`.
std::string day_month_year(Date day);

/// `Jan`.
std::string month_name(Date day);

/// `Jan 2026`.
std::string month_year(Date day);

/// `2026`.
std::string year_name(Date day);

/// `5 Jan – 1 Mar 2026`, with each year only where they differ.
std::string from_to(Date from, Date to);

/// `Mar 2024 – Feb 2026`.
std::string months_from_to(Date from, Date to);

}  // namespace hearth
