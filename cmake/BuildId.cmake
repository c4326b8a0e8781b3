# The build id: a digest of every source and of the catalogue. The program and the processes that it starts must carry the same one,
# and a decision record names it. It changes with the sources alone, never with the clock or the folder.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(BUILD_ID_SOURCE ${CMAKE_BINARY_DIR}/generated/build_id.cc)
add_custom_target(build_id
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/build_id.py ${CMAKE_SOURCE_DIR} ${BUILD_ID_SOURCE} ${PROJECT_VERSION}
  BYPRODUCTS ${BUILD_ID_SOURCE} COMMENT "Build id" VERBATIM)
