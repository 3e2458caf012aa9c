#pragma once

#include <array>
#include <string_view>

// The numbers that `hearth help` names, each looked up before it was written here. A release asks
// that this was done less than six months ago (scripts/numbers-checked).
namespace hearth {

/// The day on which all of them were looked up.
inline constexpr std::string_view kNumbersChecked = "2026-11-27";

struct HelpNumber {
  enum class For { strength, women, anybody, men, lgbt };
  std::string_view country;  ///< as people abbreviate it
  std::string_view number;
  For whom = For::anybody;
  std::string_view source;  ///< where it was found
};

inline constexpr std::array kHelpNumbers{
    HelpNumber{"US", "988", HelpNumber::For::strength, "mcphs.edu, contactlistens.org"},
    HelpNumber{"UK", "116 123", HelpNumber::For::strength, "samaritans.org"},
    HelpNumber{"IE", "116 123", HelpNumber::For::strength, "irishexaminer.com, newstalk.com"},
    HelpNumber{"DE", "0800 111 0 111", HelpNumber::For::strength, "domradio.de, spektrum.de"},
    HelpNumber{"DE", "0800 111 0 222", HelpNumber::For::strength, "domradio.de"},
    HelpNumber{"US", "1-800-799-7233", HelpNumber::For::anybody, "ovc.ojp.gov"},
    HelpNumber{"UK", "0808 2000 247", HelpNumber::For::women, "teignbridge.gov.uk"},
    HelpNumber{"UK", "0808 801 0327", HelpNumber::For::men, "teignbridge.gov.uk"},
    HelpNumber{"UK", "0800 999 5428", HelpNumber::For::lgbt, "teignbridge.gov.uk"},
    HelpNumber{"DE", "116 016", HelpNumber::For::women, "hilfetelefon.de"},
    HelpNumber{"DE", "0800 123 99 00", HelpNumber::For::men, "landkreis-heidenheim.de"},
};

}  // namespace hearth
