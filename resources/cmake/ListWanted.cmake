# What PART uses and does not hold, of Anteroom's own: as options that make a linker take it from the archives and refuse
# to go on without it (WANTED.options), and as the names that a program then hands out (WANTED.names).
execute_process(COMMAND "${NM}" --dynamic --undefined-only --format=posix "${PART}"
    OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n ]*8anteroom[^\n ]* U" symbols "${lines}")
list(TRANSFORM symbols REPLACE " U$" "")
list(TRANSFORM symbols PREPEND "-Wl,--require-defined=" OUTPUT_VARIABLE options)
list(JOIN options "\n" options)
if(NOT symbols)
    set(symbols "anteroom_nothing") # a linker takes no empty list
endif()
list(JOIN symbols ";\n" names)
file(WRITE "${WANTED}.options" "${options}\n")
file(WRITE "${WANTED}.names" "{\n${names};\n};\n")
