#include "hearth/store/shelf/practices.hpp"

#include <memory>

#include "hearth/practice/practice_reader.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "translated_file.hpp"

namespace hearth {
namespace {

constexpr const char* kUsualQuestions = "after-practice";
constexpr std::string_view kOfTouch = "touch";  ///< the section for families that touch

FileReading<Practice> practice_in(const Tree& tree) {
  ReadPractice read = read_practice(tree);
  return {.what = std::move(read.practice), .problems = std::move(read.problems)};
}

FileReading<Pack> pack_in(const Tree& tree) {
  ReadPack read = read_pack(tree);
  return {.what = std::move(read.pack), .problems = std::move(read.problems)};
}

bool touches(Practice::Family family) {
  using enum Practice::Family;
  return family == massage || family == sensual || family == affection || family == care;
}

/// Answers to it are answers to that practice.
Section asked_by(const Practice& practice, Section section) {
  for (Question& question : section.questions) {
    Wording wording = *question.wording;
    wording.pack = practice.id;
    wording.version = practice.version;
    question.wording = std::make_shared<const Wording>(std::move(wording));
  }
  return section;
}

void ask_what_is_usual(const Shelf& shelf, std::string_view language, Practice& practice) {
  if (!practice.keeps_answers || !practice.questions.sections.empty()) return;
  const auto usual = load_translated<Pack>(shelf, kUsualQuestions, language, pack_in);
  if (!usual) return;
  for (const Section& section : usual->sections) {
    if (section.id == kOfTouch && !touches(practice.family)) continue;
    practice.questions.sections.push_back(asked_by(practice, section));
  }
}

}  // namespace

Practice load_practice(const Shelf& shelf, const std::string& id, std::string_view language) {
  const std::string name = fmt::format("{}/{}", to_string(PackKind::practice), id);
  auto practice = load_translated<Practice>(shelf, name, language, practice_in);
  if (!practice) unknown_pack(shelf, PackKind::practice, id);
  ask_what_is_usual(shelf, practice->lang, *practice);
  return *std::move(practice);
}

}  // namespace hearth
