# What is installed, and the Debian package of it: cmake --build --preset release --target package.
#
# Two components. "runtime": the programs, the questionnaires and how a desktop finds them; the package has this one.
# "development": core as a CMake package, for programs of others: find_package(anteroom), then anteroom::core.

include_guard(GLOBAL)
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(anteroom_share "${CMAKE_INSTALL_DATADIR}/anteroom")
set(anteroom_linux "${PROJECT_SOURCE_DIR}/resources/packaging/linux")

# core

function(_anteroom_install_core)
    get_property(modules GLOBAL PROPERTY ANTEROOM_CORE_MODULES)
    list(TRANSFORM modules PREPEND "anteroom_")
    install(TARGETS anteroom_core ${modules} EXPORT anteroom
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
        INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/anteroom")
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/core" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/anteroom"
        COMPONENT development
        FILES_MATCHING PATTERN "*.h")
    set(folder "${CMAKE_INSTALL_LIBDIR}/cmake/anteroom")
    install(EXPORT anteroom NAMESPACE anteroom:: FILE anteroomTargets.cmake DESTINATION "${folder}" COMPONENT development)
    configure_package_config_file("${PROJECT_SOURCE_DIR}/resources/cmake/anteroomConfig.cmake.in"
        "${PROJECT_BINARY_DIR}/anteroomConfig.cmake" INSTALL_DESTINATION "${folder}")
    write_basic_package_version_file("${PROJECT_BINARY_DIR}/anteroomConfigVersion.cmake"
        COMPATIBILITY SameMinorVersion) # before 1.0 a minor version may change what a header says
    install(FILES
        "${PROJECT_BINARY_DIR}/anteroomConfig.cmake"
        "${PROJECT_BINARY_DIR}/anteroomConfigVersion.cmake"
        "${PROJECT_SOURCE_DIR}/resources/cmake/FindZ3.cmake"
        DESTINATION "${folder}" COMPONENT development)
endfunction()

# The programs

function(_anteroom_install_programs)
    install(TARGETS anteroom anteroom-cli RUNTIME COMPONENT runtime)
    anteroom_install_parts(runtime)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/questionnaires" DESTINATION "${anteroom_share}" COMPONENT runtime)
    # Where the first line of each questionnaire says that its schema is.
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/schema" DESTINATION "${anteroom_share}/resources"
        COMPONENT runtime)
    install(FILES "${anteroom_linux}/org.anteroom.Anteroom.desktop"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT runtime)
    install(FILES "${anteroom_linux}/org.anteroom.Anteroom.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT runtime)
    install(FILES "${anteroom_linux}/anteroom-questionnaire.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" COMPONENT runtime)
    install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/anteroom.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT runtime)
    install(FILES "${anteroom_linux}/anteroom.1" "${anteroom_linux}/anteroom-cli.1"
        DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT runtime)
    install(FILES "${anteroom_linux}/anteroom-cli.bash"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME anteroom-cli COMPONENT runtime)
    # What the README leads to lies where it says, seen from there.
    set(documents "${CMAKE_INSTALL_DATADIR}/doc/anteroom")
    install(FILES "${anteroom_linux}/copyright" DESTINATION "${documents}" COMPONENT runtime)
    foreach(file IN ITEMS README.md CHANGELOG.md CONTRIBUTING.md LICENSE app/storage/SECURITY.md)
        cmake_path(GET file PARENT_PATH folder)
        install(FILES "${PROJECT_SOURCE_DIR}/${file}" DESTINATION "${documents}/${folder}" COMPONENT runtime)
    endforeach()
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/questionnaires" DESTINATION "${documents}" COMPONENT runtime
        FILES_MATCHING PATTERN "*.md")
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/screenshots" DESTINATION "${documents}/resources"
        COMPONENT runtime
        FILES_MATCHING PATTERN "*.png")
endfunction()

_anteroom_install_core()
if(NOT ANTEROOM_APP)
    return()
endif()
_anteroom_install_programs()
if(BUILD_SHARED_LIBS)
    return() # the libraries of a build with tests are not installed: a package is made of the release preset
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME anteroom)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Screening questionnaires, and a summary for the clinician")
set(CPACK_PACKAGE_CONTACT "The Anteroom developers <anteroom@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: the plugins that are loaded by name, libpq, which is loaded when a server is first spoken to,
# letters for patients' names, and what desktops find an icon and a file type by.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, libpq5, fonts-noto-core, fonts-droid-fallback, fonts-nanum, hicolor-icon-theme, shared-mime-info, desktop-file-utils")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "graphviz, libqt6sql6-psql, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Clinic staff walk a patient through a screening questionnaire before ketamine
therapy for depression. The clinician gets a page or two of what to discuss:
why, from which document, and what could not be established. Questionnaires
are YAML files that a clinician can read and change.
.
Anteroom makes no diagnosis and takes no decision.")
include(CPack)
