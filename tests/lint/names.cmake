# One name everywhere.
#   * src/<room>/<thing>.cpp has a header of its name: public (include/hearth/<room>/<thing>.hpp) or
#     private (beside it). A long one may go on in <thing>_<part>.cpp, which needs no header.
#   * With a public header it has tests/<room>/<thing>_test.cpp.
#   * src/cli/<command>.cpp without a header is a command: it has tests/cli/<command>_test.cpp, and
#     man/hearth-<command>.1 or a heading or item that names it in man/hearth.1.
#   * Every .cpp of src/<room> and tests/<room> is listed in the CMakeLists.txt beside it, or in one
#     above: what is not listed is never built, and a test that is not built always passes.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/pages.cmake")

# has_header(<out> <room> <thing>): public, private, part or none.
function(has_header out room thing)
  set(kind none)
  if(EXISTS "${HOUSE}/include/hearth/${room}/${thing}.hpp")
    set(kind public)
  elseif(EXISTS "${HOUSE}/src/${room}/${thing}.hpp")
    set(kind private)
  else()
    while(thing MATCHES "^(.+)_[^_]+$")
      set(thing "${CMAKE_MATCH_1}")
      if(EXISTS "${HOUSE}/include/hearth/${room}/${thing}.hpp" OR EXISTS "${HOUSE}/src/${room}/${thing}.hpp")
        set(kind part)
      endif()
    endwhile()
  endif()
  set(${out} ${kind} PARENT_SCOPE)
endfunction()

function(check_has_test file room thing)
  if(NOT EXISTS "${HOUSE}/tests/${room}/${thing}_test.cpp")
    breach("${file}:1" "one name everywhere: tests/${room}/${thing}_test.cpp is missing")
  endif()
endfunction()

function(check_source file room thing)
  has_header(header "${room}" "${thing}")
  if(header STREQUAL public)
    check_has_test("${file}" "${room}" "${thing}")
  elseif(header STREQUAL none AND room STREQUAL cli)
    check_has_test("${file}" "${room}" "${thing}")
    string(REPLACE "_" " " command "${thing}")  # src/cli/checkin_reveal.cpp is `hearth checkin reveal`
    check_has_page("${file}:1" "${command}")
  elseif(header STREQUAL none)
    breach("${file}:1" "one name everywhere: include/hearth/${room}/${thing}.hpp is missing")
  endif()
endfunction()

# is_listed(<out> <file> <folder>): whether the CMakeLists.txt of that folder names the file.
function(is_listed out file folder)
  set(${out} FALSE PARENT_SCOPE)
  if(NOT EXISTS "${HOUSE}/${folder}/CMakeLists.txt")
    return()
  endif()
  file(READ "${HOUSE}/${folder}/CMakeLists.txt" text)
  file(RELATIVE_PATH name "/${folder}" "/${file}")
  string(REPLACE "." "[.]" pattern "${name}")
  if(text MATCHES "(^|[ \t\n(])${pattern}([ \t\n)]|$)")
    set(${out} TRUE PARENT_SCOPE)
  endif()
endfunction()

function(check_listed file)
  cmake_path(GET file PARENT_PATH folder)
  set(nearest "")
  while(NOT folder STREQUAL "")
    if(EXISTS "${HOUSE}/${folder}/CMakeLists.txt" AND nearest STREQUAL "")
      set(nearest "${folder}")
    endif()
    is_listed(listed "${file}" "${folder}")
    if(listed)
      return()
    endif()
    cmake_path(GET folder PARENT_PATH folder)
  endwhile()
  breach("${file}:1" "listed, never globbed: ${nearest}/CMakeLists.txt does not name it")
endfunction()

files(sources src/*.cpp)
list(FILTER sources INCLUDE REGEX "^src/[^/]+/")
expect_some(sources ${sources})
foreach(file IN LISTS sources)
  string(REGEX MATCH "^src/([^/]+)/(.*)[.]cpp$" matched "${file}")
  check_source("${file}" "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
  check_listed("${file}")
endforeach()

files(tests tests/*.cpp)
foreach(file IN LISTS tests)
  check_listed("${file}")
endforeach()
finish()
