# Layering: which room may include which.
#   * A file of include/hearth/<room>/ or src/<room>/ includes `hearth/<other>/...` only if its room
#     sees the other one.
#   * Any other header in quotes is private: it lies in src/<room>/ of the room that includes it.
#   * A public header includes no private one: nobody else could find it.
#   * The pure rooms include only the standard library, fmt and the one library they wrap: what
#     reaches the disk, the screen or the system by way of a C header is for the edge.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

set(core_sees core)
set(document_sees core document)
set(prompt_sees core prompt)
set(journal_sees core prompt journal)
set(plan_sees core document prompt journal plan)
set(insight_sees core document prompt journal plan insight)
set(exchange_sees core document prompt journal exchange)
set(pure core document prompt journal plan insight exchange)
set(store_sees ${pure} store)
set(terminal_sees ${pure} terminal)
set(cli_sees ${pure} store terminal cli)
set(main.cpp_sees core store terminal cli)

function(check_house_header where room other)
  if(NOT DEFINED ${room}_sees)
    breach("${where}" "layering: ${room} is no room of this house")
  elseif(NOT other IN_LIST ${room}_sees)
    breach("${where}" "layering: ${room} may not include ${other}")
  endif()
endfunction()

function(check_private_header where file room header)
  cmake_path(GET file PARENT_PATH path)
  cmake_path(APPEND path "${header}")
  cmake_path(NORMAL_PATH path)
  if(file MATCHES "^include/")
    breach("${where}" "layering: a public header may not include the private \"${header}\"")
  elseif(NOT path MATCHES "^src/${room}/" OR NOT EXISTS "${HOUSE}/${path}")
    breach("${where}" "layering: \"${header}\" does not lie in src/${room}/, so it is not this room's")
  endif()
endfunction()

function(check_system_header where room header)
  if(room IN_LIST pure AND NOT header MATCHES "^([a-z_0-9]+|fmt/.*|nlohmann/.*|utf8proc\\.h)$")
    breach("${where}" "layering: ${room} is a pure room and may not include <${header}>")
  endif()
endfunction()

function(check_include file room number header)
  set(where "${file}:${number}")
  if(header MATCHES "^[<\"]hearth/([^/]+)/")
    check_house_header("${where}" "${room}" "${CMAKE_MATCH_1}")
  elseif(header MATCHES "^\"(.*)\"$")
    check_private_header("${where}" "${file}" "${room}" "${CMAKE_MATCH_1}")
  elseif(header MATCHES "^<(.*)>$")
    check_system_header("${where}" "${room}" "${CMAKE_MATCH_1}")
  endif()
endfunction()

files(sources include/*.hpp src/*.hpp src/*.cpp)
expect_some(sources ${sources})
foreach(file IN LISTS sources)
  string(REGEX REPLACE "^(include/hearth|src)/([^/]+).*" "\\2" room "${file}")
  includes_of(includes "${file}")
  foreach(include IN LISTS includes)
    string(REGEX MATCH "^([0-9]+) (.*)$" matched "${include}")
    check_include("${file}" "${room}" "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
  endforeach()
endforeach()
finish()
