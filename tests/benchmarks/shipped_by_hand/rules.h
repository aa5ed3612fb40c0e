// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"
#include "tests/benchmarks/shipped_by_hand/conditions.h"

#include <vector>

namespace anteroom::bench::prescreen {

/// The finding rules of questionnaires/ketamine-prescreen as a programmer would write them for this one form.
/// Says the same as the engine, reasons and unknowns included; it is the limit that the engine is held
/// against.
class ByHand {
public:
    /// Takes the classes of medicines and allergens from `questionnaire`.
    explicit ByHand(const Questionnaire& questionnaire);

    /// All findings, in the order of the file. FindingResult::rule is where its citations are.
    std::vector<FindingResult> screen(const std::vector<std::pair<QuestionIndex, Answer>>& answers);

private:
    // In the order of the file
    void mind();
    void heartAndPregnancy();
    void substances();
    void medicines();
    void otherConditions();
    void treatmentHistory();
    void contributors();
    void beforeTreatment();
    void plansForTheDay();

    Look is(QuestionIndex question, Set options) const {
        return look(m_answers.said[at(question)], options, {question, {}, {}});
    }
    Look includes(QuestionIndex question, Set options) const { return is(question, options); }
    Look isAnswered(QuestionIndex question) const {
        return prescreen::isAnswered(m_answers.said[at(question)], {question, {}, {}});
    }
    auto includesNone(QuestionIndex question, Set options) const { return isNot(is(question, options)); }
    Look includesAll(QuestionIndex question, Set options) const {
        const Said& said = m_answers.said[at(question)];
        return {said.known == Truth::True ? truthOf((said.options & options) == options) : said.known,
                {question, {}, {}}};
    }

    template <typename Body>
    auto anyTrial(Body body) const {
        return AnyRow<Trial, Body>(m_answers.trials, body);
    }
    template <typename Body>
    auto anyMedicine(Body body) const {
        return AnyRow<Medicine, Body>(m_answers.medicines, body);
    }
    template <typename Body>
    auto anyAllergy(Body body) const {
        return AnyRow<Said, Body>(m_answers.allergies, body);
    }
    template <typename Body>
    auto anyReading(Body body) const {
        return AnyRow<Reading, Body>(m_answers.readings, body);
    }
    template <typename Body>
    auto anyPulse(Body body) const {
        return AnyRow<Measured, Body>(m_answers.heartRate, body);
    }
    template <typename Body>
    auto anySaturation(Body body) const {
        return AnyRow<Measured, Body>(m_answers.oxygen, body);
    }

    // Medicines

    auto medicineOf(Set classes, Set taken) const {
        return anyMedicine([=](const Medicine& row, RowPlace place) {
            return all(look(row.name, classes, place(field::medicine)),
                       look(row.taken, taken, place(field::medicineTaken)));
        });
    }
    auto trialOf(Set classes, Set when) const {
        return anyTrial([=](const Trial& row, RowPlace place) {
            return all(look(row.medicine, classes, place(field::trialMedicine)),
                       look(row.when, when, place(field::trialWhen)));
        });
    }
    auto takes(Set classes) const {
        return any(medicineOf(classes, medicine_taken::now), trialOf(classes, trial_when::still));
    }

    // Questions that are not always shown

    auto thoughtsAreCurrent() const { return any(is(ask::wishDead, current), is(ask::suicidal, current)); }
    auto anythingUsed() const {
        return any(includes(ask::everUsed, substance::any),
                   includes(ask::ketamineBefore, ketamine_before::outside));
    }
    auto mayHaveUsedNow() const {
        return any(includes(ask::everUsed, substance::notPrescribed),
                   includes(ask::ketamineBefore, ketamine_before::outside));
    }
    auto usedNow(Set options) const { return when(mayHaveUsedNow(), includes(ask::usedNow, options)); }
    auto usedRecently(Set options) const {
        return when(anythingUsed(), includes(ask::usedRecently, options));
    }
    auto problemNow(Set options) const { return includes(ask::problemNow, options); }
    auto isOtherDrugNamed() const {
        return any(
            all(when(mayHaveUsedNow(), isAnswered(ask::usedNow)), usedNow(used_now::otherDrug)),
            all(when(anythingUsed(), isAnswered(ask::usedRecently)), usedRecently(substance::otherDrug)),
            all(isAnswered(ask::problemNow), problemNow(substance::otherDrug)));
    }
    auto otherDrugSedates() const { return when(isOtherDrugNamed(), is(ask::otherDrugSedates, yes)); }
    auto alcoholNow(Set options) const {
        return when(includes(ask::everUsed, substance::alcohol), is(ask::alcoholNow, options));
    }
    auto cannabisNow(Set options) const {
        return when(includes(ask::everUsed, substance::cannabis), is(ask::cannabisNow, options));
    }
    auto bloodTestShown(Set options) const {
        return when(includes(ask::bodyNow, body_now::perhaps), includes(ask::bloodTestShown, options));
    }
    auto sleepTestShown() const {
        return when(includes(ask::sleep, sleep::perhapsApnoea), is(ask::sleepTestShown, yes));
    }
    auto ketaminePattern(Set options) const {
        using namespace ketamine_before;
        return when(includes(ask::ketamineBefore, treatment | takeHome | outside),
                    includes(ask::ketaminePattern, options));
    }
    auto recordElsewhere(Set options) const {
        return when(all(includes(ask::diagnoses, diagnosis::unsureWhich),
                        any(includesNone(ask::recordShows, record_shows::complete),
                            includes(ask::recordShows, record_shows::notLookedUp))),
                    includes(ask::recordElsewhere, options));
    }
    auto toldOrOnRecord(Set options) const {
        return any(includes(ask::diagnoses, options), includes(ask::recordShows, options),
                   recordElsewhere(options));
    }
    auto pregnancyTest(Look answer) const {
        return when(any(is(ask::pregnancy, pregnancy::doesApply), includes(ask::done, done::pregnancyTest)),
                    answer);
    }
    auto pregnancyTestLater(Set options) const {
        return when(all(is(ask::pregnancy, pregnancy::possible),
                        pregnancyTest(isAnswered(ask::pregnancyTest)),
                        pregnancyTest(is(ask::pregnancyTest, pregnancy_test::noneToday))),
                    is(ask::pregnancyTestLater, options));
    }

    /// The next finding.
    template <typename Condition>
    void say(const Condition& condition) {
        FindingResult& finding = m_findings.emplace_back();
        finding.rule = static_cast<std::uint32_t>(m_findings.size() - 1);
        finding.status = statusOf(condition.truth);
        m_places.clear();
        condition.because(m_places);
        inOrder(finding.explanation.because);
        if (isKnown(condition.truth))
            return;
        m_places.clear();
        condition.missing(m_places);
        inOrder(finding.explanation.missing);
        leaveOut(finding.explanation.missing, finding.explanation.because);
    }
    void inOrder(Places& places);
    static void leaveOut(const Places& missing, Places& because);

    Classes m_classes;
    Answers m_answers;
    std::vector<FindingResult> m_findings;
    Places m_places; ///< of the list that is being made
};

} // namespace anteroom::bench::prescreen
