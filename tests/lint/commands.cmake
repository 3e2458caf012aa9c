# Every command that `hearth --help` names, found by asking the built binary: -DHEARTH=<binary>.
# In the help a command is a line that begins with spaces, its name in lower case, perhaps what it
# takes, then at least two spaces and what it does.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

# The main job: a help in which these are not found was not understood.
set(heart init checkin log list report)

# commands_of(<out>)
function(commands_of out)
  execute_process(COMMAND "${HEARTH}" --help OUTPUT_VARIABLE help RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "'${HEARTH} --help' ended with ${status}")
  endif()
  string(REPLACE ";" "," help "${help}")
  string(REPLACE "[" "(" help "${help}")
  string(REPLACE "]" ")" help "${help}")
  string(REPLACE "\n" ";" lines "${help}")
  set(found "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^ +([a-z][a-z-]*)( [A-Z(.<][^ ]*)*  +[^ ]")
      list(APPEND found "${CMAKE_MATCH_1}")
    endif()
  endforeach()
  foreach(command IN LISTS heart)
    if(NOT command IN_LIST found)
      breach("hearth --help" "manual: it names no command '${command}'")
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()
