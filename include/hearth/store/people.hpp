#pragma once

#include <functional>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

class Journal;

/// Adds people, or changes what is known of them, all or none. A person gets another id only as
/// long as they have written nothing, drafts included; throws Error otherwise.
void change_people(Journal& journal, const std::vector<PersonChange>& people, Moment now);

/// A person leaves. Of their entries `stays` tells what does; the rest of their words is removed
/// for good, earlier versions and drafts whole. Throws Error (Exit::locked) without their key,
/// and HalfDone as Journal::erase() does.
void leave_journal(Journal& journal, const Person& person,
                   const std::function<Entry(const Entry&)>& stays);

}  // namespace hearth
