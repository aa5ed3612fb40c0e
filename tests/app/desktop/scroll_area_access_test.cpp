// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader asks of a scroll area whose parts come and go between two of its questions.
#include "app/desktop/window/scroll_area_access.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// A page that is higher than its window, with a scroll bar beside it.
struct Page {
    Page() {
        desktop::installScrollAreaAccess();
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        for (int i = 0; i < 40; ++i)
            column->addWidget(new QLabel(QStringLiteral("Line %1").arg(i)));
        area.setWidgetResizable(true);
        area.setWidget(content);
        area.resize(300, 200);
        area.show();
        if (!QTest::qWaitForWindowExposed(&area))
            qFatal("It is not shown");
    }
    QAccessibleInterface& access() { return *QAccessible::queryAccessibleInterface(&area); }

    QScrollArea area;
};

} // namespace

class ScrollAreaAccessTest : public QObject {
    Q_OBJECT

private slots:
    void itsPartsAreThePageAndTheBar();
    void oneThatKeysScrollIsADocument();
    void aChildThatIsNotThereIsNone();
    void aBarThatGoesLeavesNoPlaceBehind();
    void aPageThatIsDeletedMeanwhileIsNone();
    void aCornerThatIsDeletedMeanwhileIsNone();
    void anAreaThatIsGoingHasNoParts();
    void textsAndListsKeepTheirOwn();
    void theProgramsPagesHaveIt();
};

void ScrollAreaAccessTest::itsPartsAreThePageAndTheBar() {
    Page page;
    QAccessibleInterface& access = page.access();
    QVERIFY(access.isValid());
    QCOMPARE(access.childCount(), 2);
    QCOMPARE(access.child(0)->object(), page.area.viewport());
    QCOMPARE(access.child(1)->object(), page.area.verticalScrollBar()->parent());
    for (int i = 0; i < access.childCount(); ++i) {
        QCOMPARE(access.indexOfChild(access.child(i)), i);
        const QRect place = access.child(i)->rect();
        QCOMPARE(access.childAt(place.center().x(), place.center().y()), access.child(i));
    }
    QCOMPARE(access.indexOfChild(nullptr), -1);
    QCOMPARE(access.indexOfChild(&access), -1);
    QCOMPARE(access.childAt(-5000, -5000), nullptr);
}

// What Tab leads to says what it is (WCAG 2.2, 4.1.2).
void ScrollAreaAccessTest::oneThatKeysScrollIsADocument() {
    Page page;
    page.area.setFocusPolicy(Qt::StrongFocus);
    QCOMPARE(page.access().role(), QAccessible::Document);
    page.area.setFocusPolicy(Qt::NoFocus);
    QCOMPARE(page.access().role(), QAccessible::Client);
}

void ScrollAreaAccessTest::aChildThatIsNotThereIsNone() {
    Page page;
    QAccessibleInterface& access = page.access();
    for (const int index : {-1, -100, access.childCount(), access.childCount() + 100, 1 << 30})
        QCOMPARE(access.child(index), nullptr);
}

void ScrollAreaAccessTest::aBarThatGoesLeavesNoPlaceBehind() {
    Page page;
    QAccessibleInterface& access = page.access();
    const int before = access.childCount();
    page.area.resize(300, 3000);
    QTRY_VERIFY(!page.area.verticalScrollBar()->isVisible());
    QCOMPARE(access.childCount(), before - 1);
    QCOMPARE(access.child(before - 1), nullptr);
    QCOMPARE(access.child(0)->object(), page.area.viewport());
}

void ScrollAreaAccessTest::aPageThatIsDeletedMeanwhileIsNone() {
    Page page;
    QAccessibleInterface& access = page.access();
    QAccessibleInterface* viewport = access.child(0);
    QCOMPARE(viewport->childCount(), 1);
    QAccessibleInterface* content = viewport->child(0);
    QCOMPARE(content->childCount(), 40);
    // While its children go one after the other somebody asks for the ones that were counted before.
    int asked = 0;
    for (QLabel* label : page.area.widget()->findChildren<QLabel*>()) {
        const int counted = content->childCount();
        connect(label, &QObject::destroyed, this, [&] {
            ++asked;
            for (const int index : {-1, 0, counted - 1, counted, counted + 100})
                static_cast<void>(content->child(index));
            for (int i = -1; i < access.childCount() + 2; ++i)
                static_cast<void>(access.child(i));
        });
        delete label;
        QCOMPARE(content->childCount(), counted - 1);
        QCOMPARE(content->child(counted - 1), nullptr);
    }
    QCOMPARE(asked, 40);
    delete page.area.takeWidget();
    QCOMPARE(viewport->childCount(), 0);
    QCOMPARE(viewport->child(0), nullptr);
    QCOMPARE(access.child(5), nullptr);
}

void ScrollAreaAccessTest::aCornerThatIsDeletedMeanwhileIsNone() {
    Page page;
    page.area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto* corner = new QWidget;
    page.area.setCornerWidget(corner);
    corner->show();
    QAccessibleInterface& access = page.access();
    QTRY_COMPARE(access.childCount(), 4);
    QCOMPARE(access.child(3)->object(), corner);
    delete corner;
    QCOMPARE(access.childCount(), 3);
    QCOMPARE(access.child(3), nullptr);
}

void ScrollAreaAccessTest::anAreaThatIsGoingHasNoParts() {
    auto page = std::make_unique<Page>();
    QScrollArea* area = &page->area;
    QVERIFY(QAccessible::queryAccessibleInterface(area)->isValid());
    int asked = 0;
    connect(area->viewport(), &QObject::destroyed, this, [&asked, area] {
        ++asked;
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(area);
        for (const int index : {-1, 0, 1, 2})
            if (access && access->child(index))
                qFatal("It is going, and has parts");
    });
    page.reset();
    QCOMPARE(asked, 1);
}

void ScrollAreaAccessTest::textsAndListsKeepTheirOwn() {
    desktop::installScrollAreaAccess();
    QPlainTextEdit text(QStringLiteral("made-up words"));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&text);
    QCOMPARE(access->role(), QAccessible::EditableText);
    QVERIFY(access->textInterface());
}

void ScrollAreaAccessTest::theProgramsPagesHaveIt() {
    Desktop desktop;
    desktop.beginInterview();
    settle();
    int seen = 0;
    for (QScrollArea* area : desktop.window->findChildren<QScrollArea*>()) {
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(area);
        ++seen;
        for (const int index : {-1, access->childCount(), access->childCount() + 100})
            QCOMPARE(access->child(index), nullptr);
    }
    QVERIFY(seen > 0);
}

QTEST_MAIN(ScrollAreaAccessTest)
#include "scroll_area_access_test.moc"
