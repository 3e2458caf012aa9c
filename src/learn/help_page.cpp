#include "hearth/learn/help_page.hpp"

#include <utility>

#include <fmt/format.h>

#include "hearth/core/date.hpp"
#include "hearth/core/translated.hpp"
#include "help_numbers.hpp"

namespace hearth {
namespace {

using For = HelpNumber::For;

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, " · "));
}

/// Of one country, for these people.
std::vector<std::string> numbers_of(std::string_view country, const std::vector<For>& whom) {
  std::vector<std::string> numbers;
  for (const HelpNumber& each : kHelpNumbers) {
    for (const For one : whom) {
      if (each.country == country && each.whom == one) numbers.emplace_back(each.number);
    }
  }
  return numbers;
}

std::string number_of(std::string_view country, For whom) {
  return fmt::format("{}", fmt::join(numbers_of(country, {whom}), ", "));
}

class Page {
 public:
  Page& heading(std::string text) { return add(Heading{1, std::move(text)}); }
  Page& say(std::string text) { return add(Paragraph{std::move(text)}); }
  Document take() { return std::move(document_); }

 private:
  Page& add(Block block) {
    document_.blocks.push_back(std::move(block));
    return *this;
  }

  Document document_;
};

Document wrong_now() {
  return Page()
      .heading(tr("If something is wrong now"))
      .say(tr("This program is not watched by anybody and cannot call anyone. Your own team's "
              "written instructions come before this list. No clinician has reviewed it."))
      .say(tr("Call your local emergency number (112, 999, 911) for: {}.", joined(emergencies())))
      .take();
}

Document call_your_team() {
  return Page()
      .heading(tr("When to call those who treat you"))
      .say(tr("Call your cancer team's number for day and night at once for: {}.",
              joined(calls_at_once())))
      .say(tr("Call your team today for: {}.", joined(calls_today())))
      .take();
}

Document end_of_strength() {
  return Page()
      .heading(tr("If you are at the end of your strength"))
      .say(tr("You do not have to be sure how bad it is."))
      .say(tr("US: {}, by call, text or chat. UK and Ireland: {}. Germany: {}. Elsewhere: "
              "findahelpline.com lists others.",
              number_of("US", For::strength), number_of("UK", For::strength),
              number_of("DE", For::strength)))
      .say(tr("Tell one person in the next room or on the phone: “I should not be alone.”"))
      .say(tr("These numbers were looked up on {}.", spoken(numbers_checked())))
      .take();
}

std::string numbers_when_afraid() {
  return tr(
      "US: {}. UK: {}; men {}; LGBT+ {}; if you cannot speak: 999, then cough or tap, and 55 from "
      "a mobile. Germany: women {}; men {} (not at night). In pharmacies of the UK that take part: "
      "ask for ANI.",
      number_of("US", For::anybody), number_of("UK", For::women), number_of("UK", For::men),
      number_of("UK", For::lgbt), number_of("DE", For::women), number_of("DE", For::men));
}

Document afraid() {
  return Page()
      .heading(tr("If somebody frightens you, or makes you"))
      .say(tr("This page asks nothing and keeps nothing."))
      .say(tr("It is not closeness if you are afraid to say no; if no is followed by silence, "
              "anger or a bill; if somebody decides what you do with your body, your medicines, "
              "your money or your phone; if an illness is used to make you give in; if you are "
              "made to answer in this program, or to show your answers. None of that is your "
              "fault. It happens to people of every gender, and to people who are ill or "
              "disabled, also by those who care for them."))
      .say(numbers_when_afraid())
      .say(tr("You can also tell a nurse: “I would like a part of this visit alone.”"))
      .take();
}

Document what_the_program_can_do() {
  return Page()
      .heading(tr("What this program can hide, and what it cannot"))
      .say(tr("You owe this program nothing: you may skip everything, or write nothing true. A "
              "skip looks like any other. `hearth plan end` ends an agreement and `hearth plan "
              "rest` a step, without a name. Leaving with `hearth people leave` is seen by "
              "others; think about when."))
      .say(tr("Whoever has this machine, or power over you, can find out more than this program "
              "can hide: what was typed in the shell, backups, a camera, a look over the "
              "shoulder. Clearing everything at once can itself be noticed. The phone of a friend "
              "or of a library is safer."))
      .take();
}

Document added_here(const std::vector<std::string>& added) {
  Page page;
  page.heading(tr("Added on this machine"));
  for (const std::string& line : added) page.say(line);
  return page.take();
}

}  // namespace

std::vector<std::string> emergencies() {
  return {tr("chest pain or tightness"),
          tr("trouble breathing"),
          tr("fainting"),
          tr("face, arm or speech suddenly weak"),
          tr("bleeding that will not stop"),
          tr("a stoma that turns dark, or gives nothing while it hurts or you vomit"),
          tr("a fit"),
          tr("new numbness between the legs with new trouble holding or passing urine or stool"),
          tr("urine that will not come, with pain"),
          tr("an erection that will not go down and hurts"),
          tr("with a spinal injury at T6 or above: pounding headache, sweating, flushing that "
             "stays after sitting up and looking to the bladder"),
          tr("after a birth: a headache worse than ever, changed sight, thoughts of harming "
             "yourself or the baby"),
          tr("taking your own life, or somebody else's, is close")};
}

std::vector<std::string> calls_at_once() {
  return {
      tr("fever, shivering or suddenly feeling unwell during or after chemotherapy or a "
         "transplant; it does not wait for morning")};
}

std::vector<std::string> calls_today() {
  return {tr("other fever"), tr("a wound that is redder, warmer, open or weeping"),
          tr("a swollen or painful leg (with trouble breathing: emergency)"),
          tr("new bleeding or pain after sex")};
}

std::vector<Document> help_pages(const std::vector<std::string>& added) {
  std::vector<Document> pages{wrong_now(), call_your_team(), end_of_strength(), afraid(),
                              what_the_program_can_do()};
  if (!added.empty()) pages.push_back(added_here(added));
  return pages;
}

Date numbers_checked() { return *parse_date(kNumbersChecked); }

}  // namespace hearth
