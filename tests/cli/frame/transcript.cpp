#include "transcript.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>

#include "support/temp_folder.hpp"

namespace hearth::test {
namespace {

constexpr const char* kPrompt = "$ hearth";

Style style_called(const std::string& words) {
  const auto has = [&](const char* word) { return words.find(word) != std::string::npos; };
  const int columns = std::stoi(words);
  Style style;
  style.columns = std::min(columns, 100);
  style.drawing_columns = std::min(columns, 200);
  style.accessible = has("accessible");
  if (has("console")) style.signs = Signs::lines;
  if (has("ascii")) style.signs = Signs::ascii;
  return style;
}

class TranscriptReader {
 public:
  TranscriptReader(const std::filesystem::path& file, const std::filesystem::path& folder)
      : input_(file), folder_(folder) {
    if (!input_) throw std::runtime_error("no transcript " + file.string());
  }

  std::vector<Step> read() {
    std::string line;
    while (next(line)) {
      if (line.starts_with("@file ")) {
        keep_file(line.substr(6));
      } else if (line.starts_with("@now ")) {
        now_ = line.substr(5);
      } else if (line.starts_with("@terminal ")) {
        style_ = style_called(line.substr(10));
      } else if (line.starts_with(kPrompt)) {
        steps_.push_back({line.substr(std::string(kPrompt).size()), {}, "", line_, now_, style_});
      } else if (!steps_.empty()) {
        seen(line);
      }
    }
    return std::move(steps_);
  }

 private:
  bool next(std::string& line) {
    ++line_;
    return static_cast<bool>(std::getline(input_, line));
  }

  void keep_file(const std::string& name) {
    std::string text;
    for (std::string line; next(line) && line != "@end";) text += line + "\n";
    write_file(folder_ / name, text);
  }

  void seen(const std::string& line) {
    Step& step = steps_.back();
    for (const std::string prompt : {"> ", "Name: ", "And: "}) {
      if (line == prompt + "<") step.typed.emplace_back();
      if (line.starts_with(prompt + "< ")) step.typed.push_back(line.substr(prompt.size() + 2));
    }
    step.seen += line + "\n";
  }

  std::ifstream input_;
  std::filesystem::path folder_;
  std::vector<Step> steps_;
  Style style_;
  std::string now_ = "2026-03-01T19:00:00+01:00";
  int line_ = 0;
};

}  // namespace

std::vector<Step> read_transcript(const std::filesystem::path& file,
                                  const std::filesystem::path& folder) {
  return TranscriptReader(file, folder).read();
}

void write_transcript(const std::filesystem::path& file, const std::vector<std::string>& seen) {
  std::ifstream input(file);
  std::string text;
  bool kept = true;  // up to the first command, and everything from a directive on
  std::size_t step = 0;
  for (std::string line; std::getline(input, line);) {
    const bool command = line.starts_with(kPrompt);
    kept = (kept && !command) || line.starts_with("@");
    if (kept || command) text += line + "\n";
    if (command) text += seen.at(step++);
  }
  write_file(file, text);
}

std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = 0;
  for (std::size_t n = 0; n < line.size(); ++n) {
    const char c = line[n];
    if (quote ? c == quote : (c == '"' || c == '\'')) {
      quote = quote ? '\0' : c;
      inside = true;
    } else if (c == '\\' && quote != '\'' && n + 1 < line.size()) {
      word += line[++n];
      inside = true;
    } else if (c == ' ' && !quote) {
      if (inside) words.push_back(std::exchange(word, ""));
      inside = false;
    } else {
      word += c;
      inside = true;
    }
  }
  if (inside) words.push_back(word);
  return words;
}

}  // namespace hearth::test
