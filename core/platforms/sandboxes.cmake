# SPDX-License-Identifier: GPL-3.0-or-later
# Every <name>/sandbox/ folder is the simulated side of one platform, whose namespace carillon::sandbox::<name> has a
# make(host). Only the sandbox program and tests link this.
add_library(carillon_sandboxes STATIC simulatedcounts.cpp simulatedcounts.h simulatedhttp.cpp simulatedhttp.h
    simulatedlimit.cpp simulatedlimit.h simulatedlogin.cpp simulatedlogin.h simulatedpeople.cpp simulatedpeople.h
    simulatedplatform.h simulatedsettings.cpp simulatedsettings.h simulatedtext.cpp simulatedtext.h)
target_link_libraries(carillon_sandboxes PUBLIC carillon_core PRIVATE carillon_options ICU::uc OpenSSL::Crypto)
target_precompile_headers(carillon_sandboxes PRIVATE ${PROJECT_SOURCE_DIR}/core/precompiled.h)

set(SANDBOX_DECLARATIONS "")
set(SANDBOX_CALLS "")
file(GLOB sandboxes CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} */sandbox)
list(SORT sandboxes)
foreach(folder IN LISTS sandboxes)
    cmake_path(GET folder PARENT_PATH name)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    target_sources(carillon_sandboxes PRIVATE ${sources})
    string(APPEND SANDBOX_DECLARATIONS
        "namespace ${name} {\nstd::unique_ptr<SimulatedPlatform> make(SimulationHost &host);\n}\n")
    string(APPEND SANDBOX_CALLS "    platforms.push_back(${name}::make(host));\n")
endforeach()
configure_file(simulatedregistry.cpp.in simulatedregistry.cpp @ONLY)
target_sources(carillon_sandboxes PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/simulatedregistry.cpp)
