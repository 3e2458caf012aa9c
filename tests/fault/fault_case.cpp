#include "fault_case.hpp"

namespace hearth::fault {

std::vector<std::string> settings_for(const FaultCase& one, int at,
                                      const std::filesystem::path& reached) {
  std::vector<std::string> settings{std::string("HEARTH_FAULT_KIND=") + one.kind,
                                    "HEARTH_FAULT_AT=" + std::to_string(at),
                                    "HEARTH_FAULT_REACHED=" + reached.string()};
  if (one.sticky) settings.emplace_back("HEARTH_FAULT_STICKY=1");
  return settings;
}

}  // namespace hearth::fault
