// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "core/records/workspace_settings.h"
#include "tests/app/storage/workspace_words.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

// What stands in tests/data/store-v1 and store-v2: see store_formats_test.cpp.
namespace anteroom::storage {

inline const WorkspaceSettings keptSettings{10, 7};
inline constexpr auto keptPassphrase = "four made-up words";

inline QString keptStore(int format) {
    return QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/store-v%1/").arg(format);
}

/// Everything that the workspace says, and who may open it.
inline QByteArray keptWordsOf(Archive& archive, const Keyring& keyring) {
    QStringList words = saidBy(archive);
    words += logOf(archive);
    for (const StaffEntry& entry : keyring.staff)
        words << QString::fromStdString(entry.account.id + ", " + entry.account.name + ", " +
                                        std::string(nameOf(entry.account.role)));
    return words.join('\n').toUtf8() + '\n';
}

inline void everythingIsIn(RecordStore& store, int format) {
    const Keyring keyring = must(keyringIn(store));
    for (const std::string id : {"ada", "ines"}) {
        const auto dataKey = must(unlock(keyring, id, keptPassphrase));
        QVERIFY(dataKey);
        SodiumCipher cipher(*dataKey);
        Archive archive(store, cipher, keyring.workspace);
        QCOMPARE(keptWordsOf(archive, keyring), bytesOf(keptStore(format) + "words"));
        QVERIFY(must(readSettings(archive)) == keptSettings);
        const auto proof = must(prove(archive));
        QVERIFY2(proof->isWhole(), proof->isWhole() ? "" : proof->problems.front().english().c_str());
        QCOMPARE(proof->records, std::uint64_t{3});
        QCOMPARE(proof->revisions, std::uint64_t{1});
        QCOMPARE(proof->logged, std::uint64_t{7});
    }
    const std::string key = bytesOf(keptStore(format) + "recovery-key").toStdString();
    const auto recovered = unlock(keyring, must(RecoveryKey::read(key)));
    QVERIFY(recovered && recovered->accountsIntact);
}

/// With the questionnaire that was kept with them, by what reads records today. And then written to, as an
/// Anteroom of today does.
inline void itsRecordsCanBeReadAndChanged(RecordStore& store, int format) {
    const Keyring keyring = must(keyringIn(store));
    const auto dataKey = unlock(keyring, "ada", keptPassphrase);
    SodiumCipher cipher(*dataKey.value());
    Archive archive(store, cipher, keyring.workspace);
    must(archive.refresh());
    const auto hash = [](std::string_view bytes) { return test::sha256(bytes); };
    int records = 0;
    const auto buckets = archive.index().buckets();
    for (const auto& bucket : buckets)
        for (const IndexEntry& entry : *bucket) {
            const std::string sha256 = entry.head.questionnaire.sha256;
            const auto questionnaire = questionnaireFromKept({sha256, must(archive.readText(sha256))}, hash);
            QCOMPARE(messageOf(questionnaire), QString());
            const std::string encoded = must(archive.read(entry.head.id));
            const auto record = decode(encoded, **questionnaire);
            QCOMPARE(messageOf(record), QString());
            QVERIFY(record->head == entry.head);
            // The first format had no such day; every save brings it.
            QVERIFY(entry.formDay == (format == 1 ? std::nullopt : formDayOf(*record)));
            SaveRequest request{.head = entry.head, .encoded = encoded};
            request.formDay = formDayOf(*record);
            request.expected = entry.version;
            QVERIFY(must(archive.save(request)).end == Saved::End::Saved);
            QVERIFY(archive.index().find(entry.head.id)->formDay == formDayOf(*record));
            ++records;
        }
    QCOMPARE(records, 3);
    QVERIFY(must(prove(archive))->isWhole());
}

} // namespace anteroom::storage
