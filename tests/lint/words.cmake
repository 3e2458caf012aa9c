# Words that do not belong into what is published: somebody's machine, and work put off.
# Looks at every text that git tracks, or at everything if this is no git checkout.
# One letter of each word stands in brackets, so that this file does not break its own rule.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

# word, where it is forbidden, why
set(forbidden
  "/wor[k]/"  ".*"                          "a path of somebody's machine"
  "/roo[t]/"  ".*"                          "a path of somebody's machine"
  "/hom[e]/"  ".*"                          "a path of somebody's machine"
  "TOD[O]"    ".*"                          "do it, or open an issue"
  "FIXM[E]"   ".*"                          "do it, or open an issue"
  "NOLIN[T]"  "(src|include|tests)/.*pp"    "a check that needs an exception is answered or dropped")

# tracked(<out>): the files of the last commit and what was added since.
function(tracked out)
  set(found "")
  if(EXISTS "${HOUSE}/.git")
    execute_process(COMMAND git -C "${HOUSE}" ls-files OUTPUT_VARIABLE listed ERROR_QUIET)
    string(REGEX REPLACE "\n$" "" listed "${listed}")
    string(REPLACE "\n" ";" found "${listed}")
  endif()
  if(found STREQUAL "")
    files(found *)
    list(FILTER found EXCLUDE REGEX "^([.]git|build|[.]cache)/")
  endif()
  list(FILTER found EXCLUDE REGEX "[.](png|jpg|ico|gz|zip|pdf|db)$")
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

function(check_word file word reason)
  lines_of(lines "${file}")
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line MATCHES "${word}")
      breach("${file}:${number}" "words: '${CMAKE_MATCH_0}' does not belong here (${reason})")
    endif()
  endforeach()
endfunction()

function(check_text file)
  file(READ "${HOUSE}/${file}" text)
  set(rows ${forbidden})
  while(rows)
    list(POP_FRONT rows word place reason)
    if(file MATCHES "^${place}$" AND text MATCHES "${word}")
      check_word("${file}" "${word}" "${reason}")
    endif()
  endwhile()
endfunction()

tracked(texts)
expect_some(files ${texts})
foreach(file IN LISTS texts)
  if(EXISTS "${HOUSE}/${file}" AND NOT IS_DIRECTORY "${HOUSE}/${file}")
    check_text("${file}")
  endif()
endforeach()
finish()
