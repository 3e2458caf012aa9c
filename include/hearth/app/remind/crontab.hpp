#pragma once

#include <string>
#include <string_view>

#include "hearth/app/remind/waking.hpp"

namespace hearth {

/// The line of a crontab that does so. cron puts all of it into the subject of a mail, so there is
/// nothing else in it. Throws Error for a program whose path no line can hold.
std::string cron_line(const Waking& waking);

/// The line of a crontab that cron_line() made, wherever that program lay; empty if there is none.
std::string cron_line_in(std::string_view crontab);

/// Whether such a line has it notify.
[[nodiscard]] bool notifies(std::string_view line);

/// A crontab with that line in it, once, and every other byte as it was: in the place of one that
/// cron_line() made, else as the last line, or the last but one where the last has no line break,
/// which most programs refuse then.
std::string with_cron_line(std::string_view crontab, std::string_view line);

/// A crontab without lines that cron_line() made, and every other byte as it was.
std::string without_cron_line(std::string_view crontab);

/// The crontab of whoever runs this; empty if there is none. Throws Error if it cannot be read.
std::string read_crontab();

/// Puts that crontab in its place. Throws Error with what the program crontab said.
void write_crontab(const std::string& crontab);

/// Whether what cron's jobs print has a way to anybody: the program by which cron sends mail.
[[nodiscard]] bool cron_can_send();

}  // namespace hearth
