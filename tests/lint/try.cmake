# `scripts/try` runs through with the binary that was just built (-DHEARTH=<binary>), its report
# speaks of both people, and it leaves nothing behind in -DSCRATCH=<folder>.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(
  COMMAND "${CMAKE_COMMAND}" -E env --unset=HOME "TMPDIR=${SCRATCH}" "${HOUSE}/scripts/try" --with "${HEARTH}"
  OUTPUT_VARIABLE said ERROR_VARIABLE errors RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  breach("scripts/try" "it ended with ${status}:\n${said}${errors}")
endif()
string(REGEX REPLACE "^.*\n[$] hearth report\n" "" report "${said}")
foreach(person IN ITEMS Alex Sam)
  if(NOT report MATCHES "${person}")
    breach("scripts/try" "the report does not speak of ${person}:\n${report}")
  endif()
endforeach()
file(GLOB left "${SCRATCH}/*")
if(left)
  breach("scripts/try" "it left something behind: ${left}")
endif()
finish()
