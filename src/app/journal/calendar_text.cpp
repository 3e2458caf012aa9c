#include "hearth/app/journal/calendar_text.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/system/process.hpp"

namespace hearth {
namespace {

Error not_found(const std::string& remedy) {
  return Error(
      "hearth-calendar was not found: it belongs to hearth, and is built where libical is.",
      remedy);
}

Error program_failed(const std::filesystem::path& program, const std::string& why,
                     const std::string& remedy) {
  return Error(fmt::format("{} {}; nothing was written.", program.string(), why),
               "Install hearth anew; " + remedy);
}

}  // namespace

std::string calendar_text(const Env& env, const Tree& days, const std::string& remedy) {
  if (env.calendar.empty()) throw not_found(remedy);
  std::error_code failed;
  auto child = start_child({env.calendar.string()}, {.input = true, .output = true}, failed);
  if (!child) {
    throw program_failed(env.calendar, fmt::format("did not start: {}", failed.message()), remedy);
  }
  give(*child, to_json(days));
  std::string text = printed_by(*child);
  const ChildEnd end = end_of(*child);
  if (end == ChildEnd{}) return text;
  throw program_failed(
      env.calendar, end.signal ? "was ended by a signal" : fmt::format("ended with {}", end.status),
      remedy);
}

}  // namespace hearth
