# Warnings, hardening and sanitizers: one interface target that every target of the house links.
add_library(ph_options INTERFACE)
target_compile_options(ph_options INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Wcast-align -Woverloaded-virtual -Wimplicit-fallthrough
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -fno-math-errno)
# GCC 12 sees overlapping copies in std::string that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(ph_options INTERFACE -Wno-restrict)
endif()
# Clang sees what GCC 12's library does behind std::stable_sort, and a capture that an empty list of fields leaves unused.
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  target_compile_options(ph_options INTERFACE -Wno-deprecated-declarations -Wno-unused-lambda-capture)
endif()
target_include_directories(ph_options INTERFACE ${CMAKE_SOURCE_DIR}/src)

if(PROOFHOUSE_HARDENED)
  target_compile_options(ph_options INTERFACE -fstack-protector-strong -fcf-protection=full -fstack-clash-protection
    -ftrivial-auto-var-init=zero -D_GLIBCXX_ASSERTIONS -U_FORTIFY_SOURCE
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:PROOFHOUSE_UNOPTIMISED>>>:-D_FORTIFY_SOURCE=2>)
  target_link_options(ph_options INTERFACE -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
endif()

if(PROOFHOUSE_SANITIZE)
  target_compile_options(ph_options INTERFACE -fsanitize=${PROOFHOUSE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_compile_definitions(ph_options INTERFACE PROOFHOUSE_SANITIZED=1)
  target_link_options(ph_options INTERFACE -fsanitize=${PROOFHOUSE_SANITIZE})
endif()
if(PROOFHOUSE_FUZZ)
  target_compile_options(ph_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
