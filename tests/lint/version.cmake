# The version comes from one place: `hearth --version` is that of CMakeLists.txt, and CHANGELOG.md
# begins with what is not released yet, or with that version and its day.
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

file(STRINGS "${HOUSE}/CMakeLists.txt" project REGEX "^project[(]hearth VERSION ")
string(REGEX REPLACE ".* VERSION ([0-9.]+).*" "\\1" version "${project}")
execute_process(COMMAND "${HEARTH}" --version OUTPUT_VARIABLE said OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT said STREQUAL "hearth ${version}")
  breach("CMakeLists.txt:2" "version: it is '${version}', and hearth --version says '${said}'")
endif()

file(STRINGS "${HOUSE}/CHANGELOG.md" heads REGEX "^## ")
list(GET heads 0 head)
string(REPLACE "." "[.]" pattern "${version}")
if(NOT head STREQUAL "## Unreleased" AND NOT head MATCHES "^## ${pattern} .* [0-9]+-[0-9][0-9]-[0-9][0-9]$")
  breach("CHANGELOG.md" "version: '${head}' is neither Unreleased nor ${version} with its day")
endif()
finish()
