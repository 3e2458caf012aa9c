# How the manual covers a command: by a page of its own, or by a heading or a list item in
# man/hearth.1 that names it.

# has_page(<out> <command>)
function(has_page out command)
  set(found FALSE)
  if(EXISTS "${HOUSE}/man/hearth-${command}.1")
    set(found TRUE)
  elseif(EXISTS "${HOUSE}/man/hearth.1")
    file(READ "${HOUSE}/man/hearth.1" text)
    set(word "[^\n]*[ \"]${command}([ \"\n]|$)")
    if(text MATCHES "(^|\n)[.](Ss|SS|Sh|SH|It)${word}" OR text MATCHES "(^|\n)[.]TP\n[.][A-Z]+${word}")
      set(found TRUE)
    endif()
  endif()
  set(${out} ${found} PARENT_SCOPE)
endfunction()

function(check_has_page where command)
  has_page(found "${command}")
  if(NOT found)
    breach("${where}" "manual: neither man/hearth-${command}.1 nor a heading in man/hearth.1 names ${command}")
  endif()
endfunction()
