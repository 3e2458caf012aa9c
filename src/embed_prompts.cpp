// Writes what hearth ships in prompts/ as a file of C++, each with its tree: so that a single
// binary always works, and parses none of it each time that it is started.
//
// usage: embed_prompts FOLDER FILE

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "generated_source.hpp"
#include "hearth/core/tree_code.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBefore = R"(// Written by embed_prompts from prompts/.
#include <array>

#include "hearth/prompt/builtin_prompts.hpp"

namespace hearth {

std::span<const BuiltinPrompt> builtin_prompts() {
  using namespace std::string_view_literals;
  static constexpr std::array kPrompts{
)";
constexpr std::string_view kBehind = R"(  };
  return kPrompts;
}

}  // namespace hearth
)";

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw std::runtime_error("cannot be read");
  return text;
}

std::string row_of(const fs::path& folder, const fs::path& file) {
  const std::string text = text_of(file);
  const hearth::ParsedToml parsed = hearth::parse_toml(text);
  if (!parsed.tree) throw std::runtime_error(parsed.problems.front().what);
  const std::string path = file.lexically_relative(folder).generic_string();
  return fmt::format("    BuiltinPrompt{{{},\n     {},\n     {}}},\n", hearth::literal(path),
                     hearth::literal(text), hearth::literal(hearth::encoded(*parsed.tree)));
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() == ".toml") files.push_back(file.path());
  }
  std::ranges::sort(files);
  return files;
}

int embed(const fs::path& folder, const char* target) {
  return hearth::write_rows(
      target, {kBefore, kBehind}, files_in(folder),
      [&](const fs::path& file) { return row_of(folder, file); },
      [](const fs::path& file) { return file.string(); });
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3) return embed(arguments[1], arguments[2]);
  std::cerr << "usage: embed_prompts FOLDER FILE\n";
  return 2;
}
