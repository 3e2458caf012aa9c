# Everything but the C library linked in (HEARTH_STATIC): a third of what a short command takes goes
# into finding names in shared libraries, and immediate binding would add another third. What is
# linked in is mended by building again, not by the system's updates. Where a library has no archive
# the shared one is used, and HEARTH_LEFT_SHARED names it.
set(HEARTH_LEFT_SHARED "")

# prefer_archives(<target> <property> <archive>...): they take the place of what the property names.
function(prefer_archives target property)
  set(archives "")
  foreach(name IN LISTS ARGN)
    find_library(HEARTH_ARCHIVE_${name} lib${name}.a)
    if(NOT HEARTH_ARCHIVE_${name})
      message(STATUS "lib${name}.a was not found: ${target} stays a shared library")
      set(HEARTH_LEFT_SHARED ${HEARTH_LEFT_SHARED} ${target} PARENT_SCOPE)
      return()
    endif()
    list(APPEND archives "${HEARTH_ARCHIVE_${name}}")
  endforeach()
  set_property(TARGET ${target} PROPERTY ${property} "${archives}")
endfunction()

find_package(Threads REQUIRED)
prefer_archives(PkgConfig::libutf8proc INTERFACE_LINK_LIBRARIES utf8proc)
prefer_archives(PkgConfig::libsodium INTERFACE_LINK_LIBRARIES sodium)
prefer_archives(PkgConfig::sqlite3 INTERFACE_LINK_LIBRARIES sqlite3)
set_property(TARGET PkgConfig::libsodium PkgConfig::sqlite3 APPEND PROPERTY
             INTERFACE_LINK_LIBRARIES Threads::Threads ${CMAKE_DL_LIBS} m)
# SQLiteCpp names the library of SQLite by a target of CMake's own.
if(TARGET SQLite::SQLite3)
  prefer_archives(SQLite::SQLite3 IMPORTED_LOCATION sqlite3)
endif()
if(libkeyutils_FOUND)
  prefer_archives(PkgConfig::libkeyutils INTERFACE_LINK_LIBRARIES keyutils)
endif()

add_library(fmt_archive STATIC cmake/fmt_archive.cpp)
target_include_directories(fmt_archive SYSTEM PUBLIC
                           $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
target_link_libraries(fmt_archive PRIVATE house)
set(HEARTH_FMT fmt_archive)
# This one needs no archive: its headers hold all of it.
set_target_properties(PkgConfig::tomlplusplus PROPERTIES
                      INTERFACE_COMPILE_OPTIONS "" INTERFACE_LINK_LIBRARIES "")

# The calendar's library brings a shared C++ library along, so that only hearth has its own.
check_linker_flag(CXX "-static-libstdc++;-static-libgcc" HEARTH_LINKER_HAS_STATIC_RUNTIME)
if(HEARTH_LINKER_HAS_STATIC_RUNTIME)
  set(HEARTH_STATIC_RUNTIME -static-libstdc++ -static-libgcc)
else()
  list(APPEND HEARTH_LEFT_SHARED runtime)
endif()
