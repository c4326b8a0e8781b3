# Precompiled headers: the model is read by every source of formats/ and from verify/ up, and takes longer to compile than most of them. Only the presets dev and
# release use them: the sanitizer, fuzzing and clang-tidy builds go without, so that each file still has to include what it needs.
option(PROOFHOUSE_PRECOMPILED "Precompile the headers that most sources share" OFF)
set(PRECOMPILED_FOLDERS verify decide tender publish cli)

# precompile(TARGET FOLDER [MORE…]): MORE are headers of a library, in angle brackets.
function(precompile target folder)
  if(NOT PROOFHOUSE_PRECOMPILED)
    return()
  endif()
  set(headers ${ARGN})
  if(folder IN_LIST PRECOMPILED_FOLDERS)
    list(APPEND headers ${CMAKE_CURRENT_SOURCE_DIR}/model/case.h ${CMAKE_CURRENT_SOURCE_DIR}/model/decision.h)
  endif()
  if(folder STREQUAL formats)
    list(APPEND headers ${CMAKE_CURRENT_SOURCE_DIR}/model/document.h ${CMAKE_CURRENT_SOURCE_DIR}/syntax/json.h)
  endif()
  if(headers)
    target_precompile_headers(${target} PRIVATE ${headers})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND folder STREQUAL formats)
      # GCC 12 forgets behind a precompiled header that std::string is a system header, and warns of copies out of bounds that are not there
      # (as with -Wrestrict, cmake/Options.cmake); the Clang builds keep all warnings.
      target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
  endif()
endfunction()
