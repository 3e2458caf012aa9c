#include "catalogue_file.hpp"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace hearth::test {
namespace {

constexpr std::uint32_t kMagic = 0x950412de;
constexpr std::uint32_t kWord = sizeof(std::uint32_t);
constexpr std::uint32_t kHead = 7 * kWord;

std::uint32_t word_at(const std::string& bytes, std::size_t offset) {
  if (offset + kWord > bytes.size()) throw std::runtime_error("the catalogue ends early");
  std::uint32_t word = 0;
  std::memcpy(&word, bytes.data() + offset, kWord);
  return word;
}

/// A row of a table: how long a string is, and where it begins.
std::string string_at(const std::string& bytes, std::size_t row) {
  return bytes.substr(word_at(bytes, row + kWord), word_at(bytes, row));
}

std::string as_bytes(const std::vector<std::uint32_t>& words) {
  std::string bytes(words.size() * kWord, '\0');
  std::memcpy(bytes.data(), words.data(), bytes.size());
  return bytes;
}

}  // namespace

CatalogueEntries read_catalogue(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (word_at(bytes, 0) != kMagic) throw std::runtime_error("this is no catalogue");
  const std::size_t count = word_at(bytes, std::size_t{2} * kWord);
  const std::size_t originals = word_at(bytes, std::size_t{3} * kWord);
  const std::size_t translations = word_at(bytes, std::size_t{4} * kWord);
  CatalogueEntries entries;
  for (std::size_t n = 0; n < count; ++n) {
    entries.emplace_back(string_at(bytes, originals + n * 2 * kWord),
                         string_at(bytes, translations + n * 2 * kWord));
  }
  return entries;
}

void write_catalogue(const std::filesystem::path& folder, const std::string& language,
                     const CatalogueEntries& entries) {
  CatalogueEntries all = entries;
  all.insert(all.begin(), {"", "Language: " + language +
                                   "\nContent-Type: text/plain; charset=UTF-8\n"
                                   "Plural-Forms: nplurals=2; plural=n != 1;\n"});
  const auto count = static_cast<std::uint32_t>(all.size());
  const std::uint32_t table = count * 2 * kWord;
  std::vector<std::uint32_t> rows;
  std::string strings;
  const auto add = [&](const std::string& text) {
    rows.push_back(static_cast<std::uint32_t>(text.size()));
    rows.push_back(static_cast<std::uint32_t>(kHead + 2 * table + strings.size()));
    strings += text + '\0';
  };
  for (const auto& [english, translation] : all) add(english);
  for (const auto& [english, translation] : all) add(translation);
  const auto place = folder / language / "LC_MESSAGES";
  std::filesystem::create_directories(place);
  std::ofstream(place / "hearth.mo", std::ios::binary)
      << as_bytes({kMagic, 0, count, kHead, kHead + table, 0, kHead + 2 * table}) << as_bytes(rows)
      << strings;
}

}  // namespace hearth::test
