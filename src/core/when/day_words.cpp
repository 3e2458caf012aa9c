#include "hearth/core/day_words.hpp"

#include <array>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using fmt::arg;

constexpr std::array<const char*, 12> kMonths{
    msgid("Jan"), msgid("Feb"), msgid("Mar"), msgid("Apr"), msgid("May"), msgid("Jun"),
    msgid("Jul"), msgid("Aug"), msgid("Sep"), msgid("Oct"), msgid("Nov"), msgid("Dec")};

std::string between(const std::string& from, const std::string& to) {
  return tr("{from} – {to}", arg("from", from), arg("to", to));
}

}  // namespace

std::string month_name(Date day) {
  return translated(kMonths.at(static_cast<unsigned>(day.month()) - 1));
}

std::string year_name(Date day) { return std::to_string(static_cast<int>(day.year())); }

std::string day_month(Date day) {
  return tr("{day} {month}", arg("day", static_cast<unsigned>(day.day())),
            arg("month", month_name(day)));
}

std::string day_month_year(Date day) {
  return tr("{day} {month} {year}", arg("day", static_cast<unsigned>(day.day())),
            arg("month", month_name(day)), arg("year", year_name(day)));
}

std::string month_year(Date day) {
  return tr("{month} {year}", arg("month", month_name(day)), arg("year", year_name(day)));
}

std::string from_to(Date from, Date to) {
  const bool one_year = from.year() == to.year();
  return between(one_year ? day_month(from) : day_month_year(from), day_month_year(to));
}

std::string months_from_to(Date from, Date to) { return between(month_year(from), month_year(to)); }

}  // namespace hearth
