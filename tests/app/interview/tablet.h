// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/one_question_view.h"
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QVBoxLayout>

namespace anteroom::test {

/// An interview, and the tablet that the patient has of it.
class Tablet {
public:
    explicit Tablet(std::shared_ptr<const Questionnaire> questionnaire = interviewQuestionnaire(),
                    const std::string& language = {}, QSize size = {1024, 700})
        : desk(std::move(questionnaire)) {
        if (!language.empty())
            desk.encounter().language = language;
        auto* layout = new QVBoxLayout(&place);
        layout->setContentsMargins(0, 0, 0, 0);
        view = desk.view().handOver(&place);
        if (!view)
            qFatal("It is not handed over");
        layout->addWidget(view);
        place.resize(size);
        place.show();
        if (!QTest::qWaitForWindowActive(&place))
            qFatal("The window does not become active");
        view->takeKeys();
    }
    ~Tablet() {
        if (view)
            takeBack();
    }

    void takeBack() {
        delete view;
        place.hide();
        desk.view().activateWindow();
        desk.view().takeBack();
        settle();
    }

    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        for (Widget* widget : place.findChildren<Widget*>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const QString& name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable("not shown: " + name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString textOf(const QString& name) const {
        const auto* found = find<QWidget>(name);
        return found ? found->property("text").toString() : QString();
    }
    QString question() const {
        for (const QWidget* card : view->findChildren<QWidget*>())
            if (card->isVisible() && card->objectName().startsWith("question."))
                return card->objectName().section('.', 1);
        return {};
    }
    /// To whatever has the focus.
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void keys(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString focusName() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void goTo(const QString& id) {
        for (int i = 0; i < 60 && question() != id; ++i)
            click("patientNext");
        QCOMPARE(question(), id);
    }
    void answerUrgently() {
        goTo("thoughts");
        click("option.thoughts.current");
        click("patientNext");
        QCOMPARE(question(), QString("plan"));
        click("option.plan.yes");
    }
    /// All that is written there, shown or not.
    QString texts() const {
        QStringList all;
        for (const QWidget* widget : place.findChildren<QWidget*>())
            all << widget->property("text").toString() << widget->accessibleName()
                << widget->accessibleDescription() << widget->toolTip();
        return all.join('\n');
    }

    InterviewWindow desk;
    QWidget place;
    QPointer<interview::OneQuestionView> view;
};

} // namespace anteroom::test
