// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <QTest>

#include <memory>

using namespace anteroom;

class ResultTest : public QObject {
    Q_OBJECT

private slots:
    void aResultIsAValueOrAnError() {
        const Result<int> value = 3;
        QVERIFY(value.ok());
        QCOMPARE(*value, 3);
        const Result<int> error = Error{"the disk is full"};
        QVERIFY(!error);
        QCOMPARE(error.error().message, std::string("the disk is full"));
    }

    void aValueCanBeAStringOrMovedOut() {
        const Result<std::string> text = std::string("text");
        QVERIFY(text.ok());
        QCOMPARE(text->size(), std::size_t(4));
        Result<std::unique_ptr<int>> owned = std::make_unique<int>(5);
        QCOMPARE(*std::move(owned).value(), 5);
    }

    void anOutcomeIsDoneOrAnError() {
        QVERIFY(done().ok());
        const Outcome failed = Error{"no"};
        QVERIFY(!failed.ok());
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "result_test.moc"
