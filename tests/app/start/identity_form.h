// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/start/identity_view.h"
#include "app/theme/theme.h"
#include "tests/support/questionnaire_from.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include <vector>

namespace anteroom::test {

inline std::shared_ptr<const Questionnaire> inTwoLanguages() {
    return questionnaireFrom(R"(anteroom: 1
id: t
version: 1.0.0
title: {en: Sleep, es: Sueño}
license: CC0-1.0
languages: [en, es]
sections:
  - {id: s, title: {en: S, es: S}, questions: [{id: q, type: yes-no, text: {en: Q, es: P}}]}
)");
}

/// Who is screened, as it is typed.
class Form {
public:
    Form() : theme(*qApp), view(theme) {
        QObject::connect(&view, &start::IdentityView::begun, &view,
                         [this](const start::Opening& opening) { begun.push_back(opening); });
        view.open(inTwoLanguages(), *Date::of(2027, 3, 14));
        view.show();
    }
    void type(const QString& name, const QString& text) {
        QTest::keyClicks(view.findChild<QLineEdit*>(name), text);
    }
    void click(const QString& name) { view.findChild<QAbstractButton*>(name)->click(); }

    theme::Theme theme;
    start::IdentityView view;
    std::vector<start::Opening> begun;
};

} // namespace anteroom::test
