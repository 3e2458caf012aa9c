#include "journal/own_program.hpp"

#include <fmt/core.h>

#include "hearth/system/process.hpp"

namespace hearth {
namespace {

Error failed_with(const OwnProgram& program, const std::string& why, const std::string& remedy) {
  return Error(fmt::format("{} {}; nothing was written.", program.place.string(), why),
               "Install hearth anew; " + remedy);
}

}  // namespace

Error not_found(const OwnProgram& program, const std::string& remedy) {
  return Error(fmt::format("{} was not found: it belongs to hearth, and {}.", program.name,
                           program.where_from),
               remedy);
}

std::string made_by(const OwnProgram& program, std::string_view text, const std::string& remedy) {
  if (program.place.empty()) throw not_found(program, remedy);
  std::error_code failed;
  auto child = start_child({program.place.string()}, {.input = true, .output = true}, failed);
  if (!child) {
    throw failed_with(program, fmt::format("did not start: {}", failed.message()), remedy);
  }
  give(*child, text);
  std::string made = printed_by(*child);
  const ChildEnd end = end_of(*child);
  if (end == ChildEnd{}) return made;
  throw failed_with(program,
                    end.signal ? "was ended by a signal" : fmt::format("ended with {}", end.status),
                    remedy);
}

}  // namespace hearth
