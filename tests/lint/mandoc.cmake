# Every manual page is clean for `mandoc -T lint -W warning`: -DMANDOC=<mandoc>.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

files(pages man/*.1 man/*.5 man/*.7)
expect_some("manual pages" ${pages})
foreach(page IN LISTS pages)
  execute_process(COMMAND "${MANDOC}" -T lint -W warning "${page}" WORKING_DIRECTORY "${HOUSE}"
                  OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    string(REGEX REPLACE "\n$" "" said "${said}")
    breach("${page}:1" "mandoc:\n${said}")
  endif()
endforeach()

# What is quoted ends with its line: `.Ql a No or Ql b` sets the last mark behind all of it.
foreach(page IN LISTS pages)
  lines_of(lines "${page}")
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line MATCHES "^[.](.* )?Ql .* (No|Ql|, [^ ]+)( |$)")
      breach("${page}:${number}" "what follows a quotation stands in a line of its own: ${line}")
    endif()
  endforeach()
endforeach()
finish()
