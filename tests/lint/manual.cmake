# Every command that `hearth --help` names is in the manual and has a test.
include("${CMAKE_CURRENT_LIST_DIR}/commands.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/pages.cmake")

commands_of(commands)
foreach(command IN LISTS commands)
  check_has_page("hearth --help" "${command}")
  if(NOT EXISTS "${HOUSE}/tests/cli/${command}_test.cpp")
    breach("hearth --help" "manual: ${command} has no tests/cli/${command}_test.cpp")
  endif()
endforeach()
finish()
