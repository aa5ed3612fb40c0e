// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/before_leaving.h"

#include <QCoreApplication>

namespace anteroom::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::BeforeLeaving)
};

QString in(const LocalizedText& text, const std::string& language) {
    return QString::fromStdString(std::string(text.in(language)));
}

} // namespace

BeforeLeaving::BeforeLeaving(const Session& session, const std::string& language) {
    for (const QuestionIndex question : session.safetyQuestionsToAsk())
        openSafety << in(session.questionnaire().question(question).labelOrText(), language);
    for (const UrgentEvent& event : session.urgentEvents()) {
        if (event.acknowledgedAt)
            continue;
        const UrgentTrigger& trigger = session.questionnaire()->urgent[event.trigger];
        unacknowledged << in(trigger.title, language);
        isImmediate = isImmediate || trigger.tier == UrgentTier::Immediate;
    }
}

QString BeforeLeaving::whatToDo() const {
    return isImmediate ? Texts::tr("Tell the clinician now")
                       : Texts::tr("Tell the clinician within this visit");
}

QString BeforeLeaving::notice(bool mayName) const {
    const auto part = [mayName](const QString& text, const QStringList& items) {
        return mayName ? text + QStringLiteral("\n–  ") + items.join(QStringLiteral("\n–  ")) : text;
    };
    QStringList parts;
    if (!unacknowledged.isEmpty())
        parts << part(
            Texts::tr("The clinician is to be told of an answer, and nobody has acknowledged that yet. "
                      "%1.")
                .arg(whatToDo()),
            unacknowledged);
    if (!openSafety.isEmpty())
        parts << part(
            Texts::tr("Some safety questions are not established. Speak to the clinician before the patient "
                      "leaves."),
            openSafety);
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace anteroom::desktop
