#pragma once

#include "hearth/core/enum_names.hpp"
#include "hearth/practice/practice.hpp"

// How files spell what a practice can be.
namespace hearth {

inline constexpr EnumNames<Practice::Family, 8> kFamilies{{
    {Practice::Family::presence, "presence"},
    {Practice::Family::talk, "talk"},
    {Practice::Family::affection, "affection"},
    {Practice::Family::massage, "massage"},
    {Practice::Family::rest, "rest"},
    {Practice::Family::sensual, "sensual"},
    {Practice::Family::play, "play"},
    {Practice::Family::care, "care"},
}};

inline constexpr EnumNames<Practice::Energy, 3> kEnergies{{
    {Practice::Energy::low, "low"},
    {Practice::Energy::mid, "mid"},
    {Practice::Energy::high, "high"},
}};

inline constexpr EnumNames<Practice::Lead, 4> kLeads{{
    {Practice::Lead::nobody, "nobody"},
    {Practice::Lead::turns, "turns"},
    {Practice::Lead::one, "one"},
    {Practice::Lead::self, "self"},
}};

inline constexpr EnumNames<Practice::Alone, 3> kAlones{{
    {Practice::Alone::same, "same"},
    {Practice::Alone::steps, "steps"},
    {Practice::Alone::no, "no"},
}};

inline constexpr EnumNames<PracticeStep::Turn, 3> kTurns{{
    {PracticeStep::Turn::all, "all"},
    {PracticeStep::Turn::one, "one"},
    {PracticeStep::Turn::others, "others"},
}};

inline constexpr EnumNames<PracticeStep::Bell, 5> kBells{{
    {PracticeStep::Bell::none, "none"},
    {PracticeStep::Bell::start, "start"},
    {PracticeStep::Bell::end, "end"},
    {PracticeStep::Bell::both, "both"},
    {PracticeStep::Bell::breath, "breath"},
}};

inline constexpr EnumNames<PracticeStep::Show, 4> kShows{{
    {PracticeStep::Show::agreement, "agreement"},
    {PracticeStep::Show::signals, "signals"},
    {PracticeStep::Show::clearance, "clearance"},
    {PracticeStep::Show::help, "help"},
}};

inline constexpr EnumNames<PracticeStep::Look, 3> kLooks{{
    {PracticeStep::Look::text, "text"},
    {PracticeStep::Look::still, "still"},
    {PracticeStep::Look::dark, "dark"},
}};

inline constexpr EnumNames<Sense, 4> kSenses{{
    {Sense::sight, "sight"},
    {Sense::hands, "hands"},
    {Sense::voice, "voice"},
    {Sense::hearing, "hearing"},
}};

/// Whether a block comes once for each person.
inline constexpr EnumNames<bool, 2> kPers{{{false, "all"}, {true, "person"}}};

/// Whether answers are kept.
inline constexpr EnumNames<bool, 2> kKeeps{{{true, "answers"}, {false, "nothing"}}};

}  // namespace hearth
