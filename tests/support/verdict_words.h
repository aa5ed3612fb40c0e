// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::test {

/// Words that would be a verdict on a patient, in English and Spanish. They match whole words, in any case.
/// Medical terms that only look like one (heart failure) are not among them.
const std::vector<std::string>& verdictWords();
/// What is a verdict only as a whole: "seguro para", where "no estoy seguro" says that the patient is not
/// sure.
const std::vector<std::string>& verdictPhrases();

/// Those of them that stand in `text`, words before phrases, once sentences that may hold one (`allowed`: a
/// cited heading, say) are taken out.
std::vector<std::string> verdictsIn(std::string_view text, const std::vector<std::string>& allowed = {});

} // namespace anteroom::test
