// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/shipped_by_hand/rules.h"

namespace anteroom::bench::prescreen {

void ByHand::treatmentHistory() {
    // depression-persistent
    say(is(ask::moodLasting, yes));
    // trd-two-trials
    const auto failedTrial = [](const Trial& row, RowPlace place) {
        return all(look(row.when, trial_when::still | trial_when::stopped | trial_when::thisTime,
                        place(field::trialWhen)),
                   look(row.adequate, yes, place(field::trialAdequate)),
                   look(row.response, trial_response::notEnough, place(field::trialResponse)));
    };
    say(SeveralRows<Trial, decltype(failedTrial)>(m_answers.trials, 2, failedTrial));
    // antidepressant-intolerance
    say(anyTrial([](const Trial& row, RowPlace place) {
        return look(row.sideEffects, yes, place(field::trialSideEffects));
    }));
    // not-first-line
    say(any(when(includes(ask::otherTreatments, other_treatments::talkingTherapy),
                 is(ask::therapyNotEnough, yes)),
            anyTrial([](const Trial& row, RowPlace place) {
                return look(row.response, trial_response::notEnough, place(field::trialResponse));
            })));
    // functional-impairment-severe
    say(all(is(ask::impairment, impairment::severe),
            when(is(ask::impairment, impairment::severe), is(ask::waitingRisky, yes))));
    // depression-subtype
    say(is(ask::subtype, yes));

    // suicidality-possible-use
    say(thoughtsAreCurrent());
    // suicide-risk-chronic
    say(any(is(ask::wishDead, current), is(ask::suicidal, current), is(ask::attempt, yes),
            is(ask::crisis, yes), is(ask::getThroughToday, no)));
    // bipolar-depression-possible-use
    say(all(toldOrOnRecord(diagnosis::bipolar), is(ask::moodLasting, yes)));
    // sud-possible-use
    say(problemNow(substance::any));
    // other-indication
    using namespace also_affected;
    say(any(includes(ask::alsoAffected, severeAnxiety | trauma | compulsions),
            includes(ask::bodyNow, body_now::pain)));
}

void ByHand::contributors() {
    using namespace also_affected;
    // sleep-disorder
    say(any(includes(ask::sleep, sleep::insomnia | sleep::apnoea | sleep::bodyClock), sleepTestShown()));
    // thyroid-problem
    say(any(includes(ask::bodyNow, body_now::thyroid), bloodTestShown(blood_test_shown::thyroid)));
    // anemia
    say(any(includes(ask::bodyNow, body_now::lowBlood), bloodTestShown(blood_test_shown::lowBlood)));
    // chronic-pain
    say(includes(ask::bodyNow, body_now::pain));
    // other-driver
    say(any(includes(ask::alsoAffected, trauma | stress | unsettled),
            includes(ask::bodyNow, body_now::inflammation)));
    // comorbid-anxiety-trauma
    say(any(includes(ask::alsoAffected, anxiety | severeAnxiety | trauma), is(ask::subtype, yes)));
    // cannabis-used-now
    say(any(cannabisNow(how_often::atAll), usedRecently(substance::cannabis), problemNow(substance::cannabis),
            medicineOf(medicine::cannabinoid, medicine_taken::now)));
    // substance-response
    say(problemNow(substance::any));
    // substance-response-use
    say(any(usedNow(used_now::any), usedRecently(substance::notPrescribed)));
}

} // namespace anteroom::bench::prescreen
