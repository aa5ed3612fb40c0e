// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/begin_questionnaire.h"

#include "app/editing/new_place.h"
#include "app/studio/studio_document.h"
#include "core/authoring/new_questionnaire.h"
#include "core/base/said.h"

#include <QDir>
#include <QFileInfo>

namespace anteroom::studio {

Result<QString> beginQuestionnaire(const QString& folder, const QString& title) {
    const QString path = editing::placeOfNew(folder, title);
    const QString own = QFileInfo(path).absolutePath();
    if (QFileInfo::exists(own))
        return Error{core::said("There is a folder %1 already. Call the questionnaire something else.",
                                {own.toStdString()})};
    if (!QDir().mkpath(own))
        return Error{core::said("The folder %1 cannot be made. Choose a folder that you may write to.",
                                {own.toStdString()})};
    QFile::setPermissions(own, QFileInfo(folder).permissions());
    const NewQuestionnaire made = newQuestionnaire(editing::idOf(title), title.toStdString());
    Outcome saved = StudioDocument::begin(path, made.questionnaire).save();
    if (saved)
        saved = StudioDocument::begin(QDir(own).filePath(QStringLiteral("cases.yaml")), made.cases).save();
    if (!saved)
        return saved.error();
    return path;
}

} // namespace anteroom::studio
