# Every command that `hearth --help` names is in the manual and has a test.
include("${CMAKE_CURRENT_LIST_DIR}/commands.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/pages.cmake")

commands_of(commands)
foreach(command IN LISTS commands)
  check_has_page("hearth --help" "${command}")
  files(test tests/cli/${command}_test.cpp)
  if(test STREQUAL "")
    breach("hearth --help" "manual: ${command} has no ${command}_test.cpp in tests/cli/")
  endif()
endforeach()
finish()
