// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/fonts_ahead.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QTest>

using namespace anteroom;

class FontsAheadTest : public QObject {
    Q_OBJECT
private slots:
    void whoeverMeasuresMeanwhileFindsTheSameFonts();
    void itEndsWithWhatBeganIt();
};

void FontsAheadTest::whoeverMeasuresMeanwhileFindsTheSameFonts() {
    const auto width = [] { return QFontMetrics(QFont("Noto Sans", 15)).horizontalAdvance("Anteroom"); };
    int meanwhile = 0;
    {
        const theme::FontsAhead ahead;
        meanwhile = width();
    }
    QVERIFY(meanwhile > 0);
    QCOMPARE(meanwhile, width());
    QVERIFY(QFontDatabase::hasFamily("Noto Sans"));
}

// A window may be closed as soon as it is there.
void FontsAheadTest::itEndsWithWhatBeganIt() {
    for (int i = 0; i < 20; ++i)
        const theme::FontsAhead ahead;
    QVERIFY(QFontDatabase::hasFamily("Noto Sans"));
}

QTEST_MAIN(FontsAheadTest)
#include "fonts_ahead_test.moc"
