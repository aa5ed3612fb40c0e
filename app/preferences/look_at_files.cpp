// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/look_at_files.h"

#include "app/storage/signing_key.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace anteroom::preferences {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::preferences::LookAtFiles)
};

using language::Wording;

QString wholePath() { return Texts::tr("Enter the whole path, which begins with /"); }

} // namespace

ReadPicture readPicture(const QString& path, const QSize& room) {
    const QFileInfo file(path);
    if (!file.isAbsolute())
        return {{}, wholePath};
    if (!file.isFile())
        return {{}, [] { return Texts::tr("There is no such file. Choose the picture again."); }};
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && !room.isEmpty() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage picture = reader.read();
    if (picture.isNull())
        return {{}, [] {
                    return Texts::tr("This is no picture that can be printed. Choose a PNG or JPEG file.");
                }};
    return {std::move(picture), {}};
}

std::map<std::string, Wording> lookAtFiles(const clinic::ClinicSettings& before,
                                           const clinic::ClinicSettings& wanted) {
    std::map<std::string, Wording> problems;
    if (wanted.logo != before.logo && !wanted.logo.empty())
        if (ReadPicture read = readPicture(QString::fromStdString(wanted.logo), {}); read.picture.isNull())
            problems["logo"] = std::move(read.problem);
    if (wanted.signingKey != before.signingKey && !wanted.signingKey.empty()) {
        const QString path = QString::fromStdString(wanted.signingKey);
        if (!QFileInfo(path).isAbsolute())
            problems["signing-key"] = wholePath;
        else if (const auto key = storage::SigningKey::load(path); !key)
            problems["signing-key"] = QString::fromStdString(key.error().message);
    }
    const auto& known = before.questionnaireFolders;
    for (const std::string& folder : wanted.questionnaireFolders) {
        const QString path = QString::fromStdString(folder);
        // One that was there before may be on a network that is away for a while.
        if (std::find(known.begin(), known.end(), folder) == known.end() &&
            !(QFileInfo(path).isAbsolute() && QFileInfo(path).isDir()))
            problems["questionnaire-folders"] = [path] {
                return Texts::tr("There is no folder %1. Remove it, or choose it again.").arg(path);
            };
    }
    return problems;
}

} // namespace anteroom::preferences
