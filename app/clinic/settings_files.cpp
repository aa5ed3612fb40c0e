// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/settings_files.h"

#include "app/files/disk_file_source.h"
#include "app/language/problem_words.h"

#include <QCoreApplication>

#include <filesystem>

namespace anteroom::clinic {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::clinic::SettingsFiles)
};

/// In a folder that may not be looked into there may be a file: only what is known to be missing is.
bool isMissing(const std::filesystem::file_status& status) {
    return status.type() == std::filesystem::file_type::not_found;
}

SettingsFile orNothing(Result<SettingsFile> read, const QString& path, std::string& problem) {
    if (read)
        return std::move(read).value();
    problem = read.error().message;
    return {path.toStdString(), {}, {}};
}

} // namespace

QString administratorSettingsPath() {
    QString named = qEnvironmentVariable("ANTEROOM_ADMINISTRATOR");
    return named.isEmpty() ? QStringLiteral("/etc/anteroom/clinic.yaml") : named;
}

Result<SettingsFile> loadSettingsFile(const QString& path) {
    SettingsFile file{path.toStdString(), {}, {}};
    std::error_code unknown;
    if (file.path.empty() || isMissing(std::filesystem::symlink_status(file.path, unknown)))
        return file;
    if (isMissing(std::filesystem::status(file.path, unknown)))
        return Error{Texts::tr("%1: this link leads to a file that is not there").arg(path).toStdString()};
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(file.path);
    if (!text)
        return text.error();
    ReadClinicSettings read = readClinicSettings(file.path, std::move(text).value());
    if (!read.settings)
        return Error{language::rendered(read.diagnostics, read.sources).toStdString()};
    file.settings = std::move(*read.settings);
    file.keys = std::move(read.keys);
    return file;
}

LoadedSettings loadSettings(const QString& own, const QString& administrator) {
    LoadedSettings loaded;
    SettingsFile ofDesk = orNothing(loadSettingsFile(own), own, loaded.ownProblem);
    SettingsFile ofAdministrator =
        orNothing(loadSettingsFile(administrator), administrator, loaded.administratorProblem);
    loaded.settings = {std::move(ofDesk), std::move(ofAdministrator)};
    return loaded;
}

} // namespace anteroom::clinic
