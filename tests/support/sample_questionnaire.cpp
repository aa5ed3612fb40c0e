// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_questionnaire.h"

#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

namespace anteroom::test {

std::shared_ptr<const Questionnaire> sampleQuestionnaire() {
    static const std::shared_ptr<const Questionnaire> sample =
        questionnaireFrom(readData("summary/sample.yaml"),
                          {{"sample-medicines.yaml", readData("summary/sample-medicines.yaml")}});
    return sample;
}

} // namespace anteroom::test
