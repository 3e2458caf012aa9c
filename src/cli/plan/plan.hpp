#pragma once

#include <array>
#include <memory>

#include "frame/command.hpp"

namespace hearth {

class PlanSession;

std::unique_ptr<Command> make_plan();
std::unique_ptr<Command> make_plan_assess();
std::unique_ptr<Command> make_plan_map();
std::unique_ptr<Command> make_plan_new();
std::unique_ptr<Command> make_plan_step();
std::unique_ptr<Command> make_plan_team();
std::unique_ptr<Command> make_plan_agree();
std::unique_ptr<Command> make_plan_end();
std::unique_ptr<Command> make_plan_want();
std::unique_ptr<Command> make_plan_note();
std::unique_ptr<Command> make_plan_rest();
std::unique_ptr<Command> make_plan_resume();
std::unique_ptr<Command> make_plan_smaller();
std::unique_ptr<Command> make_plan_back();
std::unique_ptr<Command> make_plan_worry();
std::unique_ptr<Command> make_plan_next();
std::unique_ptr<Command> make_plan_decide();
std::unique_ptr<Command> make_plan_ritual();
std::unique_ptr<Command> make_plan_repertoire();
std::unique_ptr<Command> make_plan_export();

/// Says that something was kept, and what comes next, in a sentence.
void say_kept(const Env& env, std::string_view next);

/// Says which step people are on now, and what comes next.
void say_now(const PlanSession& plan);

inline constexpr std::array kPlanCommands = {
    CommandEntry{"plan", "See where you are with your plan.", make_plan},
    CommandEntry{"plan assess", "Sort what is welcome, each alone.", make_plan_assess},
    CommandEntry{"plan map", "See some of what is open to each of you.", make_plan_map},
    CommandEntry{"plan new", "Begin a ladder of small steps.", make_plan_new},
    CommandEntry{"plan resume", "Take up a ladder that rests.", make_plan_resume},
    CommandEntry{"plan step", "Add a step of your own, or change one ahead.", make_plan_step},
    CommandEntry{"plan team", "Keep what your care team said about the step.", make_plan_team},
    CommandEntry{"plan agree", "Make, sign or review an agreement.", make_plan_agree},
    CommandEntry{"plan end", "End an agreement, at once.", make_plan_end},
    CommandEntry{"plan want", "Say whether you want the step, alone.", make_plan_want},
    CommandEntry{"plan note", "Note what you noticed afterwards.", make_plan_note},
    CommandEntry{"plan rest", "Let it rest; one person is enough.", make_plan_rest},
    CommandEntry{"plan smaller", "Go on with a smaller step.", make_plan_smaller},
    CommandEntry{"plan back", "Go to the step before.", make_plan_back},
    CommandEntry{"plan worry", "Share how worried you are about the step.", make_plan_worry},
    CommandEntry{"plan next", "Go on, if each of you wants to.", make_plan_next},
    CommandEntry{"plan decide", "Decide something together, each alone first.", make_plan_decide},
    CommandEntry{"plan ritual", "Keep a small thing that belongs to you.", make_plan_ritual},
    CommandEntry{"plan repertoire", "See and sort what you do to be close.", make_plan_repertoire},
    CommandEntry{"plan export", "Take the plan along, or its days for a calendar.",
                 make_plan_export},
};

}  // namespace hearth
