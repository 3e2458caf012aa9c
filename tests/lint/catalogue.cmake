# Every catalogue of po/ is complete and sound: all that the code marks has a translation there,
# nothing in it is no longer said, and msgfmt finds nothing wrong with it. What the code marks is
# read by scripts/catalogues.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")
get_filename_component(scripts "${CMAKE_CURRENT_LIST_DIR}/../../scripts" ABSOLUTE)
set(template "${SCRATCH}/hearth.pot")

# marked_at(<out> <line>): where in the code the words stand that are at that line of the template.
function(marked_at out line)
  execute_process(COMMAND sed -n "s/^#: \\([^ ]*\\).*/\\1/p;${line}q" "${template}" OUTPUT_VARIABLE places)
  string(REGEX MATCH "[^\n]+\n$" place "${places}")
  string(STRIP "${place}" place)
  set(${out} "${place}" PARENT_SCOPE)
endfunction()

# tell_of(<text>): the lines that name a place are breaches.
function(tell_of text)
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  string(REPLACE "${HOUSE}/" "" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  foreach(line IN LISTS lines)
    if(line MATCHES "^([^ ]+):([0-9]+): +(.*)$")
      set(where "${CMAKE_MATCH_1}:${CMAKE_MATCH_2}")
      set(rule "catalogue: ${CMAKE_MATCH_3}")
      if(CMAKE_MATCH_1 STREQUAL "${template}")
        marked_at(where ${CMAKE_MATCH_2})
      endif()
      breach("${where}" "${rule}")
    endif()
  endforeach()
endfunction()

# judged_by(<program> <argument>...): a program that is content says nothing and ends well.
function(judged_by)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${ARGN} WORKING_DIRECTORY "${HOUSE}"
                  OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE failed)
  get_property(before GLOBAL PROPERTY breaches)
  tell_of("${said}")
  get_property(now GLOBAL PROPERTY breaches)
  if(failed AND now EQUAL before)
    list(JOIN ARGN " " program)
    breach("${program}" "catalogue: it ended with ${failed}: ${said}")
  endif()
endfunction()

file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(COMMAND ${CMAKE_COMMAND} -E env "HOUSE=${HOUSE}" "${scripts}/catalogues" --template
                OUTPUT_FILE "${template}" COMMAND_ERROR_IS_FATAL ANY)
file(READ "${template}" marked)
if(NOT marked MATCHES "\n#: ")
  breach("${HOUSE}" "catalogue: the code marks nothing")
endif()
files(catalogues po/*.po)
expect_some(catalogues ${catalogues})
foreach(catalogue IN LISTS catalogues)
  judged_by(msgfmt --check --output-file=/dev/null "${catalogue}")
  judged_by(msgcmp --no-fuzzy-matching "${catalogue}" "${template}")
endforeach()
finish()
