// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/screening.h"

namespace anteroom {

FindingStatus statusOf(Truth truth) {
    switch (truth) {
    case Truth::True:
        return FindingStatus::Raised;
    case Truth::False:
        return FindingStatus::RuledOut;
    case Truth::Waiting:
    case Truth::Unknown:
        break;
    }
    return FindingStatus::NotEstablished;
}

std::string_view statusId(FindingStatus status) {
    switch (status) {
    case FindingStatus::Raised:
        return "raised";
    case FindingStatus::RuledOut:
        return "ruled-out";
    case FindingStatus::NotEstablished:
        break;
    }
    return "not-established";
}

namespace {

void addKeptFields(const Session& session, QuestionIndex rows, std::vector<AnswerPlace>& kept) {
    const auto* value = std::get_if<RowsValue>(&session.answer(rows).value);
    if (!value || !session.isShown(rows))
        return;
    for (std::uint32_t row = 0; row < value->rows.size(); ++row)
        for (std::uint32_t field = 0; field < value->rows[row].size(); ++field)
            if (value->rows[row][field] != Answer{} && !session.isFieldShown(rows, row, FieldIndex{field}))
                kept.push_back({rows, row, FieldIndex{field}});
}

} // namespace

std::vector<ContradictionResult> contradictionsOf(const Session& session) {
    const Evaluator& evaluator = session.evaluator();
    Explainer explainer(evaluator);
    std::vector<ContradictionResult> holding;
    const std::vector<Contradiction>& pairs = session.questionnaire()->contradictions;
    for (std::uint32_t i = 0; i < pairs.size(); ++i)
        if (evaluator.truth(pairs[i].when) == Truth::True)
            holding.push_back({i, explainer.explain(pairs[i].when)});
    return holding;
}

Screening screen(const Session& session) {
    const Questionnaire& questionnaire = session.questionnaire();
    const Evaluator& evaluator = session.evaluator();
    Explainer explainer(evaluator);
    Screening screening;

    const std::vector<FindingRule>& rules = questionnaire->findings;
    screening.findings.reserve(rules.size());
    for (std::uint32_t i = 0; i < rules.size(); ++i)
        screening.findings.push_back(
            {i, statusOf(evaluator.truth(rules[i].when)), explainer.explain(rules[i].when)});

    screening.contradictions = contradictionsOf(session);

    for (std::uint32_t i = 0; i < questionnaire.questions().size(); ++i) {
        const QuestionIndex question{i};
        if (session.isUnanswered(question))
            screening.unanswered.push_back(question);
        if (session.isKeptNotCounted(question))
            screening.notCounted.push_back(question);
        addKeptFields(session, question, screening.notCountedFields);
    }
    return screening;
}

} // namespace anteroom
