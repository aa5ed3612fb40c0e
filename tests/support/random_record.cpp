// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_record.h"

#include "tests/support/answers.h"
#include "tests/support/random_bytes.h"
#include "tests/support/random_session.h"

namespace anteroom::test {

namespace {

bool oneIn(std::uint32_t count, std::mt19937& random) { return random() % count == 0; }

Act randomAct(std::mt19937& random) {
    return {*StaffId::parse(oneIn(2, random) ? "j-sample" : "m2"), "J. " + randomText(random),
            minute(static_cast<int>(random() % 500))};
}

RecordHead randomHead(const Questionnaire& questionnaire, std::mt19937& random) {
    SeededBytes bytes(random);
    RecordHead head{.id = RecordId::make(bytes),
                    .patient = PatientId::make(bytes),
                    .questionnaire = {questionnaire->id, questionnaire->version, questionnaire->sha256},
                    .language = "en",
                    .created = randomAct(random),
                    .edited = randomAct(random)};
    if (oneIn(3, random)) {
        head.revision = 2 + static_cast<std::uint32_t>(random() % 5);
        head.reason = "corrected " + randomText(random);
    }
    for (std::string* text :
         {&head.identity.patientName, &head.identity.dateOfBirth, &head.identity.identifier,
          &head.identity.staff, &head.identity.clinicName, &head.identity.clinicAddress})
        *text = randomText(random);
    head.status = static_cast<RecordStatus>(random() % 3);
    if (head.status != RecordStatus::Draft || oneIn(3, random))
        head.finished = randomAct(random);
    if (head.status == RecordStatus::Signed)
        head.signature = randomAct(random);
    if (oneIn(4, random))
        head.enteredInError = EnteredInError{randomAct(random), "because " + randomText(random)};
    return head;
}

std::vector<AnswerChange> randomHistory(const SessionState& session, std::mt19937& random) {
    std::vector<AnswerChange> history;
    for (std::uint32_t i = 0; i < session.answers.size(); ++i)
        if (session.answers[i] != Answer{} && oneIn(2, random))
            history.push_back({randomAct(random), QuestionIndex{i}, Answer{}, session.answers[i],
                               oneIn(4, random) ? std::optional(minute(0)) : std::nullopt});
    // Back and forth: what stands now is what was there before.
    const std::size_t count = history.size();
    for (std::size_t i = 0; i < count; ++i)
        history.push_back({randomAct(random), history[i].question, history[i].after,
                           Answer::withheld(Answer::State::Declined), std::nullopt});
    return history;
}

} // namespace

Record randomRecord(const std::shared_ptr<const Questionnaire>& questionnaire, std::mt19937& random) {
    Record record{.head = randomHead(*questionnaire, random),
                  .notes = randomText(random),
                  .transcribedBy = randomText(random),
                  .transcribedOn = randomText(random),
                  .session = randomSession(questionnaire, random).state()};
    record.history = randomHistory(record.session, random);
    for (std::uint32_t i = 0; i < (*questionnaire)->findings.size(); ++i)
        if (oneIn(3, random))
            record.review.push_back({i, static_cast<ReviewMark>(random() % 3), randomText(random),
                                     randomAct(random), random() % (record.history.size() + 1)});
    if (oneIn(3, random))
        record.earlierDetails.push_back({randomAct(random), randomHead(*questionnaire, random).identity,
                                         static_cast<std::uint32_t>(random() % 3)});
    for (const SheetText text : {SheetText::Notes, SheetText::TranscribedBy, SheetText::TranscribedOn,
                                 SheetText::ScreenedOn, SheetText::Language})
        if (oneIn(4, random))
            record.sheetChanges.push_back({randomAct(random), text, {}, "said " + randomText(random)});
    if (oneIn(4, random)) {
        SeededBytes bytes(random);
        const auto revision = static_cast<std::uint32_t>(1 + random() % 3);
        record.moves.push_back({randomAct(random), PatientId::make(bytes), revision,
                                revision > 1 ? "because " + randomText(random) : std::string()});
    }
    if (oneIn(4, random))
        record.discarded.push_back(
            {randomAct(random), "because " + randomText(random), "since " + randomText(random)});
    return record;
}

} // namespace anteroom::test
