# What the JSON of each format looks like: src/**/*.shape, compiled into one source of ph_syntax.
set(SHAPES_SOURCE ${CMAKE_BINARY_DIR}/generated/shapes.cc)
file(GLOB_RECURSE SHAPE_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.shape)
add_custom_command(OUTPUT ${SHAPES_SOURCE}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/pack_shapes.py ${SHAPES_SOURCE} ${SHAPE_FILES}
  DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack_shapes.py ${SHAPE_FILES}
  COMMENT "Shapes" VERBATIM)
