# One library, one place: a header of the left column is included only where the right column says.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

set(only_here
  "<CLI/"                  "src/cli/frame/(command_line|not_understood)[.]cpp"
  "<toml[+][+]/"           "src/store/shelf/toml[.]cpp"
  "<SQLiteCpp/|<sqlite3"   "src/store/.*"
  "<sodium"                "src/vault/.*"
  "<keyutils"              "src/vault/.*"
  "<libintl"               "src/system/catalogue[.]cpp"
  "<nlohmann/"             "src/core/json[.]cpp"
  "<utf8proc"              "src/core/text(_[a-z_]+)?[.]cpp"
  "<libical/"              "src/hearth_calendar[.]cpp"
  "<(pango|cairo|fontconfig|glib|qpdf)" "src/pdf/.*")

function(check_include file number header)
  set(rows ${only_here})
  while(rows)
    list(POP_FRONT rows library place)
    if(header MATCHES "^(${library})" AND NOT file MATCHES "^${place}$")
      string(REGEX REPLACE "[][]" "" readable "${place}")
      breach("${file}:${number}" "one library, one place: ${header} belongs to ${readable}")
    endif()
  endwhile()
endfunction()

files(sources include/*.hpp src/*.hpp src/*.cpp)
expect_some(sources ${sources})
foreach(file IN LISTS sources)
  includes_of(includes "${file}")
  foreach(include IN LISTS includes)
    # Quotes reach a library's header as well as angle brackets do.
    string(REPLACE " \"" " <" include "${include}")
    string(REGEX MATCH "^([0-9]+) (.*)$" matched "${include}")
    check_include("${file}" "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
  endforeach()
endforeach()
finish()
