// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/earlier_screenings.h"

#include <utility>

namespace anteroom::keeping {

EarlierScreeningsReader::EarlierScreeningsReader(StoreThread& store, EarlierThan present, Act by,
                                                 Sha256 sha256)
    : m_store(store), m_present(std::move(present)), m_by(std::move(by)), m_sha256(std::move(sha256)) {}

EarlierScreeningsReader::~EarlierScreeningsReader() { m_task.cancel(); }

void EarlierScreeningsReader::start() {
    m_task.cancel();
    m_records.clear();
    m_found = {};
    m_isReading = true;
    m_isDone = false;
    m_reader = std::make_shared<EarlierReader>(m_present.patient, m_sha256);
    m_task = m_store.withArchive(
        [present = m_present, by = m_by](Archive& archive) -> Result<std::vector<RecordId>> {
            Result<std::vector<RecordId>> records = earlierRecords(archive, present);
            if (!records || records->empty())
                return records;
            const AuditEntry viewed{by, AuditAct::Viewed, present.record, present.patient,
                                    "scores and measurements of earlier screenings: " +
                                        std::to_string(records->size())};
            if (const Outcome logged = archive.log(viewed); !logged)
                return logged.error();
            return records;
        },
        [this](const Result<std::vector<RecordId>>& records) { takeList(records); });
}

void EarlierScreeningsReader::stop() {
    if (!m_isReading)
        return;
    m_task.cancel();
    giveUp();
}

void EarlierScreeningsReader::takeList(const Result<std::vector<RecordId>>& records) {
    if (!records) {
        giveUp();
        return;
    }
    m_records = *records;
    readNext();
}

void EarlierScreeningsReader::readNext() {
    if (read() == m_records.size()) {
        end();
        return;
    }
    m_task = m_store.withArchive(
        [reader = m_reader, id = m_records[read()]](Archive& archive) { return reader->read(archive, id); },
        [this](const Result<std::optional<EarlierScreening>>& screening) {
            if (!screening || !m_store.hasKey()) { // without it everything seems damaged
                giveUp();
                return;
            }
            if (*screening)
                m_found.screenings.push_back(**screening);
            else
                ++m_found.unreadable;
            emit progressed();
            readNext();
        });
}

// A part of them would look like all there is.
void EarlierScreeningsReader::giveUp() {
    m_found = {};
    m_found.isUnknown = true;
    end();
}

void EarlierScreeningsReader::end() {
    m_isReading = false;
    m_isDone = true;
    m_reader.reset(); // questionnaires
    emit finished();
}

} // namespace anteroom::keeping
