// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/record_words.h"

#include "app/language/spoken_language.h"
#include "core/session/answer_text.h"

#include <QCoreApplication>

namespace anteroom::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::RecordWords)
};

} // namespace

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString when(const Timestamp& at) { return text(at.date.iso()) + QLatin1Char(' ') + text(at.clock()); }

QString whoAndWhen(const Act& act) { return text(act.name) + QStringLiteral(", ") + when(act.at); }

QString answered(const Question& question, const Answer& answer) {
    const QString said = text(answerText(question, answer, language::spokenLanguage()));
    return said.isEmpty() ? Texts::tr("not asked") : said;
}

QString wholeAnswer(const Question& question, const Answer& answer) {
    QString said = answered(question, answer);
    for (const std::string& refused : {answer.refusedEntry, answer.measured.refused})
        if (!refused.empty())
            said += QLatin1Char('\n') + Texts::tr("typed, and does not count: %1").arg(text(refused));
    if (!answer.note.empty())
        said += QLatin1Char('\n') + Texts::tr("note: %1").arg(text(answer.note));
    return said;
}

QString nameIn(const Identity& identity) {
    return identity.patientName.empty() ? Texts::tr("No name") : text(identity.patientName);
}

QString lineOf(const Identity& identity) {
    QStringList parts{text(identity.patientName), text(identity.dateOfBirth), text(identity.identifier)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString detailsOf(const Identity& identity) {
    QStringList details;
    if (!identity.dateOfBirth.empty())
        details << Texts::tr("Born %1").arg(text(identity.dateOfBirth));
    if (!identity.identifier.empty())
        details << text(identity.identifier);
    return details.join(QStringLiteral(" · "));
}

} // namespace anteroom::desktop
