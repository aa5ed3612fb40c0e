// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"
#include "core/records/memory_store.h"
#include "tests/support/fake_cipher.h"
#include "tests/support/troubled_store.h"

#include <QTest>

#include <memory>
#include <string>

namespace anteroom::test {

inline const std::string workspace = "0123456789abcdef0123456789abcdef";

inline Act actAt(int minute) {
    return {*StaffId::parse("d-sample"), "D. Sample", {*Date::of(2027, 3, 14), minute}};
}

inline AuditEntry audited(AuditAct what, int minute = 600) { return {actAt(minute), what}; }

/// A made-up id: the first two digits are its bucket.
inline RecordId recordId(std::uint8_t bucket, char rest = '0') {
    constexpr std::string_view digits = "0123456789abcdef";
    return *RecordId::parse(std::string{digits[bucket / 16], digits[bucket % 16]} + std::string(30, rest));
}

inline RecordHead headOf(const RecordId& id, const std::string& name = "Pat Madeup") {
    RecordHead head{.id = id,
                    .patient = *PatientId::parse(std::string(32, 'b')),
                    .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'a')},
                    .language = "en",
                    .created = actAt(600),
                    .edited = actAt(601)};
    head.identity.patientName = name;
    return head;
}

inline SaveRequest requestFor(const RecordId& id, std::uint64_t expected, const std::string& encoded) {
    return {.head = headOf(id), .encoded = encoded, .expected = expected};
}

/// One desk over a store that others may share.
struct ArchiveDesk {
    explicit ArchiveDesk(RecordStore& shared) : store(shared), archive(store, cipher, workspace) {}
    TroubledStore store;
    FakeCipher cipher;
    Archive archive;
};

/// Somebody works with the records until that day: no clock has jumped when it comes.
inline void workOnUntil(Archive& archive, Date last) {
    constexpr int between = 50;
    for (std::int32_t day = actAt(0).at.date.days(); day <= last.days(); day += between)
        QVERIFY(archive.log(
            {{*StaffId::parse("d-sample"), "D. Sample", {Date::fromDays(day), 0}}, AuditAct::Viewed}));
}

inline LeaseHolder holderAt(const std::string& desk) {
    return {*StaffId::parse("d-sample"), "D. Sample", desk};
}

} // namespace anteroom::test
