// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"
#include "core/questionnaire/questionnaire.h"
#include "tests/benchmarks/shipped_by_hand/names.h"

#include <array>
#include <utility>
#include <vector>

namespace anteroom::bench::prescreen {

/// What was chosen, as far as it is known.
struct Said {
    Truth known = Truth::Waiting; ///< True: answered; Waiting: not asked; Unknown: asked, and not said
    Set options = 0;
};

struct Measured {
    Truth known = Truth::Waiting; ///< as in Said
    double number = 0;
};

struct Trial {
    Said medicine; ///< its classes; Unknown where the name was not recognised
    Said when;
    Said adequate;
    Said response;
    Said sideEffects;
};

struct Medicine {
    Said name; ///< as Trial::medicine
    Said taken;
};

struct Reading {
    Measured systolic;
    Measured diastolic;
};

template <typename Row>
struct List {
    QuestionIndex question{};
    Truth complete = Truth::Waiting; ///< True: there are no more; Waiting: still asked; Unknown: never said
    std::vector<Row> rows{};
};

/// The answers of one patient that the rules look at.
struct Answers {
    std::array<Said, questionCount> said;
    List<Trial> trials{ask::trials};
    List<Medicine> medicines{ask::medicines};
    List<Said> allergies{ask::allergies}; ///< their classes, as Trial::medicine
    List<Reading> readings{ask::pressureReadings};
    List<Measured> heartRate{ask::heartRate};
    List<Measured> oxygen{ask::oxygen};
};

/// Of each entry of a vocabulary.
struct Classes {
    std::vector<Set> medicines;
    std::vector<Set> allergens;
};

/// Takes the place of what `answers` held, and keeps its space.
void read(const std::vector<std::pair<QuestionIndex, Answer>>& given, const Classes& classes,
          Answers& answers);

} // namespace anteroom::bench::prescreen
