// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace anteroom::test {

/// The questionnaire that `yaml` says; the test stops with all diagnostics where it does not load. `files`
/// are what it includes.
std::shared_ptr<const Questionnaire>
questionnaireFrom(std::string_view yaml,
                  std::initializer_list<std::pair<std::string_view, std::string_view>> files = {});

/// The same for what is of interest only: sections, findings and so on, below a head that is always the same.
/// The document that findings can cite is `leaflet`.
std::shared_ptr<const Questionnaire> questionnaireWith(std::string_view body);

/// With one section, `main`, of these questions: a YAML list without indent.
std::shared_ptr<const Questionnaire> questionnaireOf(std::string_view questions, std::string_view rest = {});

QuestionIndex questionIn(const Questionnaire& questionnaire, std::string_view id);
std::uint32_t findingIn(const Questionnaire& questionnaire, std::string_view id);

/// SHA-256 as the programs pass it in.
std::string sha256(std::string_view bytes);

} // namespace anteroom::test
