# The script, the style and the schema that a questionnaire carries: readable sources, embedded as one source of ph_publish.
set(QUESTIONNAIRE_SOURCE ${CMAKE_BINARY_DIR}/generated/questionnaire_assets.cc)
set(questionnaire_folder ${CMAKE_SOURCE_DIR}/src/publish/questionnaire)
# In the order in which the browser reads them.
set(questionnaire_scripts digest.js answers.js missing.js parts.js evidence.js requirement.js file.js form.js)
list(TRANSFORM questionnaire_scripts PREPEND ${questionnaire_folder}/form/)
set(questionnaire_style ${questionnaire_folder}/form/form.css)
set(questionnaire_schema ${CMAKE_SOURCE_DIR}/docs/formats/response.schema.json)
add_custom_command(OUTPUT ${QUESTIONNAIRE_SOURCE}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed_form.py ${QUESTIONNAIRE_SOURCE} ${questionnaire_schema}
    ${questionnaire_style} ${questionnaire_scripts}
  DEPENDS ${CMAKE_SOURCE_DIR}/tools/embed_form.py ${questionnaire_schema} ${questionnaire_style} ${questionnaire_scripts}
  COMMENT "Questionnaire" VERBATIM)
