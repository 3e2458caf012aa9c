#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// What the person at that place in the journal's order, from 0, is called where nobody is named:
/// A, B and so on.
std::string pseudonym(std::size_t place);

/// The entries as a FHIR bundle in JSON, each person under their pseudonym: whoever takes it in has
/// no use for names. Throws Error where they do not make a whole bundle.
std::string fhir_text(const Env& env, const std::vector<Person>& people,
                      std::vector<Entry> entries);

}  // namespace hearth
