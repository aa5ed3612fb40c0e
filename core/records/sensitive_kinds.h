// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/left_out.h"
#include "core/records/archive.h"

#include <string>
#include <vector>

namespace anteroom {

/// A kind of sensitive answers in the records of a patient; of questionnaires that call it otherwise the
/// title of one of them.
struct SensitiveKind {
    SensitivityId id;
    LocalizedText title;
};

/// All that the questionnaires of the patient's screenings have, whether anything was answered or not, by id.
/// A questionnaire that cannot be read has none: nor is any answer to it exported. The archive is refreshed.
Result<std::vector<SensitiveKind>> sensitiveKindsOf(Archive& archive, const PatientId& patient,
                                                    const Sha256& sha256);

/// By the ids that somebody typed. The Error names the first that is not among `kinds`, and those that are.
Result<std::vector<SensitivityId>> kindsNamed(const std::vector<SensitiveKind>& kinds,
                                              const std::vector<std::string>& ids);

/// Of a questionnaire whatever it has of these kinds; nothing where it has none.
LeftOut leftOutWherePresent(const Questionnaire& questionnaire, const std::vector<SensitivityId>& kinds);

} // namespace anteroom
