#include "commands.hpp"

#include <array>

#include "command.hpp"
#include "key/key.hpp"
#include "people/people.hpp"
#include "plan/plan.hpp"

namespace hearth {

namespace {

constexpr std::array kCommands = {
    CommandEntry{"init", "Start a journal.", make_init},
    CommandEntry{"checkin", "Go through a set of questions, each on your own, then together.",
                 make_checkin},
    CommandEntry{"checkin reveal", "Look side by side at what a seal has opened.",
                 make_checkin_reveal},
    CommandEntry{"plan", "See where you are with your plan.", make_plan},
    CommandEntry{"plan assess", "Sort what is welcome, each alone.", make_plan_assess},
    CommandEntry{"plan map", "See some of what is open to each of you.", make_plan_map},
    CommandEntry{"plan new", "Begin a ladder of small steps.", make_plan_new},
    CommandEntry{"plan step", "Add a step of your own.", make_plan_step},
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
    CommandEntry{"log", "Note a moment.", make_log},
    CommandEntry{"list", "Read what was written, or search in it.", make_list},
    CommandEntry{"show", "Read one entry, and how it stood before.", make_show},
    CommandEntry{"edit", "Change what you wrote.", make_edit},
    CommandEntry{"undo", "Take back what you wrote or changed last.", make_undo},
    CommandEntry{"erase", "Remove the words of an entry for good.", make_erase},
    CommandEntry{"report", "See how things are going.", make_report},
    CommandEntry{"export", "Make a copy to take along: JSON, CSV or Markdown.", make_export},
    CommandEntry{"import", "Bring in what was written elsewhere.", make_import},
    CommandEntry{"people", "See who writes in the journal.", make_people},
    CommandEntry{"people add", "Let somebody else write in it.", make_people_add},
    CommandEntry{"people leave", "Leave the journal, with what is yours.", make_people_leave},
    CommandEntry{"people rename", "Call somebody by another name.", make_people_rename},
    CommandEntry{"config", "See or change a setting.", make_config},
    CommandEntry{"prompts list", "See which packs of questions there are.", make_prompts_list},
    CommandEntry{"prompts show", "Read a pack without being asked.", make_prompts_show},
    CommandEntry{"prompts check", "Look packs over for mistakes.", make_prompts_check},
    CommandEntry{"prompts new", "Begin a pack of your own.", make_prompts_new},
    CommandEntry{"prompts copy", "Take a shipped pack as your own, to change it.",
                 make_prompts_copy},
    CommandEntry{"prompts try", "Be asked a pack as a trial; nothing is kept.", make_prompts_try},
    CommandEntry{"unlock", "Remember the key of the journal for a while.", make_unlock},
    CommandEntry{"lock", "Forget the key at once.", make_lock},
    CommandEntry{"doctor", "Look for what could endanger the journal.", make_doctor},
    CommandEntry{"backup", "Copy the journal to another file.", make_backup},
    CommandEntry{"restore", "Go back to an earlier version or a backup.", make_restore},
    CommandEntry{"key status", "Show what opens the journal.", make_key_status},
    CommandEntry{"key add", "Add a passphrase, for a person or shared.", make_key_add},
    CommandEntry{"key change", "Change a passphrase.", make_key_change},
    CommandEntry{"key code", "Make a new recovery code, with your passphrase.", make_key_code},
    CommandEntry{"key remove", "Remove a passphrase or recovery code.", make_key_remove},
    CommandEntry{"key recover", "Set a new passphrase with the recovery code.", make_key_recover},
    CommandEntry{"key rotate", "Give the journal a new key.", make_key_rotate},
    CommandEntry{"key encrypt", "Encrypt a plain journal.", make_key_encrypt},
    CommandEntry{"key decrypt", "Make a plain journal of an encrypted one.", make_key_decrypt},
};

}  // namespace

std::span<const CommandEntry> commands() { return kCommands; }

}  // namespace hearth
