# A room of the house: one library, and what it may use.

# A build from nothing takes a third less time. What a file does not include itself a file on its own
# may still find here or, compiled in groups, with another: only a build without both would tell.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp CONTENT "")
add_library(hearth_precompiled STATIC ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
target_link_libraries(hearth_precompiled PRIVATE house ${HEARTH_FMT})
target_precompile_headers(hearth_precompiled PRIVATE
  <algorithm> <filesystem> <functional> <map> <optional> <string> <string_view> <variant> <vector> <fmt/core.h>)

option(HEARTH_FUZZ "Build the fuzzing of tests/fuzz, with clang++" OFF)
option(HEARTH_UNITY "Compile several files of a room as one (scripts/groups.py)" OFF)

# stays_alone(<answer> <source> <folder>): whether a file is not compiled as others of its target are.
function(stays_alone answer source folder)
  set(${answer} FALSE PARENT_SCOPE)
  foreach(property IN ITEMS GENERATED COMPILE_OPTIONS COMPILE_DEFINITIONS INCLUDE_DIRECTORIES
                             SKIP_PRECOMPILE_HEADERS)
    get_source_file_property(own ${source} DIRECTORY ${folder} ${property})
    if(own)
      set(${answer} TRUE PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# What compile_in_groups() does, when all is known of the sources.
function(group_sources target)
  find_package(Python3 QUIET COMPONENTS Interpreter)
  if(NOT Python3_FOUND)
    return()
  endif()
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(named ${target} SOURCES)
  set(single "")
  set(grouped "")
  foreach(source IN LISTS named)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
    stays_alone(alone ${source} ${folder})
    if(alone)
      list(APPEND single ${source})
    else()
      list(APPEND grouped ${source})
    endif()
  endforeach()
  execute_process(COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/scripts/groups.py
                          ${CMAKE_BINARY_DIR}/groups/${target} ${grouped}
                  OUTPUT_VARIABLE groups OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" groups "${groups}")
  set_property(TARGET ${target} PROPERTY SOURCES ${groups} ${single})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${grouped} ${CMAKE_SOURCE_DIR}/scripts/groups.py)
endfunction()

# compile_in_groups(<target>): half of the time of a build from nothing, where nobody works on single
# files.
function(compile_in_groups target)
  if(HEARTH_UNITY)
    cmake_language(EVAL CODE
      "cmake_language(DEFER DIRECTORY [[${CMAKE_SOURCE_DIR}]] CALL group_sources ${target})")
  endif()
endfunction()

# add_room(<room> [USES <room>...] [LIBRARIES <library>...] SOURCES <file>...)
#
# A room finds the headers of include/hearth/ of the rooms that it uses and of those that they use,
# and its own private ones; an include of any other does not compile. For that each room has an
# include path of its own, where nothing but include/hearth/<room> can be seen. A room may use only
# those that were added before it, so that no two use each other.
function(add_room room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LIBRARIES;SOURCES")
  set(door ${CMAKE_BINARY_DIR}/rooms/${room})
  foreach(used IN LISTS arg_USES)
    if(NOT TARGET hearth_${used})
      message(FATAL_ERROR "${room} may not use ${used}: it comes before ${used}")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY HEARTH_ROOMS ${room})
  file(MAKE_DIRECTORY ${door}/hearth)
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/include/hearth/${room} ${door}/hearth/${room} SYMBOLIC)

  add_library(hearth_${room} STATIC ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND hearth_)
  target_include_directories(hearth_${room} PUBLIC ${door} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(hearth_${room} PUBLIC ${HEARTH_FMT} ${arg_USES} PRIVATE house ${arg_LIBRARIES})
  target_precompile_headers(hearth_${room} REUSE_FROM hearth_precompiled)
  if(HEARTH_FUZZ)
    # What -fsanitize=fuzzer-no-link does, of which precompiled headers would have to know.
    target_compile_options(hearth_${room} PRIVATE
      -fsanitize-coverage=inline-8bit-counters,indirect-calls,trace-cmp,pc-table,stack-depth)
  endif()
  compile_in_groups(hearth_${room})
endfunction()

# add_room_tests(<room> SOURCES <file>...): they see every room's headers, and the private ones of
# their own.
function(add_room_tests room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
  add_library(hearth_${room}_tests OBJECT ${arg_SOURCES})
  target_include_directories(hearth_${room}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/src/${room})
  target_link_libraries(hearth_${room}_tests PRIVATE house hearth_cli doctest::doctest)
  target_precompile_headers(hearth_${room}_tests REUSE_FROM hearth_precompiled)
  compile_in_groups(hearth_${room}_tests)
  target_link_libraries(hearth_tests PRIVATE hearth_${room}_tests)
endfunction()
