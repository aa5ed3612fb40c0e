# One folder, one library. In the builds that have tests it is a shared one (BUILD_SHARED_LIBS in the preset): some
# two hundred test programs then link in a moment and hold nothing twice. What is released stands in one program.
#
#   anteroom_core_module(NAME [DEPENDS module...] [PUBLIC_LINK target...] [LINK target...])
#   anteroom_app_module(NAME [CORE module...] [DEPENDS module...] [PUBLIC_LINK target...] [LINK target...]
#                       [RESOURCES file.qrc...])
#
# core/NAME becomes anteroom_NAME (alias anteroom::NAME), app/NAME becomes anteroom_app_NAME
# (alias anteroom::app_NAME). All *.cpp and *.h below the folder belong to it; main.cpp does not, since it is
# the program's own file. DEPENDS names modules of the same tree, CORE modules of core. LINK is for libraries
# that no header of the module includes. A folder without a .cpp file is an INTERFACE library.
# A .qrc file in RESOURCES needs Q_INIT_RESOURCE, as in every static library.

include_guard(GLOBAL)
include(AnteroomParts)

function(_anteroom_module target folder)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "EXCLUDE" "PUBLIC_LINK;LINK;RESOURCES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${folder}: unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(arg_EXCLUDE)
        list(FILTER sources EXCLUDE REGEX "${arg_EXCLUDE}")
        list(FILTER headers EXCLUDE REGEX "${arg_EXCLUDE}")
    endif()

    if(sources)
        add_library(${target} ${sources} ${headers} ${arg_RESOURCES})
        # Shared or not, it is compiled the same, so that the compiler cache serves every build folder.
        set_target_properties(${target} PROPERTIES DEFINE_SYMBOL "")
        target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>")
        target_link_libraries(${target}
            PUBLIC ${arg_PUBLIC_LINK} PRIVATE "$<BUILD_INTERFACE:anteroom_flags>" ${arg_LINK})
    else()
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>")
        target_link_libraries(${target} INTERFACE ${arg_PUBLIC_LINK} ${arg_LINK})
    endif()
endfunction()

# What nearly every file of core includes; reading it takes as long as compiling the rest of most of them.
function(anteroom_core_prefix)
    set(empty "${CMAKE_CURRENT_BINARY_DIR}/prefix.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// Empty: what the precompiled header is built with.\n")
    add_library(anteroom_core_prefix OBJECT "${empty}")
    target_link_libraries(anteroom_core_prefix PRIVATE anteroom_flags)
    target_precompile_headers(anteroom_core_prefix PRIVATE <algorithm> <array> <functional> <map> <memory> <optional>
        <set> <span> <string> <string_view> <utility> <variant> <vector>)
    _anteroom_use_prefix_with_ccache(anteroom_core_prefix)
    _anteroom_watch_core(anteroom_core_prefix)
endfunction()

function(anteroom_core_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;PUBLIC_LINK;LINK")
    list(TRANSFORM arg_DEPENDS PREPEND "anteroom::")
    _anteroom_module(anteroom_${name} core/${name} ${arg_UNPARSED_ARGUMENTS}
        PUBLIC_LINK ${arg_DEPENDS} ${arg_PUBLIC_LINK}
        LINK ${arg_LINK})
    get_target_property(type anteroom_${name} TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
        target_precompile_headers(anteroom_${name} REUSE_FROM anteroom_core_prefix)
        _anteroom_use_prefix_with_ccache(anteroom_${name})
        _anteroom_watch_core(anteroom_${name})
    endif()
    add_library(anteroom::${name} ALIAS anteroom_${name})
    set_target_properties(anteroom_${name} PROPERTIES EXPORT_NAME ${name})
    set_property(GLOBAL APPEND PROPERTY ANTEROOM_CORE_MODULES ${name})
endfunction()

# A new header with Q_OBJECT is a reason to run moc again that CMake 3.25 does not see in a build that is there already.
function(_anteroom_moc_anew target folder)
    file(GLOB_RECURSE headers RELATIVE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/${folder}/*.h")
    set(known "${CMAKE_CURRENT_BINARY_DIR}/${target}_headers.txt")
    set(before "")
    if(EXISTS "${known}")
        file(READ "${known}" before)
    endif()
    if(NOT before STREQUAL "${headers}")
        file(WRITE "${known}" "${headers}")
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
    endif()
endfunction()

# What the modules of the app share: how they see Qt, and its headers, which take longer to read than most files of ours
# to compile: those of widgets for the modules that have any, for the others what every file of theirs begins with.
function(anteroom_app_prefixes)
    add_library(anteroom_app_flags INTERFACE)
    target_compile_definitions(anteroom_app_flags INTERFACE
        QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_NO_FOREACH "ANTEROOM_VERSION=\"${PROJECT_VERSION}\"")
    set(empty "${CMAKE_CURRENT_BINARY_DIR}/prefix.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// Empty: what the precompiled header is built with.\n")
    add_library(anteroom_app_prefix OBJECT "${empty}")
    target_link_libraries(anteroom_app_prefix PRIVATE anteroom_flags anteroom_app_flags Qt6::Widgets)
    target_precompile_headers(anteroom_app_prefix PRIVATE <QHBoxLayout> <QLabel> <QPushButton> <QScrollArea>
        <QVBoxLayout> <QWidget> <algorithm> <functional> <map> <memory> <optional> <string> <string_view> <utility>
        <variant> <vector>)
    _anteroom_use_prefix_with_ccache(anteroom_app_prefix)
    add_library(anteroom_app_plain_prefix OBJECT "${empty}")
    target_link_libraries(anteroom_app_plain_prefix PRIVATE anteroom_flags anteroom_app_flags Qt6::Core)
    target_precompile_headers(anteroom_app_plain_prefix PRIVATE <QDir> <QFile> <QObject> <QString> <QStringList>
        <algorithm> <functional> <map> <memory> <optional> <string> <string_view> <utility> <variant> <vector>)
    _anteroom_use_prefix_with_ccache(anteroom_app_plain_prefix)
endfunction()

function(anteroom_app_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "CORE;DEPENDS;PUBLIC_LINK;LINK;RESOURCES")
    list(TRANSFORM arg_CORE PREPEND "anteroom::")
    list(TRANSFORM arg_DEPENDS PREPEND "anteroom::app_")
    set(target anteroom_app_${name})
    _anteroom_module(${target} app/${name} ${arg_UNPARSED_ARGUMENTS}
        PUBLIC_LINK ${arg_CORE} ${arg_DEPENDS} ${arg_PUBLIC_LINK}
        LINK ${arg_LINK}
        RESOURCES ${arg_RESOURCES})
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
        set_target_properties(${target} PROPERTIES AUTOMOC ON AUTORCC ON)
        _anteroom_moc_anew(${target} app/${name})
        target_link_libraries(${target} PRIVATE anteroom_app_flags)
        set(prefix anteroom_app_plain_prefix)
        if("Qt6::Widgets" IN_LIST arg_PUBLIC_LINK)
            set(prefix anteroom_app_prefix)
        endif()
        target_precompile_headers(${target} REUSE_FROM ${prefix})
        _anteroom_use_prefix_with_ccache(${target})
    endif()
    add_library(anteroom::app_${name} ALIAS ${target})
    set_property(GLOBAL APPEND PROPERTY ANTEROOM_APP_MODULES ${name})
endfunction()

# resources/translations/anteroom_LANGUAGE.ts, with the texts of the program, anteroom_core_LANGUAGE.ts, with what core
# says, and anteroom_schema_LANGUAGE.ts, with the descriptions in resources/schema, become one resource of app/MODULE,
# which loads it with Q_INIT_RESOURCE(translations) from :/anteroom/translations. `cmake --build ... --target
# translations` takes all texts into the first two, where whoever translates finds those that are new; a test names the
# descriptions that the third lacks.
function(anteroom_app_translations module)
    find_program(LRELEASE lrelease HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/translations")
    set(entries "")
    set(texts "")
    set(core_texts "")
    foreach(language IN LISTS ARGN)
        set(name "anteroom_${language}")
        set(text "${PROJECT_SOURCE_DIR}/resources/translations/${name}.ts")
        set(core_text "${PROJECT_SOURCE_DIR}/resources/translations/anteroom_core_${language}.ts")
        set(schema_text "${PROJECT_SOURCE_DIR}/resources/translations/anteroom_schema_${language}.ts")
        add_custom_command(OUTPUT "${folder}/${name}.qm"
            COMMAND ${LRELEASE} -silent "${text}" "${core_text}" "${schema_text}" -qm "${folder}/${name}.qm"
            DEPENDS "${text}" "${core_text}" "${schema_text}"
            COMMENT "lrelease ${name}"
            VERBATIM)
        string(APPEND entries "<file>${name}.qm</file>")
        list(APPEND texts "${text}")
        list(APPEND core_texts "${core_text}")
    endforeach()
    file(CONFIGURE OUTPUT "${folder}/translations.qrc"
        CONTENT "<RCC><qresource prefix=\"/anteroom/translations\">${entries}</qresource></RCC>\n")
    qt_add_resources(compiled "${folder}/translations.qrc")
    target_sources(anteroom_app_${module} PRIVATE ${compiled})

    find_program(LUPDATE lupdate HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}")
    if(LUPDATE)
        # In core, and wherever else core::said() is written, it stands in for tr(): see core/base/said.h. lupdate
        # remarks on each function that returns a std::string and says something; the text is found all the same.
        set(said "tr=said,tr+=term,tr+=translatable,QT_TR_NOOP=none,QT_TRANSLATE_NOOP=none,translate=none")
        string(APPEND said ",Q_DECLARE_TR_FUNCTIONS=ANTEROOM_TRANSLATORS_FIND_IT_UNDER")
        add_custom_target(translations
            COMMAND ${LUPDATE} -silent -I . app -locations none -no-obsolete -source-language en -ts ${texts}
            COMMAND ${LUPDATE} -silent -I . core app -tr-function-alias ${said} -locations none -no-obsolete
                -source-language en -ts ${core_texts}
            WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
            VERBATIM)
    endif()
endfunction()

# app/NAME as object files (alias anteroom::app_NAME) that are linked into programs themselves: their main.cpp alone
# include it.
function(anteroom_program_module name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/app/${name}/*.cpp")
    add_library(anteroom_app_${name} OBJECT ${sources})
    target_include_directories(anteroom_app_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(anteroom_app_${name} PRIVATE anteroom_flags)
    if(ANTEROOM_SANITIZE)
        target_compile_definitions(anteroom_app_${name} PRIVATE ANTEROOM_IS_SANITIZED)
    endif()
    add_library(anteroom::app_${name} ALIAS anteroom_app_${name})
endfunction()

# A program made of app/MODULE/main.cpp and its module; nothing while there is no main.cpp. PARTS are what it loads at
# need: see AnteroomParts.
function(anteroom_program name module)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "PARTS")
    file(GLOB main CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/app/${module}/main.cpp")
    if(NOT main)
        return()
    endif()
    add_executable(${name} "${main}")
    target_link_libraries(${name} PRIVATE anteroom_flags anteroom::app_memory anteroom::app_${module})
    target_compile_definitions(${name} PRIVATE "ANTEROOM_VERSION=\"${PROJECT_VERSION}\"")
    anteroom_loads_parts(${name} ${arg_PARTS})
endfunction()
