// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody changes a sealed record in the file itself.
#include "app/storage/sql_connection.h"
#include "tests/faults/kept_screening.h"

#include <QSqlQuery>
#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::vector<RecordId> all{recordId(0x10), recordId(0x10, '1'), recordId(0x80)};

void makeRecords(const QString& path) {
    makeStore(path);
    auto store = storage::openSqliteStore(path);
    QVERIFY(store.ok());
    storage::SodiumCipher cipher(keptKey());
    Archive archive(**store, cipher, workspace);
    QVERIFY(archive.refresh().ok());
    for (const RecordId& id : all)
        QVERIFY(archive.save(requestFor(id, 0, "of " + id.str()))->end == Saved::End::Saved);
}

/// What SQL can do to the file of records, and what a desk then says.
class Tampered {
public:
    explicit Tampered(const QString& path) : m_connection("QSQLITE") {
        m_connection.database().setDatabaseName(path);
        if (!m_connection.database().open())
            qFatal("not opened");
        QSqlQuery query(m_connection.database());
        query.exec("PRAGMA synchronous = OFF");
        auto opened = storage::openSqliteStore(path);
        if (!opened)
            qFatal("not opened");
        m_store = std::move(opened).value();
    }

    QByteArray bytesOf(const RecordId& id) {
        QSqlQuery query(m_connection.database());
        query.prepare("SELECT bytes FROM cells WHERE shelf = 2 AND key = ?");
        query.addBindValue(QString::fromStdString(id.str()));
        return query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
    }

    bool put(const RecordId& id, const QByteArray& bytes) {
        QSqlQuery query(m_connection.database());
        query.prepare("UPDATE cells SET bytes = ? WHERE shelf = 2 AND key = ?");
        query.addBindValue(bytes);
        query.addBindValue(QString::fromStdString(id.str()));
        return query.exec() && query.numRowsAffected() == 1;
    }

    /// By a desk that comes anew: those that it says are not what was saved last, of all that are listed.
    std::vector<RecordId> named() {
        storage::SodiumCipher cipher(keptKey());
        Archive archive(*m_store, cipher, workspace);
        std::vector<RecordId> damaged;
        if (!archive.refresh() || !archive.index().damaged().empty() || archive.index().size() != all.size())
            return damaged;
        for (const RecordId& id : all) {
            const Result<std::string> read = archive.read(id);
            if (!read && read.error().message.find("is not what Anteroom saved last") != std::string::npos)
                damaged.push_back(id);
            else if (!read || *read != "of " + id.str())
                return {};
        }
        return damaged;
    }

private:
    storage::SqlConnection m_connection;
    std::unique_ptr<RecordStore> m_store;
};

} // namespace

class DamagedFileTest : public QObject {
    Q_OBJECT

private slots:
    void everyChangedByteOfARecordIsNamedAndTheOthersOpen();
    void twoRecordsThatChangePlacesAreNamedAndTheOtherOpens();
    void aRecordCutAnywhereIsNamedAndTheOthersOpen();
};

void DamagedFileTest::everyChangedByteOfARecordIsNamedAndTheOthersOpen() {
    const QTemporaryDir folder;
    makeRecords(folder.filePath("records"));
    Tampered file(folder.filePath("records"));
    const QByteArray whole = file.bytesOf(all[1]);
    QVERIFY(whole.size() > 300);
    // One bit, all bits, and another value with neither.
    for (qsizetype at = 0; at < whole.size(); ++at)
        for (const int change : {0x01, 0xff, 0x5a}) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ change);
            QVERIFY(file.put(all[1], changed));
            QVERIFY2(file.named() == std::vector{all[1]},
                     qPrintable(QStringLiteral("byte %1, changed by %2").arg(at).arg(change)));
        }
    QVERIFY(file.put(all[1], whole));
    QVERIFY(file.named().empty());
}

void DamagedFileTest::twoRecordsThatChangePlacesAreNamedAndTheOtherOpens() {
    const QTemporaryDir folder;
    makeRecords(folder.filePath("records"));
    Tampered file(folder.filePath("records"));
    const QByteArray first = file.bytesOf(all[0]);
    QVERIFY(file.put(all[0], file.bytesOf(all[1])));
    QVERIFY(file.put(all[1], first));
    QCOMPARE(file.named(), (std::vector{all[0], all[1]}));
}

void DamagedFileTest::aRecordCutAnywhereIsNamedAndTheOthersOpen() {
    const QTemporaryDir folder;
    makeRecords(folder.filePath("records"));
    Tampered file(folder.filePath("records"));
    const QByteArray whole = file.bytesOf(all[2]);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY(file.put(all[2], whole.left(size)));
        QVERIFY2(file.named() == std::vector{all[2]}, qPrintable(QString::number(size)));
    }
}

QTEST_GUILESS_MAIN(DamagedFileTest)
#include "damaged_file_test.moc"
