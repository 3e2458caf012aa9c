# What `cpack` makes of a release on Debian: hearth, and the programs that bring libraries of their
# own as packages beside it. Version, date and changelog come from the project's version and
# CHANGELOG.md. DEBFULLNAME and DEBEMAIL say who packages it, as Debian's own tools have it.
find_program(DPKG dpkg-deb)
if(NOT DPKG)
  return()
endif()
set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME hearth)
set(CPACK_PACKAGE_VENDOR "The hearth authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "journal and check-in for couples, on your own disk")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(packager "$ENV{DEBFULLNAME}")
set(address "$ENV{DEBEMAIL}")
if(packager STREQUAL "" OR address STREQUAL "")
  set(packager "The hearth authors")
  set(address "hearth@hearth.invalid")
endif()

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL main)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${packager} <${address}>")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(together "hearth (= ${PROJECT_VERSION}-1)")

set(CPACK_DEBIAN_MAIN_PACKAGE_NAME hearth)
set(CPACK_DEBIAN_MAIN_PACKAGE_RECOMMENDS "hearth-calendar (= ${PROJECT_VERSION}-1), less")
set(CPACK_DEBIAN_MAIN_PACKAGE_SUGGESTS "hearth-pdf (= ${PROJECT_VERSION}-1), age")
set(CPACK_COMPONENT_MAIN_DESCRIPTION
"A surgery, a birth, an illness or an injury changes how two people can be
close. hearth gives the two of them (or one, or three) a place to keep
talking: it asks structured questions in the terminal, keeps the answers in
an encrypted journal, and shows how things are going.
.
It has no network code, no account and no telemetry.")

if(TARGET hearth-calendar)
  list(APPEND CPACK_COMPONENTS_ALL calendar)
  set(CPACK_DEBIAN_CALENDAR_PACKAGE_NAME hearth-calendar)
  set(CPACK_DEBIAN_CALENDAR_PACKAGE_DEPENDS "${together}")
  set(CPACK_COMPONENT_CALENDAR_DESCRIPTION
"journal and check-in for couples: calendar files
The program that hearth starts to write days of a plan and reminders as a
file of RFC 5545, which calendars take in.")
endif()
if(TARGET hearth-pdf)
  list(APPEND CPACK_COMPONENTS_ALL pdf)
  set(CPACK_DEBIAN_PDF_PACKAGE_NAME hearth-pdf)
  set(CPACK_DEBIAN_PDF_PACKAGE_DEPENDS "${together}")
  set(CPACK_DEBIAN_PDF_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-noto-cjk, fonts-symbola")
  set(CPACK_COMPONENT_PDF_DESCRIPTION
"journal and check-in for couples: pages as PDF
The program that hearth starts to set a report or a page for an appointment
as PDF, in any script, tagged for who has it read aloud.")
endif()
set(CPACK_DEBIAN_MAIN_DESCRIPTION "${CPACK_COMPONENT_MAIN_DESCRIPTION}")

# What Debian asks of every package beside its files, made of what the tree has.
set(papers ${CMAKE_BINARY_DIR}/papers)
# What is linked into the program of each component: libical, pango, cairo and libqpdf are loaded.
set(linked_into_calendar "libfmt-dev nlohmann-json3-dev libutf8proc-dev")
set(linked_into_pdf "${linked_into_calendar}")
set(linked_into_main "${linked_into_pdf} libcli11-dev libsqlitecpp-dev libsqlite3-dev libtomlplusplus-dev \
libsodium-dev libkeyutils-dev")
add_custom_target(papers ALL)
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  set(package ${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
  set(libraries "")
  if(HEARTH_STATIC)
    set(libraries ${linked_into_${component}})
    # As PkgConfig::libsodium, where there is no archive of it.
    foreach(shared IN LISTS HEARTH_LEFT_SHARED)
      string(REGEX REPLACE "^.*::(lib)?" "" shared "${shared}")
      string(REGEX REPLACE "(lib)?${shared}-dev" "" libraries "${libraries}")
    endforeach()
  endif()
  add_custom_command(OUTPUT ${papers}/${component}/copyright VERBATIM
    DEPENDS CHANGELOG.md LICENSE scripts/packages cmake/Papers.cmake
    COMMAND ${CMAKE_COMMAND} -DHOUSE=${CMAKE_SOURCE_DIR} -DVERSION=${PROJECT_VERSION}
            -DPAPERS=${papers}/${component} "-DMAINTAINER=${CPACK_DEBIAN_PACKAGE_MAINTAINER}"
            -DPACKAGE=${package} "-DLIBRARIES=${libraries}" -P ${CMAKE_SOURCE_DIR}/cmake/Papers.cmake)
  add_custom_target(papers_of_${component} DEPENDS ${papers}/${component}/copyright)
  add_dependencies(papers papers_of_${component})
  install(DIRECTORY ${papers}/${component}/ COMPONENT ${component} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
          FILES_MATCHING PATTERN "copyright" PATTERN "changelog*")
endforeach()
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/CompressPages.cmake)
include(CPack)
