#pragma once

#include <functional>
#include <string>

#include "hearth/core/tree.hpp"
#include "scene.hpp"

namespace hearth::test {

/// The member of an object that can be changed. Fails the test if there is none.
Tree& member(Tree& object, std::string_view key);
std::string text_of(const Tree& object, std::string_view key);
void put(Tree& object, std::string_view key, Tree value);
Tree list_of(const std::vector<std::string>& texts);

/// An id that nothing has yet.
std::string fresh_id();

/// An export that somebody changes by hand.
class ExportFile {
 public:
  explicit ExportFile(const std::string& json);

  /// One that was made earlier. What is private in it is left out: it takes Alex's passphrase to
  /// bring that in.
  static ExportFile of(Scene& scene, const std::string& name);

  Tree::Array& people();
  Tree& person(std::string_view name);
  Tree::Array& entries();

  /// The newest of that pack by that person; "" is together.
  Tree& entry(std::string_view pack, std::string_view person);

  /// The note with these words.
  Tree& note(std::string_view words);

  /// Leaves this entry alone in it.
  void only(Tree entry);

  Tree& wording(const Tree& answer);
  std::string json() const;

 private:
  Tree file_;
};

/// The answer of an entry to that question.
Tree& answer_to(Tree& entry, std::string_view question);

/// The entry as a new one, and as another version of itself.
Tree as_new(Tree entry);
Tree as_next(Tree entry);

/// The id of the note of Alex's that all can read.
std::string id_of_note(Scene& scene);

Outcome bring_in(Scene& scene, const ExportFile& file);

/// What Sam can export of the journal now, of which Sam makes something.
ExportFile sams_export(Scene& scene);

}  // namespace hearth::test
