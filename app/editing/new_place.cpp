// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/new_place.h"

#include <QDir>
#include <QRegularExpression>

namespace anteroom::editing {

QuestionnaireId idOf(const QString& title) {
    static const QRegularExpression marks(QStringLiteral("\\p{M}"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression ends(QStringLiteral("^[^a-z]+|-+$"));
    QString id = title.normalized(QString::NormalizationForm_KD).remove(marks).toLower();
    constexpr qsizetype longest = 40;
    id = id.replace(others, QStringLiteral("-")).left(longest).remove(ends);
    const auto parsed = QuestionnaireId::parse(id.toStdString());
    return parsed ? *parsed : *QuestionnaireId::parse("questionnaire");
}

QString placeOfNew(const QString& folder, const QString& title) {
    return QDir(folder).filePath(QString::fromStdString(idOf(title).str()) +
                                 QStringLiteral("/questionnaire.yaml"));
}

} // namespace anteroom::editing
