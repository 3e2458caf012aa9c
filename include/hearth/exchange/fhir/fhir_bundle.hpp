#pragma once

#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// What a bundle says of people, and how its parts are called.
struct FhirNames {
  /// Whom the questions speak of, the same for everybody: a questionnaire does not know who
  /// answers.
  Names asked;
  std::vector<std::string> people;  ///< what each person is called, in the journal's order
  std::string together;             ///< what all of them are called
  Uuid space;  ///< new for each bundle, so that two of them cannot be linked by what they call
               ///< things
};

/// Answers as FHIR R4 (4.0.1, https://hl7.org/fhir/R4): a Bundle of type `collection` with a
/// Questionnaire for each pack and a QuestionnaireResponse for each entry, in order of time. Scales
/// are integers with their ends (extensions minValue and maxValue), options are codings, lists
/// repeat; what was skipped is left out, and so is an entry in which nothing was answered. A
/// question that was worded anew is an item of its own.
Tree fhir_bundle(const std::vector<Person>& people, std::vector<Entry> entries,
                 const FhirNames& names, Moment now);

}  // namespace hearth
