// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class PageHeadTest : public QObject {
    Q_OBJECT

private slots:
    void actionsStandBesideTheTitleOrBelowIt();
    void aListOnAVeryWideWindowStandsInItsMiddle();
};

void PageHeadTest::actionsStandBesideTheTitleOrBelowIt() {
    theme::Theme theme(*qApp);
    theme::PageHead head(theme, QString("Audit log"), "title");
    QPushButton* back = theme::makeButton(QString("Back to the records"), "quiet", "back");
    QPushButton* other = theme::makeButton(QString("Export as JSON Lines"), "secondary", "export");
    head.setActions({back, other});
    head.resize(1000, 60);
    head.show();
    settle();
    const auto at = [&head](const QWidget* widget) { return widget->mapTo(&head, QPoint()); };
    QVERIFY(at(back).x() > at(head.title()).x() + 200);
    QVERIFY(at(back).y() < head.title()->height());
    head.resize(300, 200);
    settle();
    QCOMPARE(at(back).x(), at(head.title()).x());
    QVERIFY(at(back).y() >= head.title()->height());
    QCOMPARE(clipped(head), QStringList());
}

void PageHeadTest::aListOnAVeryWideWindowStandsInItsMiddle() {
    theme::Theme theme(*qApp);
    QCOMPARE(theme::sideMargin(theme, 1024), 24);
    QCOMPARE(theme::sideMargin(theme, 3840), (3840 - 1760) / 2);
    theme.setScale(200);
    QCOMPARE(theme::sideMargin(theme, 3840), (3840 - 3520) / 2);
}

QTEST_MAIN(PageHeadTest)
#include "page_head_test.moc"
