// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/begin_questionnaire.h"

#include "app/studio/studio_document.h"
#include "core/authoring/new_questionnaire.h"
#include "core/base/said.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace anteroom::studio {

namespace {

/// "Sueño y ánimo" -> "sueno-y-animo"; a title without such letters says nothing that an id could.
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

} // namespace

QString placeOfNew(const QString& folder, const QString& title) {
    return QDir(folder).filePath(QString::fromStdString(idOf(title).str()) +
                                 QStringLiteral("/questionnaire.yaml"));
}

Result<QString> beginQuestionnaire(const QString& folder, const QString& title) {
    const QString path = placeOfNew(folder, title);
    const QString own = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(own))
        return Error{core::said("There is a folder %1 already. Call the questionnaire something else.",
                                {own.toStdString()})};
    if (!QDir().mkpath(own))
        return Error{core::said("The folder %1 cannot be made. Choose a folder that you may write to.",
                                {own.toStdString()})};
    QFile::setPermissions(own, QFileInfo(folder).permissions());
    const NewQuestionnaire made = newQuestionnaire(idOf(title), title.toStdString());
    Outcome saved = StudioDocument::begin(path, made.questionnaire).save();
    if (saved)
        saved = StudioDocument::begin(QDir(own).filePath(QStringLiteral("cases.yaml")), made.cases).save();
    if (!saved)
        return saved.error();
    return path;
}

} // namespace anteroom::studio
