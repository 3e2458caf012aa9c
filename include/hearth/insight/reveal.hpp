#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// What a seal has opened: the entries of one occasion side by side, question by question in the
/// order of the pack; what was asked in other words, or to be answered otherwise, is another
/// question. Takes entries as their reader may see them; private answers are left out even for
/// their author, since somebody else looks on.
/// `asked` says what may be made of a question, as far as it is worded as it was answered: of a
/// view whether people see it alike (at most a tenth of the scale apart) or differently, with a
/// curious question to each difference; of a state, once in all, that something might help, where
/// somebody's is hard. Otherwise answers stand there without a remark, as where fewer than two
/// people answered. `words` are everybody's, for the marks in a question. `earlier`: entries of
/// before, newest first, as their reader may see them: where each stood on a scale the last time.
Document reveal(std::span<const Entry> entries, const std::vector<Person>& people,
                const std::optional<Pack>& asked, const Words& words = {},
                std::span<const Entry> earlier = {});

}  // namespace hearth
