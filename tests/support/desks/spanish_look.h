// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/english_left.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

class QWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::test {

class Desktop;

/// What the settings of a desk in Spanish say.
inline const QByteArray spanish = "language: es\nclinician-language: es\n";
inline const QByteArray spanishWithProtocol = spanish + R"(name: Clínica Ribera (muestra)
crisis-protocol:
  es: "Quédese con el paciente. Llame al 555-0100."
  en: "Quédese con el paciente. Llame al 555-0100."
)";

/// One with a flag and an urgent answer, asked in Spanish first.
void writeSample(const QString& folder);

/// Holds pages that speak Spanish to what every page is held to, in the windows and text sizes of a clinic's
/// desks: all of it has room, stands as its size says, and nothing of ours is left in English.
class SpanishLook {
public:
    SpanishLook();

    const EnglishLeft& english() const { return m_english; }
    /// What was typed, or is a questionnaire's, by a part of it.
    void expect(const QStringList& data) { m_data += data; }

    /// At `window`, or at `cover` in it, below which nothing is seen; it is left as it was looked at last.
    void at(theme::Theme& theme, QWidget& window, const QString& name, QWidget* cover = nullptr);
    void at(Desktop& desktop, const QString& name, QWidget* cover = nullptr);
    /// Back to what a person has mostly, with all of a page's buttons beside it.
    static void asUsual(Desktop& desktop);
    /// As it stands, in its own size.
    void note(QWidget& window, const QString& name);

    /// All that was wrong since it was asked last, each with the pictures where it was.
    QStringList takeFound();

private:
    bool isData(const QString& text) const;

    EnglishLeft m_english;
    QStringList m_data;
    QMap<QString, QStringList> m_found;
};

} // namespace anteroom::test
