#include "widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {
namespace {

constexpr int kMostSteps = 21;
constexpr std::string_view kPrompt = "> ";

int scale_steps(const Wording& wording) {
  const double steps = wording.max.value_or(0) - wording.min.value_or(0) + 1;
  return steps > kMostSteps ? kMostSteps + 1 : static_cast<int>(steps);
}

int cell_width(const Wording& wording) {
  return 2 + std::max(width(number_text(wording.min.value_or(0))),
                      width(number_text(wording.max.value_or(0))));
}

/// Every number, the chosen one in brackets: "  3  [4]  5 ".
std::string numbered_scale(const AnswerField& field) {
  const Wording& wording = field.wording();
  const int cell = cell_width(wording);
  std::string line;
  for (int step = 0; step < scale_steps(wording); ++step) {
    const double number = wording.min.value_or(0) + step;
    const bool chosen = field.number() == number;
    line += pad_left(
        fmt::format("{}{}{}", chosen ? "[" : " ", number_text(number), chosen ? "]" : " "), cell);
  }
  return line;
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int count = 0; count < times; ++count) text += piece;
  return text;
}

/// A line with a mark where the number lies: for scales with more numbers than find room.
std::string measured_scale(const AnswerField& field, int columns) {
  const double low = field.wording().min.value_or(0);
  const double high = field.wording().max.value_or(0);
  const auto number = field.number();
  const std::string after = number ? fmt::format(" [{}]", number_text(*number)) : "";
  const int length = std::max(columns - 2 - width(number_text(low) + number_text(high)) - 8, 3);
  const std::string rail_left = number_text(low) + " ";
  const std::string rail_right = " " + number_text(high) + after;
  if (!number || high <= low) return rail_left + repeated("─", length) + rail_right;
  const double share = (std::clamp(*number, low, high) - low) / (high - low);
  const int at = static_cast<int>(std::lround(share * (length - 1)));
  return rail_left + repeated("─", at) + "●" + repeated("─", length - 1 - at) + rail_right;
}

/// What the ends mean: below them if there is room, else one below the other.
std::vector<Row> scale_ends(const Wording& wording, int columns) {
  if (wording.low.empty() && wording.high.empty()) return {};
  const int gap = columns - width(wording.low) - width(wording.high);
  if (gap >= 3) {
    return {{.text = wording.low + repeated(" ", gap) + wording.high, .ink = Ink::quiet}};
  }
  const auto end = [](double number, const std::string& meaning) {
    return Row{.text = fmt::format("{} = {}", number_text(number), meaning), .ink = Ink::quiet};
  };
  std::vector<Row> rows;
  if (!wording.low.empty()) rows.push_back(end(wording.min.value_or(0), wording.low));
  if (!wording.high.empty()) rows.push_back(end(wording.max.value_or(0), wording.high));
  return rows;
}

AnswerRows scale_rows(const AnswerField& field, int columns) {
  const Wording& wording = field.wording();
  const int wanted = scale_steps(wording) * cell_width(wording);
  const bool numbered = scale_steps(wording) <= kMostSteps && wanted <= columns;
  const std::string line = numbered ? numbered_scale(field) : measured_scale(field, columns);
  const Ink ink = field.number() ? Ink::strong : Ink::plain;
  AnswerRows answer{{{.text = line, .ink = ink, .focus = true}}, std::nullopt};
  for (auto& row : scale_ends(wording, numbered ? wanted : columns)) {
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

AnswerRows yesno_rows(const AnswerField& field) {
  const auto yes = field.yes();
  const auto spot = [](std::string_view word, bool chosen) {
    return fmt::format("{}{}{}", chosen ? '[' : ' ', word, chosen ? ']' : ' ');
  };
  const std::string line = spot("yes", yes == true) + "   " + spot("no", yes == false);
  return {{{.text = line, .ink = yes ? Ink::strong : Ink::plain, .focus = true}}, std::nullopt};
}

std::string option_lead(const AnswerField& field, std::size_t option) {
  const std::string_view mark = field.marked() == option ? "> " : "  ";
  const bool many = field.wording().type == QuestionType::choices;
  const std::string_view tick = field.ticked(option) ? "[x] " : "[ ] ";
  return fmt::format("{}{}{}. ", mark, many ? tick : "", option + 1);
}

AnswerRows option_rows(const AnswerField& field, int columns) {
  AnswerRows answer;
  for (std::size_t option = 0; option < field.labels().size(); ++option) {
    const bool marked = field.marked() == option;
    std::string lead = option_lead(field, option);
    for (const auto& line : wrap(printable(field.labels()[option]), columns - width(lead))) {
      answer.rows.push_back({.text = lead + line,
                             .ink = marked ? Ink::marked : Ink::plain,
                             .focus = marked || (option == 0 && !field.marked())});
      lead = std::string(lead.size(), ' ');
    }
  }
  return answer;
}

AnswerRows written_rows(const AnswerField& field, int columns) {
  const TextField& written = field.written();
  const auto rows = text_rows(written.text(), columns - width(kPrompt));
  const auto at = row_of(rows, written.cursor());
  AnswerRows answer;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const auto [begin, end] = rows[index];
    const std::string text = written.text().substr(begin, end - begin);
    answer.rows.push_back(
        {.text = std::string(index == 0 ? kPrompt : "  ") + text, .focus = index == at});
  }
  const auto before = written.text().substr(rows[at].begin, written.cursor() - rows[at].begin);
  answer.column = width(kPrompt) + width(before);
  return answer;
}

AnswerRows command_rows(const std::string& command) {
  const std::string line = std::string(kPrompt) + command;
  return {{{.text = line, .focus = true}}, width(line)};
}

}  // namespace

AnswerRows answer_rows(const AnswerField& field, int columns) {
  if (!field.command().empty()) return command_rows(field.command());
  switch (field.wording().type) {
    case QuestionType::scale:
      return scale_rows(field, columns);
    case QuestionType::yesno:
      return yesno_rows(field);
    case QuestionType::choice:
    case QuestionType::choices:
      return option_rows(field, columns);
    default:
      return written_rows(field, columns);
  }
}

}  // namespace hearth
