// SPDX-License-Identifier: GPL-3.0-or-later
// That the look for layouts that depend on how the window was before finds one.
#include "tests/support/gui/same_again.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace anteroom::test;

namespace {

/// Gives its label more room when it is wide, and takes none of it back.
class Sticky : public QWidget {
public:
    Sticky() {
        auto* row = new QHBoxLayout(this);
        m_label->setObjectName("label");
        row->addWidget(m_label);
        row->addStretch(1);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        if (width() > 800)
            m_label->setMinimumWidth(400);
    }

private:
    QLabel* m_label = new QLabel("Sample");
};

/// Says more from its first change of size on, as if that had been read just then.
class Late : public QWidget {
public:
    Late() {
        auto* row = new QHBoxLayout(this);
        row->addWidget(m_label);
        row->addStretch(1);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        if (width() > 800)
            m_label->setText("A longer sample");
    }

private:
    QLabel* m_label = new QLabel("Sample");
};

} // namespace

class SameAgainTest : public QObject {
    Q_OBJECT

private slots:
    void whatKeepsItsRoomIsNamed();
    void whatFollowsItsSizeIsNot();
    void whatWasReadMeanwhileIsNot();
};

void SameAgainTest::whatKeepsItsRoomIsNamed() {
    Sticky window;
    window.resize(600, 300);
    window.show();
    const QStringList found = otherwiseAfter(window, {1000, 300});
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].startsWith("QLabel label: "), qPrintable(found[0]));
    QCOMPARE(window.size(), QSize(600, 300));
}

// Nor how far something was scrolled.
void SameAgainTest::whatFollowsItsSizeIsNot() {
    QScrollArea window;
    auto* content = new QLabel("A long text for a small window. " + QString(400, 'x'));
    content->setFixedSize(500, 2000);
    window.setWidget(content);
    window.resize(300, 300);
    window.show();
    window.verticalScrollBar()->setValue(1800);
    QCOMPARE(otherwiseAfter(window, {600, 2500}), QStringList());
}

void SameAgainTest::whatWasReadMeanwhileIsNot() {
    Late window;
    window.resize(600, 300);
    window.show();
    QCOMPARE(otherwiseAfter(window, {1000, 300}), QStringList());
}

QTEST_MAIN(SameAgainTest)
#include "same_again_test.moc"
