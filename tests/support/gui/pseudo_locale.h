// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <functional>

class QWidget;

namespace anteroom::test {

/// Answers every text of the program, and what core says, with one that is a third longer, accented and in
/// brackets, so that what was not asked for, and what has no room, can be told: "Save" becomes "[Šàvé~~]".
class PseudoLocale : public QTranslator {
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override;
};

/// What a person or a screen reader meets in `window` that did not come from the translation, each in one
/// sentence: labels, buttons, titles, placeholders, tool tips, accessible names. `isData`: what was typed, or
/// is a questionnaire's.
QStringList untranslated(const QWidget& window, const std::function<bool(const QString&)>& isData);

} // namespace anteroom::test
