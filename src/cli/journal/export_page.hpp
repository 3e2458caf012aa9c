#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "frame/options.hpp"
#include "hearth/app/env.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/page/make_page.hpp"
#include "hearth/core/error.hpp"
#include "report_time.hpp"

namespace hearth {

/// What of `hearth export` is a page for an appointment, and who says yes to it.
class ExportPage {
 public:
  void declare(Options& options);

  /// Whether a page, or a choice for pages, was asked for. Throws Error (usage) for options of a
  /// page without one.
  [[nodiscard]] bool is_wanted() const;

  /// Asks whoever has a part in it, and writes it to `out`.
  Exit run(Env& env, OutputFile out);

 private:
  void refuse_contradictions(const Env& env) const;

  /// What neither a choice nor taking it back has a use for.
  void refuse_of_page(const OutputFile& out) const;
  PageTerms terms(const Env& env) const;
  Exit keep_choice(Env& env);
  Exit withdraw_choice(Env& env) const;
  std::vector<std::string> chosen_fields(Env& env, std::span<const PageItem> items,
                                         const Person& person) const;
  Date last_day(Env& env) const;
  Exit make(PageReading& reading, PageMaking making) const;
  [[nodiscard]] bool asks(const Env& env) const;

  std::optional<std::string> whom_;
  AskedStretch stretch_;
  bool only_me_ = false;
  bool pseudonyms_ = false;
  bool more_ = false;
  bool note_ = false;
  bool yes_ = false;
  bool agree_ = false;
  bool withdraw_ = false;
  std::optional<std::string> paper_;
  std::vector<std::string> fields_;
  std::vector<std::string> agreed_by_;
};

}  // namespace hearth
