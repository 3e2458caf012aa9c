#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/app/page/page_choice.hpp"
#include "hearth/document/document.hpp"

// What people are asked before a page leaves the journal. Each throws Error (Exit::left) where
// somebody leaves; nothing has been written then.
namespace hearth {

/// That it was left before anything was written.
[[noreturn]] void leave_page();

/// Who of these people is here: one, or all of them.
std::vector<Person> asked_who_is_here(Env& env, const std::vector<Person>& present);

/// Hands the keyboard to somebody, with what is to be known before they choose. False if their part
/// is left out. `is_first`: nobody has chosen before them.
[[nodiscard]] bool handed_for_page(Env& env, const Person& person, bool is_first);

/// Asks somebody which items of their part go on the page; `yes` is what stands ticked at first,
/// and then what they chose. Nobody else's is listed.
void ask_part(Env& env, const Person& person, std::span<const PageItem> items,
              std::set<std::size_t>& yes);

/// Where nothing is on a page: whether they choose once more.
[[nodiscard]] bool chooses_again(Env& env);

enum class PageVerdict { write, again, drop };

/// Shows a page whole, to all who are here, and asks whether it is to be written.
PageVerdict asked_about(Env& env, const Document& page, std::size_t people);

/// Asks which of these fields others may take along; the `usual` ones stand ticked at first.
std::vector<std::string> asked_fields(Env& env, const std::vector<std::string>& fields,
                                      const std::vector<std::string>& usual);

/// A line; Enter alone is `usual`.
std::string asked_line(Env& env, const std::string& question, const std::string& usual);

}  // namespace hearth
