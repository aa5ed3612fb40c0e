# What a program loads only when it is needed, so that a start waits for none of it: see app/parts/part.h.
#
#   anteroom_part(NAME MODULES module... [LINK target...])     lib/anteroom/NAME.so, with all of these modules in it
#   anteroom_loads_parts(PROGRAM NAME...)                      a program that loads them
#   anteroom_install_parts(COMPONENT)
#
# Where modules are shared libraries, a part names those that are its own. Where a program holds its modules itself, a
# part holds its own in the same way and takes what else it uses from the program, which hands out these functions and
# no others: Anteroom's code is there once, and a function that a part would miss is found when the program is linked.

include_guard(GLOBAL)

set(anteroom_parts_folder lib/anteroom)

function(anteroom_part name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "MODULES;LINK")
    set(target anteroom_part_${name})
    set(empty "${CMAKE_CURRENT_BINARY_DIR}/part.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// Empty: a part is made of modules.\\n")
    add_library(${target} MODULE "${empty}")
    set_target_properties(${target} PROPERTIES
        PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/${anteroom_parts_folder}")
    target_link_libraries(${target} PRIVATE anteroom_flags)
    list(TRANSFORM arg_MODULES PREPEND "anteroom::")
    if(BUILD_SHARED_LIBS)
        target_link_options(${target} PRIVATE LINKER:--no-as-needed) # it uses nothing of them: programs do
        target_link_libraries(${target} PRIVATE ${arg_MODULES})
    else()
        list(TRANSFORM arg_MODULES REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE archives)
        target_link_libraries(${target} PRIVATE
            -Wl,--whole-archive ${archives} -Wl,--no-whole-archive ${arg_LINK})
        add_dependencies(${target} ${arg_MODULES})
        set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${archives}")
        set(wanted "${CMAKE_CURRENT_BINARY_DIR}/${target}")
        add_custom_command(OUTPUT "${wanted}.options" "${wanted}.names"
            COMMAND "${CMAKE_COMMAND}" -D "NM=${CMAKE_NM}" -D "PART=$<TARGET_FILE:${target}>" -D "WANTED=${wanted}"
                -P "${PROJECT_SOURCE_DIR}/resources/cmake/ListWanted.cmake"
            DEPENDS ${target} "${PROJECT_SOURCE_DIR}/resources/cmake/ListWanted.cmake"
            COMMENT "What ${name} takes from its program"
            VERBATIM)
        add_custom_target(${target}_wanted DEPENDS "${wanted}.options" "${wanted}.names")
        set_target_properties(${target} PROPERTIES ANTEROOM_WANTED "${wanted}")
    endif()
    set_property(GLOBAL APPEND PROPERTY ANTEROOM_PARTS ${target})
endfunction()

function(anteroom_loads_parts program)
    foreach(name IN LISTS ARGN)
        set(target anteroom_part_${name})
        add_dependencies(${program} ${target})
        if(NOT BUILD_SHARED_LIBS)
            get_target_property(wanted ${target} ANTEROOM_WANTED)
            target_link_options(${program} PRIVATE "@${wanted}.options" "LINKER:--dynamic-list=${wanted}.names")
            set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS "${wanted}.options" "${wanted}.names")
            add_dependencies(${program} ${target}_wanted)
        endif()
    endforeach()
endfunction()

function(anteroom_install_parts component)
    get_property(parts GLOBAL PROPERTY ANTEROOM_PARTS)
    install(TARGETS ${parts} LIBRARY DESTINATION "${anteroom_parts_folder}" COMPONENT ${component})
endfunction()
