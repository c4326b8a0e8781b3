# What the JSON of each format looks like: src/**/*.shape, compiled into one source of ph_syntax; those below testdata/ into one of its tests.
file(GLOB_RECURSE SHAPE_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.shape)
set(TEST_SHAPE_FILES ${SHAPE_FILES})
list(FILTER SHAPE_FILES EXCLUDE REGEX "/testdata/")
list(FILTER TEST_SHAPE_FILES INCLUDE REGEX "/testdata/")

# pack_shapes(OUTPUT FUNCTION FILE…)
function(pack_shapes output function)
  add_custom_command(OUTPUT ${output}
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/pack_shapes.py ${output} ${function} ${ARGN}
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack_shapes.py ${ARGN}
    COMMENT "Shapes" VERBATIM)
endfunction()
set(SHAPES_SOURCE ${CMAKE_BINARY_DIR}/generated/shapes.cc)
set(TEST_SHAPES_SOURCE ${CMAKE_BINARY_DIR}/generated/test_shapes.cc)
pack_shapes(${SHAPES_SOURCE} shapes ${SHAPE_FILES})
pack_shapes(${TEST_SHAPES_SOURCE} test_shapes ${TEST_SHAPE_FILES})

# What their XML looks like: src/**/*.xmlshape.
file(GLOB_RECURSE XML_SHAPE_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.xmlshape)
set(XML_SHAPES_SOURCE ${CMAKE_BINARY_DIR}/generated/xml_shapes.cc)
add_custom_command(OUTPUT ${XML_SHAPES_SOURCE}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/pack_xml_shapes.py ${XML_SHAPES_SOURCE} xml_shapes ${XML_SHAPE_FILES}
  DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack_xml_shapes.py ${CMAKE_SOURCE_DIR}/tools/pack_shapes.py ${XML_SHAPE_FILES}
  COMMENT "Shapes of XML" VERBATIM)
