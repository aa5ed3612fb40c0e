// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/expression/screening.h"

namespace anteroom::test {

/// What the conditions of check_problems.txt and syntax_problems.txt ask of.
inline Screening screeningOfProblems() {
    Screening screening;
    screening.ask("trouble", Type::yesNo())
        .ask("bp", Type::status())
        .ask("bp-told", Type::yesNo())
        .ask("nights", numberType(0, 7, "nights"))
        .ask("systolic", numberType(50, 260, "mmHg"))
        .ask("weight", numberType(1, 300, "kg"))
        .ask("delivery", typed(TypeKind::Choice, {"home", "post"}))
        .ask("drugs", typed(TypeKind::Choices, {"alcohol", "opioids"}))
        .ask("medicine", typed(TypeKind::Vocabulary, {"opioid", "benzodiazepine"}))
        .ask("birth", dateType())
        .ask("notes", typed(TypeKind::Text))
        .ask("readings", typed(TypeKind::Rows))
        .field("top", numberType(50, 260, "mmHg"))
        .field("arm", typed(TypeKind::Choice, {"left", "right"}))
        .ask("medicines", typed(TypeKind::Rows))
        .field("dose", numberType(0, 100))
        .compute("sedated", "trouble is yes")
        .compute("age", "years from birth to today");
    return screening;
}

} // namespace anteroom::test
