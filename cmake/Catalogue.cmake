# The embedded catalogue: pack-catalogue reads the files of catalogue/ and writes them in wire form as one source of ph_catalogue. Its own
# sources are listed, because it is built before that library.
set(CATALOGUE_SOURCE ${CMAKE_BINARY_DIR}/generated/catalogue.cc)
file(GLOB_RECURSE CATALOGUE_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/catalogue/*.yaml ${CMAKE_SOURCE_DIR}/catalogue/questions.lock)
set(pack_sources pack_main.cc load.cc parts.cc profile_reader.cc requirement_reader.cc)
list(TRANSFORM pack_sources PREPEND ${CMAKE_SOURCE_DIR}/src/catalogue/)
add_executable(pack-catalogue ${pack_sources})
target_link_libraries(pack-catalogue PRIVATE ph_options ph_base ph_model ph_syntax)
add_custom_command(OUTPUT ${CATALOGUE_SOURCE}
  COMMAND pack-catalogue ${CMAKE_SOURCE_DIR}/catalogue ${CATALOGUE_SOURCE}
  DEPENDS pack-catalogue ${CATALOGUE_FILES} COMMENT "Catalogue" VERBATIM)
