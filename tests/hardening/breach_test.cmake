# A check that was never seen to fail may be checking nothing: a small program is built with all of
# the hardening (-DFLAGS=<flag;...> -DEXPECTED=<name;...>) and passes, then without it in one respect
# at a time, and what read_back.cmake says is missing is just that.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
file(WRITE "${SCRATCH}/words.cpp" "
#include <cstring>
#include <string>
int main(int count, char** words) {
  char room[8];
  std::strcpy(room, words[count - 1]);
  return std::string(room).size() > 2 ? 0 : 1;
}
")

function(compile)
  execute_process(COMMAND "${COMPILER}" -O2 ${ARGN} WORKING_DIRECTORY "${SCRATCH}"
                  RESULT_VARIABLE status ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "the compiler did not take ${ARGN}:\n${errors}")
  endif()
endfunction()

# built(<flag>...)
function(built)
  compile(${ARGN} -c words.cpp -o words.o)
  compile(${ARGN} words.o -o words)
endfunction()

# missing_from(<out>): what the check says is missing; empty if nothing.
function(missing_from out)
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DREADELF=${READELF}" "-DPROGRAM=${SCRATCH}/words"
                          "-DOWN_CODE=${SCRATCH}/words.o" "-DEXPECTED=${EXPECTED}" -P "${CMAKE_CURRENT_LIST_DIR}/read_back.cmake"
                  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  string(REGEX MATCH "missing: ([a-z_ ]*)" found "${said}")
  if(status EQUAL 0)
    set(${out} "" PARENT_SCOPE)
  elseif(found)
    set(${out} "${CMAKE_MATCH_1}" PARENT_SCOPE)
  else()
    message(FATAL_ERROR "the check did not say what is missing:\n${said}")
  endif()
endfunction()

# without(<name> <flag> [<flag in its place>]): just that is missing then.
function(without name flag)
  if(NOT name IN_LIST EXPECTED)
    return()
  endif()
  list(REMOVE_ITEM FLAGS "${flag}")
  built(${FLAGS} ${ARGN})
  missing_from(missing)
  if(NOT missing STREQUAL name)
    message(SEND_ERROR "built without ${flag}, '${name}' should be missing, not '${missing}'")
  endif()
endfunction()

built(${FLAGS})
missing_from(missing)
if(missing)
  message(SEND_ERROR "built with all of it, this is missing: ${missing}")
endif()
without(position_independent -pie -no-pie)
without(read_only_relocations -Wl,-z,relro -Wl,-z,norelro)
without(bound_at_once -Wl,-z,now -Wl,-z,lazy)
without(shadow_stack -Wl,-z,shstk)
without(marked_branches -fcf-protection -fcf-protection=none)
without(stack_protector -fstack-protector-strong -fno-stack-protector)
without(fortified -D_FORTIFY_SOURCE=2)
without(c_library_alone -static-libstdc++)
