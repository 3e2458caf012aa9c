# Rooms: what the compiler cannot see of them. That no room includes a header of a room it does not
# use, the include paths of cmake/Room.cmake see to, and planted_include.cmake shows that they do.
#   * A header lies in include/hearth/<room>/ exactly if another room uses it, by itself or by way of
#     a header that another room uses; every other header lies beside its code.
#   * A header of include/ includes no private one: nobody else could find it.
#   * The pure rooms include only the standard library, fmt and the one library they wrap: what
#     reaches the disk, the screen or the system by way of a C header is for the edge.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

set(pure core document prompt practice learn journal plan remind insight exchange)

function(check_system_header where room header)
  if(room IN_LIST pure AND NOT header MATCHES "^([a-z_0-9]+|fmt/.*|nlohmann/.*|utf8proc\\.h)$")
    breach("${where}" "rooms: ${room} is a pure room and may not include <${header}>")
  endif()
endfunction()

# used(<header>): notes that the header, `room/thing.hpp`, is used by another room.
function(used header)
  get_property(known GLOBAL PROPERTY "used ${header}")
  if(known)
    return()
  endif()
  set_property(GLOBAL PROPERTY "used ${header}" TRUE)
  if(EXISTS "${HOUSE}/include/hearth/${header}")
    includes_of(includes "include/hearth/${header}")
    foreach(include IN LISTS includes)
      if(include MATCHES " \"hearth/(.*)\"$")
        used("${CMAKE_MATCH_1}")
      endif()
    endforeach()
  endif()
endfunction()

function(check_include file room number header)
  set(where "${file}:${number}")
  if(header MATCHES "^\"hearth/([^/]+)/(.*)\"$")
    if(NOT CMAKE_MATCH_1 STREQUAL room)
      used("${CMAKE_MATCH_1}/${CMAKE_MATCH_2}")
    endif()
  elseif(header MATCHES "^\"(.*)\"$" AND file MATCHES "^include/")
    breach("${where}" "rooms: a header of include/ may not include the private ${header}")
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

files(public include/hearth/*.hpp)
foreach(file IN LISTS public)
  string(REPLACE "include/hearth/" "" header "${file}")
  get_property(known GLOBAL PROPERTY "used ${header}")
  if(NOT known)
    breach("${file}:1" "rooms: no other room includes it, so it belongs beside its code in src/")
  endif()
endforeach()
finish()
