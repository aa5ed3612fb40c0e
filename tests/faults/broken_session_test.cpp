// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is ever written, over a way to the store that breaks at each of its calls: once, and for
// ever after.
#include "tests/faults/kept_screening.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;
using Failure = TroubledStore::Failure;

namespace {

const RecordId kept = recordId(0x10);
const RecordId erased = recordId(0x10, '1');

SaveRequest asking(const RecordId& id, std::uint64_t expected, const std::string& text, AuditAct what) {
    SaveRequest request = requestFor(id, expected, text);
    request.text = KeptText{std::string(64, 'a'), "the text"};
    request.audit = {audited(what)};
    return request;
}

/// Of each record, as the desk was told.
using Versions = std::map<RecordId, std::uint64_t>;
using Step = std::function<Outcome(Archive& archive, Versions& versions)>;

Outcome save(Archive& archive, Versions& versions, const SaveRequest& request) {
    const Result<Saved> saved = archive.save(request);
    if (!saved)
        return saved.error();
    if (saved->end != Saved::End::Saved)
        return Error{"a conflict with nobody"};
    versions[request.head.id] = saved->version;
    return done();
}

Step saving(const RecordId& id, const std::string& text) {
    return [=](Archive& archive, Versions& versions) {
        return save(archive, versions, asking(id, versions[id], text, AuditAct::Changed));
    };
}

Outcome signIt(Archive& archive, Versions& versions) {
    SaveRequest request = asking(kept, versions[kept], "signed", AuditAct::Signed);
    request.head.status = RecordStatus::Signed;
    return save(archive, versions, request);
}

// What was done unheard is a conflict the second time, and done all the same.
Outcome eraseIt(Archive& archive, Versions& versions) {
    const Result<Saved> ended = archive.erase(erased, versions[erased], audited(AuditAct::Deleted));
    if (!ended)
        return ended.error();
    return ended->version == 0 ? done() : Outcome(Error{"a conflict with nobody"});
}

Outcome changeKeyring(Archive& archive, Versions&) {
    const Result<bool> saved = archive.saveKeyring("keyring!", 1, audited(AuditAct::StaffChanged));
    if (!saved)
        return saved.error();
    return *saved ? done() : Outcome(Error{"a conflict with nobody"});
}

Outcome changeSettings(Archive& archive, Versions&) {
    const Result<bool> saved = archive.saveSettings("idle", 0, audited(AuditAct::SettingsChanged));
    if (!saved)
        return saved.error();
    return *saved ? done() : Outcome(Error{"a conflict with nobody"});
}

const std::vector<Step>& session() {
    static const std::vector<Step> steps{saving(kept, "one"),
                                         saving(erased, "not for long"),
                                         saving(kept, "two"),
                                         saving(kept, "three"),
                                         signIt,
                                         eraseIt,
                                         changeKeyring,
                                         changeSettings};
    return steps;
}

QString shown(const Result<std::string>& read) {
    return QString::fromStdString(read ? *read : "does not open");
}

/// All that a desk finds which comes anew.
QStringList found(RecordStore& store) {
    storage::SodiumCipher cipher(keptKey());
    Archive archive(store, cipher, workspace);
    QStringList all;
    if (!archive.refresh() || !archive.index().damaged().empty())
        return {"damaged"};
    for (const auto& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket) {
            const RecordId& id = entry.head.id;
            all << QString::fromStdString(id.str()) + ": " + shown(archive.read(id));
            for (std::uint32_t revision = 1; revision <= entry.revisions.size(); ++revision)
                all << "signed: " + shown(archive.readRevision(id, revision));
        }
    const auto settings = archive.readSettings();
    all << "settings: " + QString::fromStdString(settings.ok() ? settings->value_or("none") : "do not open");
    const auto keyring = store.read({Shelf::Keyring, "keyring"});
    all << "keyring: " + QString::fromStdString(keyring.ok() && *keyring ? (*keyring)->bytes : "none");
    if (const Result<bool> present = archive.hasPresentKeyring(); !present || !*present)
        all << "not the present keyring";
    const auto log = archive.checkLog();
    all << (log.ok() && !log->broken ? QStringLiteral("%1 in the log").arg(log->entries) : "a broken log");
    return all;
}

struct Place {
    Place()
        : folder((QFileInfo("/dev/shm").isWritable() ? "/dev/shm" : QDir::tempPath()) + "/anteroom-XXXXXX") {
        makeStore(folder.filePath("records"));
        auto opened = storage::openSqliteStore(folder.filePath("records"));
        if (!opened)
            qFatal("not opened");
        shared = std::move(opened).value();
        store = std::make_unique<TroubledStore>(*shared);
        archive = std::make_unique<Archive>(*store, cipher, workspace);
        if (!archive->refresh())
            qFatal("not read");
        store->calls = 0;
    }
    QTemporaryDir folder;
    storage::SodiumCipher cipher{keptKey()};
    std::unique_ptr<RecordStore> shared;
    std::unique_ptr<TroubledStore> store;
    std::unique_ptr<Archive> archive;
};

} // namespace

class BrokenSessionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whicheverCallFailsTheStateIsTheOneBeforeOrAfter_data();
    void whicheverCallFailsTheStateIsTheOneBeforeOrAfter();
    void aWorkspaceIsMadeWholeOrNotAtAll();

private:
    std::vector<QStringList> m_after; ///< what is found after so many steps
    int m_calls = 0;
};

void BrokenSessionTest::initTestCase() {
    Place place;
    m_after.push_back(found(*place.shared));
    Versions versions;
    for (const Step& step : session()) {
        QVERIFY(step(*place.archive, versions));
        m_after.push_back(found(*place.shared));
        QVERIFY(m_after.back() != m_after[m_after.size() - 2]);
    }
    m_calls = place.store->calls;
    QVERIFY(m_calls >= static_cast<int>(session().size()));
    QCOMPARE(m_after.back(), QStringList({QString::fromStdString(kept.str()) + ": signed", "signed: signed",
                                          "settings: idle", "keyring: keyring!", "9 in the log"}));
}

void BrokenSessionTest::whicheverCallFailsTheStateIsTheOneBeforeOrAfter_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<bool>("isForEver");
    for (int call = 1; call <= m_calls; ++call)
        for (const bool isDone : {false, true})
            for (const bool isForEver : {false, true})
                QTest::addRow("call %d %s, %s", call, isDone ? "is done and nobody hears" : "fails",
                              isForEver ? "and all that follow fail" : "once")
                    << call << isDone << isForEver;
}

void BrokenSessionTest::whicheverCallFailsTheStateIsTheOneBeforeOrAfter() {
    QFETCH(int, call);
    QFETCH(bool, isDone);
    QFETCH(bool, isForEver);
    Place place;
    place.store->failing = [=](int now) {
        if (now == call)
            return isDone ? Failure::After : Failure::Before;
        return isForEver && now > call ? Failure::Before : Failure::None;
    };
    std::size_t acknowledged = 0;
    Versions versions;
    bool isBroken = false;
    for (const Step& step : session()) {
        Outcome ended = step(*place.archive, versions);
        if (!ended) {
            QVERIFY(!std::exchange(isBroken, true));
            const QStringList now = found(*place.shared);
            QVERIFY2(now == m_after[acknowledged] || (isDone && now == m_after[acknowledged + 1]),
                     qPrintable(now.join('\n')));
            ended = step(*place.archive, versions); // as a person tries again
        }
        QCOMPARE(ended.ok(), !isBroken || !isForEver);
        if (!ended)
            break;
        ++acknowledged;
        QCOMPARE(found(*place.shared), m_after[acknowledged]);
    }
    QVERIFY(isBroken);
    QCOMPARE(acknowledged == session().size(), !isForEver);
    const QStringList left = found(*place.shared);
    QVERIFY(left == m_after[acknowledged] || left == m_after[acknowledged + 1]);
}

void BrokenSessionTest::aWorkspaceIsMadeWholeOrNotAtAll() {
    for (const Failure failure : {Failure::Before, Failure::After}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath("records");
        QVERIFY(storage::createSqliteStore(path));
        auto shared = storage::openSqliteStore(path);
        QVERIFY(shared.ok());
        TroubledStore store(**shared);
        store.failing = [failure](int call) { return call == 1 ? failure : Failure::None; };
        storage::SodiumCipher cipher(keptKey());
        Archive archive(store, cipher, workspace);
        QVERIFY(!archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
        QVERIFY(archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
        QCOMPARE(found(**shared), m_after.front());
        Archive other(store, cipher, workspace); // whose list is not taken for this one
        QVERIFY(!other.create("keyring of another", audited(AuditAct::WorkspaceCreated)));
        QVERIFY(archive.log(audited(AuditAct::Unlocked))); // and one goes on with it
    }
}

QTEST_GUILESS_MAIN(BrokenSessionTest)
#include "broken_session_test.moc"
