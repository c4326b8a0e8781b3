# How a vendor clears each finding: taken from the pages of docs/findings/ into one source of ph_publish.
set(CLEARING_SOURCE ${CMAKE_BINARY_DIR}/generated/clearing.cc)
file(GLOB FINDING_PAGES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/findings/*.md)
add_custom_command(OUTPUT ${CLEARING_SOURCE}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/pack_clearing.py ${CMAKE_SOURCE_DIR} ${CLEARING_SOURCE}
  DEPENDS ${CMAKE_SOURCE_DIR}/tools/pack_clearing.py ${CMAKE_SOURCE_DIR}/src/model/finding_code.h ${FINDING_PAGES}
  COMMENT "How to clear findings" VERBATIM)
