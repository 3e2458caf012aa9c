# What every check here shares: the files of the house, their lines, and how a breach is told.
# A check is run as `cmake -DHOUSE=<folder> -P <check>.cmake`. It prints one line a breach,
# `file:line: the rule that was broken`, and fails at its end if there was any.
cmake_minimum_required(VERSION 3.25)
if(NOT IS_DIRECTORY "${HOUSE}")
  message(FATAL_ERROR "Say which folder to check: -DHOUSE=<folder>")
endif()
set_property(GLOBAL PROPERTY breaches 0)

# files(<out> <pattern>...): paths below HOUSE, sorted.
function(files out)
  list(TRANSFORM ARGN PREPEND "${HOUSE}/" OUTPUT_VARIABLE patterns)
  file(GLOB_RECURSE found LIST_DIRECTORIES false RELATIVE "${HOUSE}" ${patterns})
  list(SORT found)
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# lines_of(<out> <file>): a list with one element a line. A line's own list characters are replaced,
# for CMake would split or join lines at them.
function(lines_of out file)
  file(READ "${HOUSE}/${file}" text)
  string(REGEX REPLACE "\n$" "" text "${text}")
  string(REPLACE "\\" "/" text "${text}")
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

# includes_of(<out> <file>): its include lines, each as `<line number> <header with its marks>`.
function(includes_of out file)
  lines_of(lines "${file}")
  set(number 0)
  set(found "")
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"][^>\"]+[>\"])")
      list(APPEND found "${number} ${CMAKE_MATCH_1}")
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(breach where rule)
  message(NOTICE "${where}: ${rule}")
  get_property(count GLOBAL PROPERTY breaches)
  math(EXPR count "${count} + 1")
  set_property(GLOBAL PROPERTY breaches ${count})
endfunction()

# A check that looked at nothing has proved nothing.
function(expect_some what)
  if("${ARGN}" STREQUAL "")
    breach("${HOUSE}" "there are no ${what} to check here")
  endif()
endfunction()

function(finish)
  get_property(count GLOBAL PROPERTY breaches)
  if(count GREATER 0)
    message(FATAL_ERROR "breaches: ${count}")
  endif()
endfunction()
