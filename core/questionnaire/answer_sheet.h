// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/questionnaire/answer.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace anteroom {

/// Who and where, as typed. All may be empty.
struct Identity {
    std::string patientName;
    std::string dateOfBirth;
    std::string identifier;
    std::string staff;
    std::string clinicName;
    std::string clinicAddress;
    bool operator==(const Identity&) const = default;
};

/// The content of an answers file.
struct AnswerSheet {
    Date date;
    std::optional<int> started{};  ///< minute of the day
    std::optional<int> finished{}; ///< minute of the day
    Identity identity{};
    /// In which the patient was asked, each once; none where that is not known, and of a file at most one.
    std::vector<std::string> languages{};
    std::string notes{};
    std::string transcribedBy{}; ///< "from paper, by"; empty: not transcribed
    std::string transcribedOn{};
    std::vector<std::pair<QuestionIndex, Answer>> answers{}; ///< in the order written
};

} // namespace anteroom
