#pragma once

#include <span>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// What a seal has opened: the entries of one occasion side by side, question by question in the
/// order of the pack. Says of each scale whether people see it alike (at most a tenth of the scale
/// apart) or differently, and gives each difference one curious question to ask. Takes entries as
/// their reader may see them; private answers are left out even for their author, since somebody
/// else looks on. A question that fewer than two people answered is shown without any remark.
/// `words` are everybody's, for the marks in a question.
Document reveal(std::span<const Entry> entries, const std::vector<Person>& people,
                const Words& words = {});

}  // namespace hearth
