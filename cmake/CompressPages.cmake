# Run by cpack when everything lies where it will be: Debian keeps pages of the manual compressed.
find_program(GZIP gzip REQUIRED)
file(GLOB_RECURSE pages "${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/man/*")
foreach(page IN LISTS pages)
  if(NOT page MATCHES "[.]gz$")
    execute_process(COMMAND ${GZIP} -9nf "${page}" COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
