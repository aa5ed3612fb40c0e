// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace anteroom::records {

/// One screening, or what was signed of it, as a patient's export has it: see PatientExport. `present` is its
/// head as it stands now: whose it is. `leftOut`: of this questionnaire.
nlohmann::ordered_json screeningJson(const Record& record,
                                     const std::shared_ptr<const Questionnaire>& questionnaire,
                                     const RecordHead& present, const LeftOut& leftOut = {});

} // namespace anteroom::records
