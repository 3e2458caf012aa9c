# Writes the papers of a package into -DPAPERS: copyright, and what changed, as Debian keeps it.
# -DHOUSE is the tree, -DVERSION its version, -DMAINTAINER who packages it, -DPACKAGE the package;
# -DLIBRARIES the packages of libraries that are linked in, with spaces between them: their licences
# come along.
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
  file(STRINGS "${HOUSE}/scripts/packages" rows REGEX "^library ")
  separate_arguments(packages UNIX_COMMAND "${LIBRARIES}")
  foreach(package IN LISTS packages)
    if(NOT rows MATCHES "library *[|] *${package} ")
      message(FATAL_ERROR "scripts/packages has no library ${package}, of which cmake/Packages.cmake tells")
    endif()
    set(paper /usr/share/doc/${package}/copyright)
    if(EXISTS ${paper})
      file(READ ${paper} said)
      string(APPEND text "\n\nOf ${package}, which is linked into ${PACKAGE}:\n\n${said}")
    endif()
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${PAPERS}")
day_of(day)
spoken(date "${day}")
file(READ "${HOUSE}/LICENSE" licence)
licences_of_libraries(libraries)
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
