// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/look_at_files.h"

#include "app/clinic/records_place.h"
#include "app/language/said.h"
#include "app/preferences/read_picture.h"
#include "app/storage/signing_key.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace anteroom::preferences {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::preferences::LookAtFiles)
};

using language::Wording;

QString wholePath() { return Texts::tr("Enter the whole path, which begins with /"); }

bool isAmong(const std::vector<std::string>& known, const std::string& one) {
    return std::find(known.begin(), known.end(), one) != known.end();
}

/// Nothing: signatures can be held against it.
std::optional<Wording> problemOfKey(std::size_t number, const std::string& text) {
    if (text.starts_with("anteroom-signing-key")) // which is not to be shown
        return Wording([number] {
            return Texts::tr(
                       "Key %1 is the one that the clinic signs with, and is given to nobody. Enter the "
                       "line of the file that ends in .public.")
                .arg(number);
        });
    const QString line = QString::fromStdString(text);
    if (text.starts_with('/') ? storage::PublicKey::load(line).ok() : storage::PublicKey::fromLine(text).ok())
        return std::nullopt;
    constexpr qsizetype shown = 40;
    return Wording([number, begin = line.size() > shown ? line.left(shown) + QChar(0x2026) : line] {
        return Texts::tr("Key %1 is no public key of Anteroom: “%2”. Enter the line of a file that ends in "
                         ".public, or the whole path of such a file.")
            .arg(QString::number(number), begin);
    });
}

/// Of each that is new. Nothing: signatures can be held against all of them.
std::optional<Wording> problemOfKeys(const std::vector<std::string>& before,
                                     const std::vector<std::string>& wanted) {
    std::vector<Wording> problems;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (!isAmong(before, wanted[i]))
            if (auto problem = problemOfKey(i + 1, wanted[i]))
                problems.push_back(std::move(*problem));
    if (problems.empty())
        return std::nullopt;
    return Wording([problems] {
        QStringList lines;
        for (const Wording& problem : problems)
            lines << problem.text();
        return lines.join(QLatin1Char('\n'));
    });
}

std::optional<Wording> problemOfRecordsFile(const QString& path) {
    const QFileInfo file(path);
    const QString folder = file.absolutePath();
    if (!file.isAbsolute())
        return Wording(wholePath);
    if (file.isDir())
        return Wording([path] {
            return Texts::tr("%1 is a folder. Add the name of a file in it, such as %1/records.").arg(path);
        });
    if (!QFileInfo(folder).isDir())
        return Wording([folder] {
            return Texts::tr("There is no folder %1. Make it, connect it, or choose another one.")
                .arg(folder);
        });
    if (!file.exists() && !QFileInfo(folder).isWritable())
        return Wording([folder] { return Texts::tr("This account may not write to %1.").arg(folder); });
    return std::nullopt;
}

/// A place that cannot be opened at the next start would keep everybody out, and so from this page.
void lookAtRecords(const clinic::ClinicSettings& wanted, std::map<std::string, Wording>& problems) {
    const char* key = wanted.recordsServer ? recordsServerKey : recordsFileKey;
    if (!wanted.recordsFile.empty()) {
        if (auto problem = problemOfRecordsFile(QString::fromStdString(wanted.recordsFile))) {
            problems[key] = std::move(*problem);
            return;
        }
    }
    if (const Outcome looked = clinic::recordsPlaceOf(wanted).look(); !looked)
        problems[key] = language::inWords(looked.error());
}

} // namespace

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
            problems["signing-key"] = language::inWords(key.error());
    }
    for (const std::string& folder : wanted.questionnaireFolders) {
        const QString path = QString::fromStdString(folder);
        // One that was there before may be on a network that is away for a while.
        if (!isAmong(before.questionnaireFolders, folder) &&
            !(QFileInfo(path).isAbsolute() && QFileInfo(path).isDir()))
            problems["questionnaire-folders"] = [path] {
                return Texts::tr("There is no folder %1. Remove it, or choose it again.").arg(path);
            };
    }
    if (auto problem = problemOfKeys(before.trustedKeys, wanted.trustedKeys))
        problems["trusted-keys"] = std::move(*problem);
    if (wanted.recordsFile != before.recordsFile || wanted.recordsServer != before.recordsServer)
        lookAtRecords(wanted, problems);
    return problems;
}

} // namespace anteroom::preferences
