// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/interview_view.h"
#include "app/theme/theme.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace anteroom::test {

/// A questionnaire of four sections with every type of question, in the manner of the real one.
inline constexpr std::string_view interviewYaml = R"(anteroom: 1
id: interview
version: 1.0.0
title: Ketamine therapy pre-screening
license: CC0-1.0
languages: [en, es]
includes: [medicines.yaml]
documents:
  leaflet: {title: A leaflet, publisher: Example Clinic}
sections:
  - id: visit
    title: {en: About this visit, es: Sobre esta visita}
    introduction: A few words on who is here today. You can skip any question.
    questions:
      - {id: welcome, type: information, text: Your clinician sees these answers. Nobody else does.}
      - id: here
        type: choices
        text: Who is here with you today?
        options:
          - {id: partner, text: Partner}
          - {id: parent, text: A parent}
          - {id: friend, text: A friend or somebody else whom you trust}
          - {id: interpreter, text: An interpreter}
          - {id: nobody, text: Nobody, exclusive: yes}
      - {id: born, type: date, text: 'When were you born?', range: [1900-01-01, today], not-sure: no}
      - {id: hope, type: text, lines: 3, required: no, text: 'What do you hope for?'}
  - id: medicines
    title: Medicines
    questions:
      - id: taken
        type: rows
        text: Which medicines do you take?
        help: Also those without a prescription, for example for sleep.
        row: medicine
        none: Takes no medicines
        fields:
          - {id: name, type: text, vocabulary: medicines, text: Medicine, prefer-not-to-say: no}
          - {id: dose, type: text, text: Dose, required: no, prefer-not-to-say: no}
          - {id: daily, type: yes-no, text: 'Every day?', prefer-not-to-say: no}
          - {id: week-days, type: number, text: 'On how many days a week?', show-when: daily is no, unit: days, range: [0, 7],
             prefer-not-to-say: no}
  - id: heart
    title: Heart and blood pressure
    questions:
      - id: told-high
        type: status
        text: Has a doctor or nurse ever told you that your blood pressure is high?
      - id: controlled
        type: yes-no
        show-when: told-high is current
        text: Is it under control at the moment?
        help: For example, recent readings were fine, with or without tablets.
      - group: today
        title: Measured today
        questions:
          - id: pressure
            type: rows
            ask: staff
            measured: yes
            not-sure: no
            text: Blood pressure today
            help: Rest five minutes first; another reading can be added.
            row: reading
            none: No reading
            fields:
              - {id: systolic, type: number, text: Top number, unit: mmHg, range: [50, 260], usual: [80, 180],
                 not-sure: no, prefer-not-to-say: no}
              - {id: diastolic, type: number, text: Bottom number, unit: mmHg, range: [30, 160], usual: [50, 110],
                 not-sure: no, prefer-not-to-say: no}
          - {id: pulse, type: number, ask: staff, measured: yes, text: Heart rate, unit: per minute, range: [20, 250],
             usual: [45, 120]}
          - {id: weight, type: number, ask: staff, measured: yes, text: Weight, unit: kg, also-in: {unit: lb, factor: 2.20462},
             decimals: 1, range: [20, 300]}
  - id: safety
    title: Safety
    questions:
      - {id: thoughts, type: status, when: no, safety: yes, text: 'Have you had thoughts of ending your life?'}
      - {id: plan, type: yes-no, safety: yes, show-when: thoughts is current, text: 'Do you have a plan?'}
      - {id: help, type: choice, text: 'Whom would you call?', options: [{id: family, text: Family}, {id: doctor, text: A doctor},
         {id: line, text: A crisis line}]}
findings:
  - {id: f, kind: flag, when: controlled is no, title: Blood pressure, cite: [{document: leaflet, section: All}]}
urgent:
  - {id: thoughts-now, tier: same-visit, when: thoughts is current, title: Current thoughts}
  - {id: plan-now, tier: immediate, when: plan is yes, title: A plan}
)";

inline constexpr std::string_view interviewMedicines = R"(anteroom: 1
library: medicines
license: CC0-1.0
vocabularies:
  - id: medicines
    title: Medicines
    classes: [{id: benzodiazepine, title: Benzodiazepine}, {id: antihypertensive, title: Blood pressure}]
    entries:
      - {name: clonazepam, brands: [Klonopin], code: N03AE01, classes: [benzodiazepine]}
      - {name: clonidine, brands: [Catapres], code: C02AC01, classes: [antihypertensive]}
      - {name: sertraline, brands: [Zoloft], code: N06AB06, classes: []}
)";

inline std::shared_ptr<const Questionnaire> interviewQuestionnaire() {
    static const auto loaded = questionnaireFrom(interviewYaml, {{"medicines.yaml", interviewMedicines}});
    return loaded;
}

/// An encounter and its view in a window, with a clock that stands at 14:05.
class InterviewWindow {
public:
    explicit InterviewWindow(std::shared_ptr<const Questionnaire> questionnaire = interviewQuestionnaire(),
                             QSize size = {1024, 700}) {
        theme().setScale(100);
        theme().setScheme(theme::Scheme::Light);
        m_encounter.language = questionnaire->data().languages.front();
        m_encounter.session = std::make_unique<Session>(std::move(questionnaire), now());
        m_view = std::make_unique<interview::InterviewView>(
            m_encounter, "Stay with the patient. Call the clinician on extension 12.", now, theme());
        m_view->resize(size);
        m_view->show();
        if (!QTest::qWaitForWindowActive(m_view.get()))
            qFatal("The window does not become active");
    }

    static theme::Theme& theme() {
        static theme::Theme only(*qApp);
        return only;
    }
    static Timestamp now() { return *Timestamp::parse("2027-03-14T14:05"); }

    interview::InterviewView& view() { return *m_view; }
    Session& session() { return *m_encounter.session; }
    interview::Encounter& encounter() { return m_encounter; }
    QuestionIndex of(std::string_view id) const {
        return questionIn(m_encounter.session->questionnaire(), id);
    }
    const Answer& answer(std::string_view id) const { return m_encounter.session->answer(of(id)); }

    /// Shown by that object name, or nullptr.
    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        for (Widget* widget : m_view->findChildren<Widget*>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    void click(const QString& name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable("not shown: " + name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Types into a field as a person would: click, select all, type. Does not leave it.
    void type(const QString& name, const QString& text) {
        auto* field = find<QLineEdit>(name);
        QVERIFY2(field, qPrintable("not shown: " + name));
        QTest::mouseClick(field, Qt::LeftButton);
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    /// To whatever has the focus.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus, "nothing has the focus");
        QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    }
    void keys(const QString& text) {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    QString focusName() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    QString textOf(const QString& label) const {
        auto* found = find<QWidget>(label);
        return found ? found->property("text").toString() : QString();
    }

private:
    interview::Encounter m_encounter;
    std::unique_ptr<interview::InterviewView> m_view;
};

} // namespace anteroom::test
