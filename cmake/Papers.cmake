# Writes the papers of a package into -DPAPERS: copyright, and what changed, as Debian keeps it.
# -DHOUSE is the tree, -DVERSION its version, -DMAINTAINER who packages it; -DLIBRARIES the list of
# libraries that are linked in, whose licences then come along, or nothing.
cmake_minimum_required(VERSION 3.25)
find_program(GZIP gzip REQUIRED)

# The day of the version as CHANGELOG.md has it; until it has one, that of the file.
function(day_of out)
  file(STRINGS "${HOUSE}/CHANGELOG.md" heads REGEX "^## ")
  list(GET heads 0 head)
  set(day "")
  if(head MATCHES "([0-9]+-[0-9][0-9]-[0-9][0-9])$")
    set(day "${CMAKE_MATCH_1}")
  endif()
  if(day STREQUAL "")
    file(TIMESTAMP "${HOUSE}/CHANGELOG.md" day "%Y-%m-%d" UTC)
  endif()
  set(${out} "${day}" PARENT_SCOPE)
endfunction()

function(spoken out day)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -d "${day}" "+%a, %d %b %Y 12:00:00 +0000"
                  OUTPUT_VARIABLE said OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(${out} "${said}" PARENT_SCOPE)
endfunction()

# What is said of the licence of everything that is linked in, as its package says it.
function(licences_of_libraries out)
  set(text "")
  file(STRINGS "${LIBRARIES}" rows REGEX "^library ")
  foreach(row IN LISTS rows)
    string(REGEX REPLACE "^library *[|] *([a-z0-9.+-]+).*" "\\1" package "${row}")
    set(paper /usr/share/doc/${package}/copyright)
    if(EXISTS ${paper})
      file(READ ${paper} said)
      string(APPEND text "\n\nOf ${package}, which is linked into hearth:\n\n${said}")
    endif()
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${PAPERS}")
day_of(day)
spoken(date "${day}")
file(READ "${HOUSE}/LICENSE" licence)
set(libraries "")
if(LIBRARIES)
  licences_of_libraries(libraries)
endif()
file(WRITE "${PAPERS}/copyright" "hearth, a journal and check-in for couples\n\n${licence}${libraries}")
configure_file("${HOUSE}/CHANGELOG.md" "${PAPERS}/changelog" COPYONLY)
file(WRITE "${PAPERS}/changelog.Debian"
"hearth (${VERSION}-1) unstable; urgency=medium

  * hearth ${VERSION}; what changed in it stands in changelog.gz.

 -- ${MAINTAINER}  ${date}
")
foreach(file IN ITEMS changelog changelog.Debian)
  execute_process(COMMAND ${GZIP} -9nf "${PAPERS}/${file}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
