// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/keyring.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "core/records/archive.h"
#include "tests/app/cli/cli.h"

#include <functional>

namespace anteroom::clitest {

/// The records of a made-up clinic in a file: Ada, an administrator, and Ines of the intake.
class ClinicRecords {
public:
    ClinicRecords() {
        auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
        auto keyring = storage::addStaff(made->keyring, made->dataKey,
                                         {"ines", "Ines Intake", storage::Role::Intake, true},
                                         "some other made-up words", storage::lowestCost);
        m_keyring = *keyring;
        m_key = std::make_unique<storage::Secret>(made->dataKey.copy());
        if (!storage::createSqliteStore(file()))
            qFatal("no store");
        withStore([this](RecordStore& store) {
            storage::SodiumCipher cipher(*m_key);
            Archive archive(store, cipher, m_keyring.workspace);
            if (!archive.create(storage::encodeKeyring(m_keyring), {adaAt(600), AuditAct::WorkspaceCreated}))
                qFatal("no workspace");
        });
        m_folder.put("adas", "four made-up words\n");
        m_folder.put("ines", "some other made-up words\r\nand a second line\n");
        m_folder.put("wrong", "quite another passphrase\n");
    }

    static Act adaAt(int minute) {
        return {*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 14), minute}};
    }

    QString file() const { return m_folder.path("records"); }
    QString path(const QString& name) const { return m_folder.path(name); }
    const Folder& folder() const { return m_folder; }
    const std::string& workspace() const { return m_keyring.workspace; }

    void withStore(const std::function<void(RecordStore&)>& work) const {
        const auto store = storage::openSqliteStore(file());
        if (!store)
            qFatal("%s", store.error().message.c_str());
        work(**store);
    }
    /// At another desk.
    void withArchive(const std::function<void(Archive&)>& work) const {
        withStore([&](RecordStore& store) {
            storage::SodiumCipher cipher(*m_key);
            Archive archive(store, cipher, workspace());
            if (!archive.refresh())
                qFatal("not read");
            work(archive);
        });
    }
    storage::SodiumCipher cipher() const { return storage::SodiumCipher(*m_key); }

    /// "number act detail" of every entry; "broken" at the end where it is.
    QStringList logged() const {
        QStringList seen;
        withArchive([&](Archive& archive) {
            const auto check = archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
                seen << QStringLiteral("%1 %2 %3")
                            .arg(number)
                            .arg(QString::fromUtf8(actId(entry.what).data()),
                                 QString::fromStdString(entry.detail))
                            .trimmed();
                return true;
            });
            if (!check || check->broken)
                seen << "broken";
        });
        return seen;
    }

    /// As somebody whose passphrase is in the file `who` of the folder.
    Ran run(QStringList arguments, const QString& who = "adas", const QString& as = "Ada Admin") const {
        return clitest::run(arguments << "--records" << file() << "--as" << as, {}, {}, path(who));
    }

private:
    Folder m_folder;
    storage::Keyring m_keyring;
    std::unique_ptr<storage::Secret> m_key;
};

} // namespace anteroom::clitest
