#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/prompt/answer/feelings.hpp"
#include "hearth/prompt/pack/question.hpp"
#include "hearth/terminal/screen/picture.hpp"
#include "text_field.hpp"

namespace hearth {

/// Words below the line in which feelings are written: the families first, then the words of one,
/// then how strong; of a word that is being typed, those that begin so. What is taken goes into the
/// line, where all of it can be changed: the line alone is the answer.
class FeelingPicker {
 public:
  /// `wording`: of the question, of type feelings.
  FeelingPicker(std::shared_ptr<const Wording> wording, FeelingWords vocabulary)
      : wording_(std::move(wording)), vocabulary_(std::move(vocabulary)) {}

  /// Moves the mark, completes, or takes what is marked; false where the press is for the line.
  [[nodiscard]] bool press(const KeyPress& press, TextField& line, int columns);

  /// What is offered for the line as it stands now. To be told whenever the line has changed.
  void follow(const TextField& line);

  /// Whether Enter takes a word.
  [[nodiscard]] bool has_mark() const { return marked_.has_value(); }

  std::vector<Row> rows(int columns) const;

 private:
  /// What can be taken for the feeling that the cursor is at.
  struct Offer {
    std::string heading = {};
    std::vector<std::string> choices = {};
    std::size_t first = 0;     ///< where the mark begins
    bool is_strength = false;  ///< goes behind the name; all else takes its place
    bool completes = false;    ///< the first of them is what has been begun
  };

  Offer offer_for(std::string_view part) const;
  Offer families() const;
  Offer words_found(const std::string& name) const;
  Offer strengths(const std::string& name) const;
  [[nodiscard]] bool says_more(const std::string& part) const;

  [[nodiscard]] bool move(KeyPress::Kind kind, int columns);
  void complete(TextField& line);
  void take(TextField& line);
  void put(TextField& line, std::string words);

  std::shared_ptr<const Wording> wording_;
  FeelingWords vocabulary_;
  Offer offer_;
  std::optional<std::size_t> marked_;
  bool moved_ = false;               ///< the mark was moved there: left and right are for it
  std::optional<TextField> before_;  ///< the line that the offer is for
};

}  // namespace hearth
