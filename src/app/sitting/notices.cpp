#include "hearth/app/sitting/notices.hpp"

#include <algorithm>

#include "hearth/app/sitting/words_of.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

std::string whom(const Entry& entry, const std::vector<Person>& people) {
  for (const Person& person : people) {
    if (person.id == entry.author) return person.name + ": ";
  }
  return "";
}

}  // namespace

void say_notices(const Env& env, const Pack& pack, std::span<const Entry> entries,
                 const std::vector<Person>& people) {
  for (const Entry& entry : entries) {
    const std::vector<std::string> notices = notices_after(pack, entry.answers);
    if (notices.empty()) continue;
    const Names names = names_to_read(env, entry.author, people);
    const std::string prefix = entries.size() > 1 ? whom(entry, people) : "";
    for (const std::string& notice : notices) {
      const std::string text = printable(prefix + filled(notice, names));
      for (const std::string& line : wrap(text, env.style.columns))
        env.console.note_at_once(line + "\n");
    }
  }
}

}  // namespace hearth
