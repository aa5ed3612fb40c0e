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
            isNot(all(MeanAbove(m_answers.readings, 40, {40, 300},
                                [](const Reading& row, RowPlace place) {
                                    return numberOf(row.systolic, place(field::systolic));
                                }),
                      MeanAbove(m_answers.readings, 20, {20, 200},
                                [](const Reading& row, RowPlace place) {
                                    return numberOf(row.diastolic, place(field::diastolic));
                                }),
                      MeanAbove(m_answers.heartRate, 20, {20, 250},
                                [](const Measured& row, RowPlace place) {
                                    return numberOf(row, place(field::pulse));
                                }),
                      MeanAbove(m_answers.oxygen, 50, {50, 100}, [](const Measured& row, RowPlace place) {
                          return numberOf(row, place(field::saturation));
                      })))));
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
