// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/questionnaire/answer.h"

#include <cstdint>
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
    /// In which the patient was asked, each once, in the order to look for a text; none where not known.
    std::vector<std::string> languages{};
    std::string notes{};
    std::string transcribedBy{}; ///< "from paper, by"; empty: not transcribed
    std::string transcribedOn{};
    /// Sensitive answers that the file does not have because whoever made it left them out, into
    /// Questionnaire::Data::sensitivities: nobody knows from it whether anything was said.
    std::vector<std::uint32_t> leftOut{};
    std::vector<std::pair<QuestionIndex, Answer>> answers{}; ///< in the order written
};

} // namespace anteroom
