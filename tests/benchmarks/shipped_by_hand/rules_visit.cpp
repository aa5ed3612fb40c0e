// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/shipped_by_hand/rules.h"

namespace anteroom::bench::prescreen {

void ByHand::beforeTreatment() {
    // med-list-complete
    say(any(includesNone(ask::medicinesChecked, medicines_checked::packets | medicines_checked::record),
            anyMedicine([](const Medicine& row, RowPlace place) {
                return look(row.taken, medicine_taken::notTaken, place(field::medicineTaken));
            })));
    // baseline-vitals
    say(any(includesNone(ask::done, done::vitalSigns),
            isNot(anyReading([](const Reading& row, RowPlace place) {
                return all(isAbove(row.systolic, 40, place(field::systolic)),
                           isAbove(row.diastolic, 20, place(field::diastolic)));
            })),
            isNot(anyPulse(
                [](const Measured& row, RowPlace place) { return isAbove(row, 20, place(field::pulse)); })),
            isNot(anySaturation([](const Measured& row, RowPlace place) {
                return isAbove(row, 50, place(field::saturation));
            }))));
    // medical-eval-labs
    say(isNot(includesAll(ask::done, done::medicalHistory | done::examination | done::labTests |
                                         done::depressionHistory)));
    // supervised-setting
    say(includesNone(ask::done, done::setting));
    // expectations-consent
    say(isNot(includesAll(ask::talkedOver, talked_over::hopes | talked_over::consent)));
    // effects-to-expect
    say(includesNone(ask::talkedOver, talked_over::effects));
}

void ByHand::plansForTheDay() {
    // ride-home
    say(is(ask::wayHome, no));
    // support-person
    say(any(is(ask::escort, no), is(ask::emergencyPerson, no)));
    // practical-plan
    say(isNot(all(includes(ask::plans, plans::timeOff),
                  includes(ask::plans, plans::caring | plans::nobodyToCareFor))));
    // aftercare-plan
    say(includesNone(ask::plans, plans::quietDay));
    // cost-coverage
    say(includesNone(ask::plans, plans::cost));
    // followup-integration
    say(includesNone(ask::plans, plans::followUp));
}

} // namespace anteroom::bench::prescreen
