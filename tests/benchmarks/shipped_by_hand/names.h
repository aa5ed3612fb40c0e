// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstdint>

/// The questions, fields and answers of questionnaires/ketamine-prescreen that its rules look at, as numbers:
/// each is a position in the order of the file.
namespace anteroom::bench::prescreen {

using Set = std::uint64_t; ///< of answers, one bit each
constexpr Set option(unsigned position) { return Set{1} << position; }

inline constexpr std::size_t questionCount = 88;

namespace ask {
inline constexpr QuestionIndex moodLasting{8}, impairment{10}, waitingRisky{11}, trials{12},
    otherTreatments{13}, therapyNotEnough{14}, subtype{15}, alsoAffected{17}, medicines{18},
    medicinesChecked{19}, medicineWarning{20}, allergies{22}, badReaction{23}, pressureTold{25},
    pressureControlled{26}, heartDisease{27}, vesselProblem{28}, otherCirculation{29}, pressureReadings{31},
    heartRate{32}, oxygen{33}, pregnancy{35}, pregnancyTest{84}, pregnancyTestLater{85}, breastfeeding{36},
    neurological{37}, bodyNow{39}, bloodTestShown{40}, sleep{41}, sleepTestShown{42}, medical{43},
    everUsed{45}, ketamineBefore{46}, ketaminePattern{47}, alcoholNow{48}, cannabisNow{49}, usedNow{50},
    usedRecently{51}, problemNow{53}, otherDrugSedates{54}, problemPast{55}, psychosis{56}, diagnoses{58},
    recordShows{59}, recordElsewhere{60}, psychosisControlled{61}, relativePsychosis{63}, detached{64},
    detachedSevere{65}, elated{66}, wishDead{67}, suicidal{68}, plan{70}, intent{71}, attempt{72},
    attemptRecent{73}, getThroughToday{74}, crisis{75}, wayHome{76}, escort{77}, emergencyPerson{78},
    plans{80}, talkedOver{81}, done{83}, noticed{86};
} // namespace ask

namespace field {
inline constexpr FieldIndex trialMedicine{0}, trialWhen{1}, trialAdequate{2}, trialResponse{3},
    trialSideEffects{4};
inline constexpr FieldIndex medicine{0}, medicineTaken{2};
inline constexpr FieldIndex allergyTo{0};
inline constexpr FieldIndex systolic{0}, diastolic{1};
inline constexpr FieldIndex pulse{0}, saturation{0};
} // namespace field

inline constexpr Set yes = option(0), no = option(1);
/// Of a status, and of "in the last month".
inline constexpr Set current = option(0), past = option(1);

namespace impairment {
inline constexpr Set moderate = option(1), severe = option(2);
}
namespace trial_when {
inline constexpr Set still = option(0), stopped = option(1), thisTime = option(2);
}
namespace trial_response {
inline constexpr Set notEnough = option(1) | option(2); // partly, not at all
}
namespace other_treatments {
inline constexpr Set talkingTherapy = option(0);
}
namespace also_affected {
inline constexpr Set anxiety = option(0), severeAnxiety = option(1), trauma = option(2),
                     compulsions = option(3), stress = option(4), unsettled = option(5);
}
namespace medicine_taken {
inline constexpr Set now = option(0) | option(1); // regularly, as needed
inline constexpr Set stopped = option(2), notTaken = option(3);
} // namespace medicine_taken
namespace medicines_checked {
inline constexpr Set packets = option(1), record = option(2);
}
namespace pregnancy {
inline constexpr Set pregnant = option(0), possible = option(1);
inline constexpr Set doesApply = pregnant | possible | option(2) | option(3); // or planning, or no
} // namespace pregnancy
namespace pregnancy_test {
inline constexpr Set positive = option(0), noneToday = option(2);
}
namespace breastfeeding {
inline constexpr Set feeding = option(0);
}
namespace body_now {
inline constexpr Set bladder = option(0), memory = option(1), thyroid = option(2), lowBlood = option(3),
                     perhaps = option(4), pain = option(5), inflammation = option(6);
}
namespace blood_test_shown {
inline constexpr Set thyroid = option(0), lowBlood = option(1);
}
namespace sleep {
inline constexpr Set insomnia = option(0), apnoea = option(1), perhapsApnoea = option(2),
                     bodyClock = option(3);
}
namespace substance {
inline constexpr Set alcohol = option(0), cannabis = option(1), stimulants = option(2), opioids = option(3),
                     sedatives = option(4), otherDrug = option(5);
inline constexpr Set notPrescribed = stimulants | opioids | sedatives | otherDrug;
inline constexpr Set any = alcohol | cannabis | notPrescribed;
} // namespace substance
/// Asked of what was not prescribed alone, so that its list begins later.
namespace used_now {
inline constexpr Set opioids = option(1), sedatives = option(2), otherDrug = option(3);
inline constexpr Set any = option(0) | opioids | sedatives | otherDrug;
} // namespace used_now
namespace ketamine_before {
inline constexpr Set treatment = option(0), takeHome = option(1), outside = option(2);
}
namespace ketamine_pattern {
inline constexpr Set escalating = option(0), veryFrequent = option(1), longTerm = option(2),
                     uncontrolled = option(3);
}
namespace how_often {
inline constexpr Set weekly = option(2), mostDays = option(3);
inline constexpr Set atAll = option(1) | weekly | mostDays;
} // namespace how_often
/// Told, or on record.
namespace diagnosis {
inline constexpr Set schizophrenia = option(0), psychoticIllness = option(1), bipolar = option(2),
                     other = option(3), unsureWhich = option(4);
}
namespace record_shows {
inline constexpr Set complete = option(4), notLookedUp = option(5);
}
namespace plans {
inline constexpr Set timeOff = option(0), caring = option(1), nobodyToCareFor = option(2),
                     quietDay = option(3), cost = option(4), followUp = option(5);
}
namespace talked_over {
inline constexpr Set hopes = option(0), effects = option(1), consent = option(2);
}
namespace done {
inline constexpr Set vitalSigns = option(0), medicalHistory = option(1), examination = option(2),
                     labTests = option(3), depressionHistory = option(4), setting = option(5),
                     pregnancyTest = option(6);
}
namespace noticed {
inline constexpr Set anything = 0b111111;
}

/// Classes of vocabularies/medicines.yaml, and of allergens.yaml, which extends it.
namespace medicine {
inline constexpr Set benzodiazepine = option(0), zDrug = option(1), otherSedative = option(7),
                     opioid = option(8), gabapentinoid = option(11), stimulant = option(12),
                     wakefulnessAgent = option(13), sympathomimetic = option(15), moodStabiliser = option(16),
                     antipsychotic = option(18), maoi = option(24), ketamine = option(27),
                     nmdaAntagonist = option(28), cannabinoid = option(29), generalAnaesthetic = option(50);
}

} // namespace anteroom::bench::prescreen
