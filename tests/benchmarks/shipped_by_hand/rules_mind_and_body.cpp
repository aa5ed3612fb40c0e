// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/shipped_by_hand/rules.h"

namespace anteroom::bench::prescreen {

void ByHand::mind() {
    // suicidality-urgent
    say(any(when(thoughtsAreCurrent(), is(ask::plan, yes)), when(thoughtsAreCurrent(), is(ask::intent, yes)),
            when(is(ask::attempt, yes), is(ask::attemptRecent, yes)), is(ask::crisis, yes),
            is(ask::getThroughToday, no)));
    // suicidality-current
    say(thoughtsAreCurrent());
    // suicide-attempt-ever
    say(is(ask::attempt, yes));
    // noticed-by-staff
    say(includes(ask::noticed, noticed::anything));

    const Set psychotic = diagnosis::schizophrenia | diagnosis::psychoticIllness;
    // psychosis-uncontrolled
    say(when(any(is(ask::psychosis, current), toldOrOnRecord(psychotic)), is(ask::psychosisControlled, no)));
    // psychosis-history
    say(any(is(ask::psychosis, current | past), toldOrOnRecord(psychotic)));
    // schizophrenia-history
    say(toldOrOnRecord(diagnosis::schizophrenia));
    // psychosis-predisposition
    say(is(ask::relativePsychosis, yes));

    // bipolar-disorder
    say(toldOrOnRecord(diagnosis::bipolar));
    // mania-hypomania-history
    say(is(ask::elated, current | past));
    // dissociation-severe-history
    say(when(is(ask::detached, current | past), is(ask::detachedSevere, yes)));
}

void ByHand::heartAndPregnancy() {
    // bp-uncontrolled
    say(when(is(ask::pressureTold, current | past), is(ask::pressureControlled, no)));
    // bp-reading-high
    say(anyReading([](const Reading& row, RowPlace place) {
        return any(isAbove(row.systolic, 140, place(field::systolic)),
                   isAbove(row.diastolic, 90, place(field::diastolic)));
    }));
    // measurement-unusual
    say(any(anyReading([](const Reading& row, RowPlace place) {
                return any(isBelow(row.systolic, 90, place(field::systolic)),
                           isBelow(row.diastolic, 45, place(field::diastolic)));
            }),
            anyPulse([](const Measured& row, RowPlace place) {
                return any(isBelow(row, 45, place(field::pulse)), isAbove(row, 110, place(field::pulse)));
            }),
            anySaturation([](const Measured& row, RowPlace place) {
                return isBelow(row, 94, place(field::saturation));
            })));
    // heart-disease-significant
    say(is(ask::heartDisease, yes));
    // vascular-condition
    say(is(ask::vesselProblem, yes));
    // cardiovascular-condition-other
    say(is(ask::otherCirculation, yes));

    // pregnancy-current
    say(any(is(ask::pregnancy, pregnancy::pregnant),
            pregnancyTest(is(ask::pregnancyTest, pregnancy_test::positive)),
            pregnancyTestLater(pregnancy_test::positive)));
    // breastfeeding-current
    say(is(ask::breastfeeding, breastfeeding::feeding));
}

void ByHand::otherConditions() {
    // neurological-condition
    say(is(ask::neurological, yes));
    // cognitive-concern
    say(includes(ask::bodyNow, body_now::memory));
    // psychiatric-other
    say(toldOrOnRecord(diagnosis::other));
    // medical-other
    say(is(ask::medical, yes));
    // bladder-symptoms-current
    say(includes(ask::bodyNow, body_now::bladder));
    // bladder-frequent-use
    using namespace ketamine_pattern;
    say(ketaminePattern(veryFrequent | longTerm | uncontrolled));
}

} // namespace anteroom::bench::prescreen
