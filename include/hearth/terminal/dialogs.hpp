#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

enum class Confirmed { yes, no, left };

/// Asks a question whose answer is yes or no, on a page where there is a whole screen, else in a
/// line. Enter alone is `usual`; whatever else is typed that is neither is asked again.
Confirmed confirm(Console& console, const Style& style, const std::string& question, bool usual);

/// The page of it.
Confirmed confirm_page(Screen& screen, const Style& style, const std::string& question, bool usual);

/// Shows what is to be read, then asks about it: on a page where there is a whole screen, from its
/// beginning on if it is long, else in lines. Enter alone is `usual`.
Confirmed confirm_document(Console& console, const Style& style, const Document& document,
                           const std::string& question, bool usual);

/// The pages of it.
Confirmed confirm_document_page(Screen& screen, const Style& style, Document document,
                                const std::string& question, bool usual);

/// Takes everything off the screen before somebody else looks at it; in plain lines, where it has
/// only moved up, it says so and what can be done by hand.
void clear_or_say(Console& console);

/// What somebody said who was handed the keyboard.
enum class Handed { over, later, left };

/// How the keyboard goes to somebody.
struct HandingOver {
  bool is_first = false;      ///< nobody has answered before, so that nothing is to be cleared
  bool has_no_later = false;  ///< who says `l` leaves their part out
};

/// Takes everything off the screen, says whose turn it is (a sentence) and waits for Enter, or for
/// `l`: their part can wait.
[[nodiscard]] Handed hand_over(Console& console, const Style& style, const std::string& turn,
                               const HandingOver& how = {});

/// The page of it: nothing else is on the screen.
[[nodiscard]] Handed hand_over_page(Screen& screen, const Style& style, const std::string& turn,
                                    const HandingOver& how = {});

/// Asks which of these it is: on a page, by number, first letter or arrows, else by number or how
/// it begins in a line. Enter alone is `usual`; without one it is asked again. Empty if the person
/// left.
[[nodiscard]] std::optional<std::size_t> choose(Console& console, const Style& style,
                                                const std::string& question,
                                                const std::vector<std::string>& options,
                                                std::optional<std::size_t> usual);

/// The page of it.
[[nodiscard]] std::optional<std::size_t> choose_page(Screen& screen, const Style& style,
                                                     const std::string& question,
                                                     const std::vector<std::string>& options,
                                                     std::optional<std::size_t> usual);

/// Shows a document to whoever is at the screen until they have read it, page by page where there
/// is a whole screen, else in lines that are taken off afterwards; `foot` says how to go on. Pages
/// of several bear their number, and `<` goes back to the one before. False if the person left
/// instead.
[[nodiscard]] bool read_through(Console& console, const Style& style, const Document& document,
                                const std::string& foot);

/// The pages of it.
[[nodiscard]] bool read_pages(Screen& screen, const Style& style, const Document& document,
                              const std::string& foot);

}  // namespace hearth
