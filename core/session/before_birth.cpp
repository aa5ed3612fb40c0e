// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/before_birth.h"

namespace anteroom {

namespace {

std::optional<PartialDate> dateIn(const Answer& answer) {
    if (answer.state != Answer::State::Answered)
        return std::nullopt;
    if (const auto* date = std::get_if<PartialDate>(&answer.value))
        return *date;
    const auto* status = std::get_if<StatusValue>(&answer.value);
    return status ? status->when : std::nullopt;
}

} // namespace

bool isBeforeBirth(const Answer& answer, std::string_view dateOfBirth) {
    const std::optional<PartialDate> date = dateIn(answer);
    const std::optional<PartialDate> born = date ? PartialDate::parse(dateOfBirth) : std::nullopt;
    return born && date->latest() < born->earliest();
}

std::vector<AnswerPlace> answersBeforeBirth(const Session& session, std::string_view dateOfBirth) {
    std::vector<AnswerPlace> places;
    for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i) {
        const QuestionIndex question{i};
        if (!session.isShown(question))
            continue;
        const Answer answer = session.countedAnswer(question);
        if (isBeforeBirth(answer, dateOfBirth))
            places.push_back({question, {}, {}});
        const auto* given = std::get_if<RowsValue>(&answer.value);
        for (std::uint32_t row = 0; given && row < given->rows.size(); ++row)
            for (std::uint32_t field = 0; field < given->rows[row].size(); ++field)
                if (isBeforeBirth(given->rows[row][field], dateOfBirth))
                    places.push_back({question, row, FieldIndex{field}});
    }
    return places;
}

} // namespace anteroom
