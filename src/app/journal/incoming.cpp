#include "hearth/app/journal/incoming.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/source.hpp"
#include "hearth/store/shelf/file_names.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{256} << 20;

void append(std::vector<Remark> more, const std::string& file, std::vector<Remark>& remarks) {
  for (Remark& remark : more) {
    remark.file = file;
    remarks.push_back(std::move(remark));
  }
}

/// What files of a folder hold, one after the other.
class DatedFiles {
 public:
  DatedFiles(fs::path folder, const SourceHints& hints)
      : folder_(std::move(folder)), hints_(hints) {}

  Incoming take() {
    for (const std::string& name : files_in(folder_)) {
      if (const auto day = day_of_file(name, hints_.dates)) {
        read(name, *day);
      } else {
        incoming_.remarks.push_back(
            {0, "was left out: it is no text that is named after a day", false, name});
      }
    }
    incoming_.dated_files = std::move(notes_);
    return std::move(incoming_);
  }

 private:
  void read(const std::string& name, Date day) {
    try {
      DecodedText text = decoded(read_file(folder_ / name, kMostBytes));
      append(std::move(text.remarks), name, incoming_.remarks);
      Notes notes = read_dated_file(name, text.utf8, day, hints_.dates);
      notes_.notes.insert(notes_.notes.end(), std::make_move_iterator(notes.notes.begin()),
                          std::make_move_iterator(notes.notes.end()));
      append(std::move(notes.remarks), name, notes_.remarks);
    } catch (const Error& error) {
      notes_.refused.push_back({0, error.what(), false, name});
    }
  }

  fs::path folder_;
  const SourceHints& hints_;
  Incoming incoming_;
  Notes notes_;
};

Incoming read_folder(const fs::path& folder, const SourceHints& hints) {
  const TableHints& table = hints.table;
  const bool for_table = table.columns || table.separator || !table.mood_words.empty();
  if (for_table || hints.format.value_or("jrnl") != "jrnl") {
    throw Error(fmt::format("{} is a folder, and what is brought in of one are texts.",
                            printable(folder.string())),
                "Name a file in it, or leave --format and what is for tables out.", Exit::usage);
  }
  return DatedFiles(folder, hints).take();
}

/// Archives are often too large to be read at all, and would be told so.
void check_start(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return;
  std::string start(4, '\0');
  std::ifstream(path, std::ios::binary)
      .read(start.data(), static_cast<std::streamsize>(start.size()));
  refuse_archive(start);
}

constexpr std::size_t kMostLines = 50;

/// The lines of these remarks, which are in order: `52-61, 70`.
std::string line_numbers(std::span<const Remark> remarks) {
  std::string text;
  for (std::size_t n = 0; n < remarks.size();) {
    const std::size_t first = remarks[n].line;
    std::size_t last = first;
    for (; n < remarks.size() && remarks[n].line <= last + 1; ++n) last = remarks[n].line;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", first);
    if (last > first) text += fmt::format("-{}", last);
  }
  return text;
}

/// The files of these remarks, which are in order.
std::string file_names(std::span<const Remark> remarks) {
  std::string text;
  const std::string* last = nullptr;
  for (const Remark& remark : remarks) {
    if (!last || *last != remark.file) text += (last ? ", " : "") + printable(remark.file);
    last = &remark.file;
  }
  return text;
}

/// `notes/a.md, line 3: `
std::string place(const Remark& remark) {
  std::string text = printable(remark.file);
  if (remark.line > 0) text += fmt::format("{}line {}", text.empty() ? "" : ", ", remark.line);
  return text.empty() ? text : text + ": ";
}

std::string places(std::span<const Remark> remarks) {
  if (!remarks.back().file.empty()) return "in " + file_names(remarks);
  return "in lines " + line_numbers(remarks);
}

}  // namespace

Incoming read_incoming(Env& env, const std::string& path, const SourceHints& hints) {
  std::error_code failed;
  if (path != "-" && fs::is_directory(path, failed)) return read_folder(path, hints);
  if (path != "-") check_start(path);
  Incoming incoming;
  incoming.source =
      recognised(path == "-" ? env.console.read_all() : read_file_or_pipe(path, kMostBytes), hints);
  incoming.remarks = std::move(incoming.source.remarks);
  return incoming;
}

ImportedFile read_incoming(Incoming incoming, const SourceHints& hints, const NoteMaking& making) {
  if (incoming.dated_files) return from_notes(std::move(*incoming.dated_files), making);
  return read_foreign(incoming.source, hints, making);
}

std::string remark_lines(std::vector<Remark> remarks) {
  std::ranges::stable_sort(remarks, [](const Remark& a, const Remark& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  std::string text;
  for (std::size_t n = 0; n < std::min(remarks.size(), kMostLines); ++n) {
    text += fmt::format("  {}{}\n", place(remarks[n]), printable(remarks[n].what));
  }
  if (remarks.size() > kMostLines) {
    const auto more = std::span<const Remark>(remarks).subspan(kMostLines);
    text += fmt::format("  and {} more, {}\n", more.size(), places(more));
  }
  return text;
}

}  // namespace hearth
