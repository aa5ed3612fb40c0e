// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_store.h"
#include "tests/support/desks_contract.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace anteroom;
using namespace anteroom::storage;

class SqliteDesksTest : public DesksContract {
    Q_OBJECT

protected:
    void makePlace() override;
    std::unique_ptr<RecordStore> openDesk() override;
    QStringList placeArguments() override { return {m_path}; }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SqliteDesksTest::makePlace() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("records");
    QVERIFY(createSqliteStore(m_path));
}

std::unique_ptr<RecordStore> SqliteDesksTest::openDesk() {
    auto store = openSqliteStore(m_path);
    if (!store)
        qFatal("%s", store.error().message.c_str());
    return std::move(store).value();
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--desk") {
        const auto store = openSqliteStore(arguments.value(2));
        if (!store) {
            std::fputs(store.error().message.c_str(), stderr);
            return 1;
        }
        return DesksContract::countFor(**store, arguments.value(3).toStdString(),
                                       arguments.value(4).toLongLong());
    }
    SqliteDesksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "sqlite_desks_test.moc"
