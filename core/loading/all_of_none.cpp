// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/rule_checks.h"

#include <algorithm>
#include <set>

namespace anteroom::loading {

namespace {

using Visit = std::function<void(const Syntax& overRows, const std::string& list)>;

void forEachOverRows(const Syntax& syntax, const Visit& visit) {
    if (syntax.kind == Syntax::Kind::OverRows)
        visit(syntax, syntax.operands[0]->text);
    for (const auto& operand : syntax.operands)
        forEachOverRows(*operand, visit);
}

} // namespace

void checkAllOfNone(const Syntax& syntax, const NameTable& names, Diagnostics& diagnostics) {
    std::set<std::string> counted;
    forEachOverRows(syntax, [&](const Syntax& overRows, const std::string& list) {
        if (overRows.text == "any" || overRows.text == "count")
            counted.insert(list);
    });
    forEachOverRows(syntax, [&](const Syntax& overRows, const std::string& list) {
        const auto question = names.question(list);
        if (overRows.text != "all" || !question || counted.contains(list))
            return;
        const Question& rows = names.draft().questions[*question].question;
        if (rows.type == QuestionType::Rows && rows.mayBeNone())
            diagnostics.warning(
                "all-of-none", overRows.span,
                core::said("this holds as well when %1 is an empty list", {inBackticks(list)}),
                core::said("if it is not meant so, add `and any(%1: ...)` with the same condition", {list}));
    });
}

} // namespace anteroom::loading
