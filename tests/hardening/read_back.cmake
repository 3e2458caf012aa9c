# Reads back from a built program what it was hardened with:
#   cmake -DREADELF=<readelf> -DPROGRAM=<file> [-DOWN_CODE=<archive>] -DEXPECTED=<name;...> -P read_back.cmake
# It fails with a line for each name of the table below that was expected and is not there. What is
# asked of the code is looked for in OWN_CODE if that is given, since what is linked in may have been
# hardened by those who built it.
cmake_minimum_required(VERSION 3.25)

# name, where it is seen, what is seen there
set(marks
  position_independent  program   "Type: +DYN"
  read_only_relocations program   "GNU_RELRO"
  bound_at_once         program   "BIND_NOW|FLAGS_1[^\n]* NOW"
  shadow_stack          program   "SHSTK"
  stack_protector       own_code  "__stack_chk_fail"
  fortified             own_code  "__[a-z]+_chk[ @\n]"
  marked_branches       own_code  "IBT"
  c_library_alone       program   "")

function(read out file)
  execute_process(COMMAND "${READELF}" --wide --file-header --segments --dynamic --symbols --notes "${file}"
                  OUTPUT_VARIABLE said ERROR_VARIABLE ignored RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "readelf could not read ${file}")
  endif()
  set(${out} "${said}" PARENT_SCOPE)
endfunction()

# others_of(<out>): the shared libraries it needs that are no part of the C library.
function(others_of out)
  string(REGEX MATCHALL "\\(NEEDED\\)[^\n]*" needed "${program}")
  string(REPLACE "[" "" needed "${needed}")
  string(REPLACE "]" "" needed "${needed}")
  list(FILTER needed EXCLUDE REGEX " (libc|libm|libpthread|libdl|ld-linux[a-z0-9-]*|ld)[.](so|musl)")
  set(${out} "${needed}" PARENT_SCOPE)
endfunction()

read(program "${PROGRAM}")
set(own_code "${program}")
if(OWN_CODE)
  read(own_code "${OWN_CODE}")
endif()
others_of(others)
set(known "")
set(missing "")
while(marks)
  list(POP_FRONT marks name where pattern)
  list(APPEND known ${name})
  if(NOT name IN_LIST EXPECTED)
    continue()
  elseif(name STREQUAL c_library_alone AND others)
    message(NOTICE "${PROGRAM}: it needs shared libraries besides the C library: ${others}")
    list(APPEND missing ${name})
  elseif(NOT name STREQUAL c_library_alone AND NOT ${where} MATCHES "${pattern}")
    message(NOTICE "${PROGRAM}: not ${name}")
    list(APPEND missing ${name})
  endif()
endwhile()
foreach(name IN LISTS EXPECTED)
  if(NOT name IN_LIST known)
    message(FATAL_ERROR "${name} is not in the table")
  endif()
endforeach()
if(missing OR NOT EXPECTED)
  list(JOIN missing " " missing)
  message(FATAL_ERROR "missing: ${missing}")
endif()
