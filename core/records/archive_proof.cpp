// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/archive_proof.h"

#include "core/base/said.h"
#include "core/records/archive_cells.h"

#include <set>

namespace anteroom {

namespace {

constexpr std::size_t mostProblems = 20; ///< that are named one by one

class Prover {
public:
    Prover(Archive& archive, const Progress& progress) : m_archive(archive), m_progress(progress) {}

    Result<std::optional<ArchiveProof>> run() {
        if (const Result<bool> refreshed = m_archive.refresh(); !refreshed)
            return refreshed.error();
        const RecordIndex& index = m_archive.index();
        // The end of the log is looked at with the log.
        for (const CellAddress& at : index.damaged())
            if (at.shelf == Shelf::Index)
                m_proof.damaged.push_back(at);
        if (!m_proof.damaged.empty())
            name(core::said("A part of the list of records is missing or not as it was saved."));
        m_of = index.size() + index.root().audit.version;
        for (const RecordIndex::SharedBucket& bucket : index.buckets())
            for (const IndexEntry& entry : *bucket)
                if (!openRecord(entry))
                    return std::optional<ArchiveProof>();
        openTexts();
        openRest();
        if (const Outcome checked = checkLog(); !checked)
            return checked.error();
        if (m_isEnded)
            return std::optional<ArchiveProof>();
        if (m_unnamed > 0)
            m_proof.problems.push_back(core::said("And %1 more.", {m_unnamed}));
        return std::optional(std::move(m_proof));
    }

private:
    bool step() {
        m_isEnded = m_isEnded || (m_progress && !m_progress(++m_done, m_of));
        return !m_isEnded;
    }

    void problem(const CellAddress& at, Message text) {
        m_proof.damaged.push_back(at);
        name(std::move(text));
    }

    void name(Message text) {
        if (m_proof.problems.size() < mostProblems)
            m_proof.problems.push_back(std::move(text));
        else
            ++m_unnamed;
    }

    bool openRecord(const IndexEntry& entry) {
        const std::string& id = entry.head.id.str();
        if (m_archive.read(entry.head.id).ok())
            ++m_proof.records;
        else
            problem(records::recordAddress(entry.head.id),
                    core::said("The record %1 is missing or not as it was saved.", {id}));
        for (std::uint32_t revision = 1; revision <= entry.revisions.size(); ++revision) {
            if (m_archive.readRevision(entry.head.id, revision).ok())
                ++m_proof.revisions;
            else
                problem(records::revisionAddress(entry.head.id, revision),
                        core::said("Revision %1 of the record %2 is missing or not as it was signed.",
                                   {revision, id}));
        }
        m_texts.insert(entry.head.questionnaire.sha256);
        return step();
    }

    void openTexts() {
        for (const std::string& sha256 : m_texts)
            if (!m_archive.readText(sha256))
                problem(records::textAddress(sha256),
                        core::said("The questionnaire %1 that records were answered with is missing or not "
                                   "as it was kept.",
                                   {sha256.substr(0, 12)}));
    }

    void openRest() {
        if (!m_archive.readSettings())
            problem(records::settingsAddress(),
                    core::said("The workspace's settings are missing or not as they were saved."));
        const Result<bool> present = m_archive.hasPresentKeyring();
        if (!present || !present.value())
            problem(records::keyringAddress(),
                    core::said("The list of staff is missing, or not the one that was saved last."));
    }

    Outcome checkLog() {
        const Result<AuditCheck> check =
            m_archive.checkLog([this](std::uint64_t, const AuditEntry&) { return step(); });
        if (!check)
            return check.error();
        m_proof.logged = check->entries;
        if (check->broken)
            problem(
                records::auditAddress(check->broken->number),
                core::said("The log is not as it was written from entry %1 on.", {check->broken->number}));
        return done();
    }

    Archive& m_archive;
    const Progress& m_progress;
    ArchiveProof m_proof;
    std::set<std::string> m_texts;
    std::uint64_t m_done = 0;
    std::uint64_t m_of = 0;
    std::size_t m_unnamed = 0;
    bool m_isEnded = false;
};

} // namespace

Result<std::optional<ArchiveProof>> prove(Archive& archive, const Progress& progress) {
    return Prover(archive, progress).run();
}

} // namespace anteroom
