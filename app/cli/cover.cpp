// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cover.h"

#include "app/cli/prove.h"

namespace anteroom::cli {

CasesCover cover(const std::shared_ptr<const Questionnaire>& questionnaire, const SourceSet& sources,
                 const std::vector<Case>& cases) {
    Provers provers = proversOf(questionnaire);
    const std::vector<RuleCoverage> rules = coverage(questionnaire, cases, provers);
    CasesCover covered{countOf(rules), {}};
    for (const RuleCoverage& rule : rules)
        covered.rules.push_back(wordsOf(questionnaire, sources, rule));
    return covered;
}

} // namespace anteroom::cli
