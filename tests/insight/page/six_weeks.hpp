#pragma once

#include <string>
#include <vector>

#include "hearth/insight/page/page.hpp"

namespace hearth::test {

inline const Window kSixWeeks{*parse_date("2026-01-19"), *parse_date("2026-03-01")};

/// Written at seven in the evening of that day; `who` is 0 for both together.
Entry entry(int number, int who, const std::string& pack, PackKind kind, const std::string& day,
            std::vector<Answer> answers);

/// Alex and Sam.
std::vector<Person> couple();

/// Six weeks of two people, and a word of each kind.
std::vector<Entry> six_weeks();

Page page_with(const std::vector<Entry>& entries, const std::vector<PageItem>& items);
std::vector<PageItem> all_items(const std::vector<Entry>& entries);

/// All of it.
Page whole_page();

}  // namespace hearth::test
