// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/shipped_by_hand/rules.h"

namespace anteroom::bench::prescreen {

void ByHand::substances() {
    // substance-misuse-active
    say(problemNow(substance::any));
    // substance-not-prescribed
    say(any(usedNow(used_now::any), usedRecently(substance::notPrescribed)));
    // substance-active-stimulants
    say(problemNow(substance::stimulants));
    // substance-active-alcohol
    say(problemNow(substance::alcohol));
    // substance-active-opioids
    say(problemNow(substance::opioids));
    // substance-active-sedatives
    say(problemNow(substance::sedatives));
    // substance-misuse-history
    say(includes(ask::problemPast, substance::any));
    // substance-recent-use
    say(usedRecently(substance::any));

    // ketamine-outside-clinic
    say(includes(ask::ketamineBefore, ketamine_before::outside));
    // ketamine-taken-at-home
    say(includes(ask::ketamineBefore, ketamine_before::takeHome));
    // ketamine-dependence-risk
    say(any(includes(ask::ketamineBefore, ketamine_before::outside),
            ketaminePattern(ketamine_pattern::escalating | ketamine_pattern::veryFrequent |
                            ketamine_pattern::uncontrolled)));
    // sensitivity-psychoactive-dissociative
    say(any(is(ask::badReaction, yes), anyAllergy([](const Said& name, RowPlace place) {
                return look(name,
                            medicine::ketamine | medicine::generalAnaesthetic | medicine::nmdaAntagonist |
                                medicine::cannabinoid,
                            place(field::allergyTo));
            })));
}

void ByHand::medicines() {
    // med-stimulant
    say(takes(medicine::stimulant | medicine::wakefulnessAgent | medicine::sympathomimetic));
    // medicine-other-caution
    say(any(is(ask::medicineWarning, yes),
            medicineOf(medicine::maoi, medicine_taken::now | medicine_taken::stopped),
            trialOf(medicine::maoi, trial_when::still | trial_when::stopped)));
    // med-mood-stabilizer
    say(takes(medicine::moodStabiliser));
    // med-antipsychotic
    say(takes(medicine::antipsychotic));
    // medicine-stopped-lately
    say(any(anyMedicine([](const Medicine& row, RowPlace place) {
                return look(row.taken, medicine_taken::stopped, place(field::medicineTaken));
            }),
            anyTrial([](const Trial& row, RowPlace place) {
                return look(row.when, trial_when::stopped, place(field::trialWhen));
            })));
    // med-benzodiazepine
    say(takes(medicine::benzodiazepine));

    const Set sedating = medicine::benzodiazepine | medicine::zDrug | medicine::opioid |
                         medicine::gabapentinoid | medicine::otherSedative;
    const Set sedatingUse = substance::cannabis | substance::opioids | substance::sedatives;
    // breathing-and-sedatives
    say(any(medicineOf(sedating, medicine_taken::now), trialOf(sedating, trial_when::still),
            usedNow(used_now::opioids | used_now::sedatives), cannabisNow(how_often::atAll),
            usedRecently(sedatingUse), problemNow(sedatingUse), otherDrugSedates()));
    // breathing-and-conditions
    say(any(is(ask::medical, yes), includes(ask::sleep, sleep::apnoea), sleepTestShown()));
    // alcohol-used-now
    say(any(alcoholNow(how_often::atAll), usedRecently(substance::alcohol), problemNow(substance::alcohol)));
    // alcohol-most-days
    say(alcoholNow(how_often::mostDays));
}

} // namespace anteroom::bench::prescreen
