// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class PageHeadTest : public QObject {
    Q_OBJECT

private slots:
    void actionsStandBesideTheTitleOrBelowIt();
    void howItStandsFollowsFromTheWidthAlone();
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

void PageHeadTest::howItStandsFollowsFromTheWidthAlone() {
    theme::Theme theme(*qApp);
    theme::PageHead head(theme, QString("Audit log"), "title");
    head.setActions({theme::makeButton(QString("Back to the records"), "quiet", "back"),
                     theme::makeButton(QString("Export as JSON Lines"), "secondary", "export")});
    head.show();
    settle();
    QMap<int, int> heights;
    for (int stands = 700; stands > 250; stands -= 3) {
        head.resize(stands, 200);
        settle();
        for (int asked = 250; asked < 700; asked += 3) {
            const int height = head.heightForWidth(asked);
            QCOMPARE(height, heights.value(asked, height));
            heights[asked] = height;
        }
    }
    QVERIFY(heights[250] > heights[697]);
    // What the scroll area was told is what it sees.
    for (int width = 250; width < 700; ++width) {
        head.resize(width, head.heightForWidth(width));
        settle();
        QCOMPARE(clipped(head), QStringList());
    }
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
