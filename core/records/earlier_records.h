// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/file_source.h"
#include "core/records/archive.h"
#include "core/records/record.h"
#include "core/summary/trends.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// The screening of which the earlier ones of its patient are looked for.
struct EarlierThan {
    RecordId record;
    PatientId patient; ///< as it stands: whose it is, and not who it was typed to be
    Date screened;
    Timestamp begun; ///< among those of one day
};
/// The records of the patient that come before it, in the order of time: finished or not, but none that was
/// entered in error. The Error: the records cannot say which there are, or say that it is another patient's.
Result<std::vector<RecordId>> earlierRecords(Archive& archive, const EarlierThan& present);

/// Reads the records of one patient one by one, each questionnaire once. One thread at a time.
class EarlierReader {
public:
    EarlierReader(PatientId patient, Sha256 sha256)
        : m_patient(std::move(patient)), m_sha256(std::move(sha256)) {}

    /// Nothing: it is damaged, gone, of another Anteroom, or another patient's by now. The Error: the records
    /// cannot be read at all.
    Result<std::optional<EarlierScreening>> read(Archive& archive, const RecordId& id);

private:
    Result<EarlierScreening> readNow(Archive& archive, const RecordId& id);
    Result<std::shared_ptr<const Questionnaire>> questionnaireOf(Archive& archive, const std::string& hash);

    PatientId m_patient;
    Sha256 m_sha256;
    std::map<std::string, std::shared_ptr<const Questionnaire>> m_known;
};

} // namespace anteroom
