// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/settings_files.h"

#include "app/files/disk_file_source.h"
#include "app/language/problem_words.h"
#include "app/language/said.h"

#include <QCoreApplication>

#include <filesystem>
#include <memory>
#include <optional>

namespace anteroom::clinic {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::clinic::SettingsFiles)
};

/// In a folder that may not be looked into there may be a file: only what is known to be missing is.
bool isMissing(const std::filesystem::file_status& status) {
    return status.type() == std::filesystem::file_type::not_found;
}

/// What stands in a file, or why it cannot be read.
struct Read {
    SettingsFile file;
    std::optional<language::Wording> problem{};
};

/// Of the administrator's file, by whoever set this computer up; empty: nobody did.
QString namedPath() { return qEnvironmentVariable("ANTEROOM_ADMINISTRATOR"); }

Read readFile(const QString& path) {
    Read read{{path.toStdString(), {}, {}}};
    // Whoever hands over a folder with such a file in it would choose which keys are trusted.
    if (!path.isEmpty() && path == namedPath() && !path.startsWith(QLatin1Char('/'))) {
        read.problem = [path] {
            return Texts::tr("%1: the administrator's file is to be named by its whole path, which begins "
                             "with /. It is named by ANTEROOM_ADMINISTRATOR on this computer.")
                .arg(path);
        };
        return read;
    }
    std::error_code unknown;
    if (read.file.path.empty() || isMissing(std::filesystem::symlink_status(read.file.path, unknown)))
        return read;
    if (isMissing(std::filesystem::status(read.file.path, unknown))) {
        read.problem = [path] {
            return Texts::tr("%1: this link leads to a file that is not there").arg(path);
        };
        return read;
    }
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(read.file.path);
    if (!text) {
        read.problem = language::inWords(text.error());
        return read;
    }
    const auto settings =
        std::make_shared<ReadClinicSettings>(readClinicSettings(read.file.path, std::move(text).value()));
    if (settings->settings) {
        read.file.settings = std::move(*settings->settings);
        read.file.keys = std::move(settings->keys);
    } else {
        read.problem = [settings] { return language::rendered(settings->diagnostics, settings->sources); };
    }
    return read;
}

/// Where somebody names a file, there is one: on a share that is away at the moment, it may be.
Read readAdministrator(const QString& path) {
    Read read = readFile(path);
    std::error_code unknown;
    if (!path.isEmpty() && path == namedPath() && !read.problem &&
        isMissing(std::filesystem::status(read.file.path, unknown)))
        read.problem = [path] {
            return Texts::tr("%1: the administrator's file is not there, so nobody knows what it sets. It is "
                             "named by ANTEROOM_ADMINISTRATOR on this computer.")
                .arg(path);
        };
    return read;
}

} // namespace

QString administratorSettingsPath() {
    const QString named = namedPath();
    return named.isEmpty() ? QStringLiteral("/etc/anteroom/clinic.yaml") : named;
}

Result<SettingsFile> loadSettingsFile(const QString& path) {
    Read read = readFile(path);
    if (read.problem)
        return Error{read.problem->text().toStdString()};
    return std::move(read.file);
}

LoadedSettings loadSettings(const QString& own, const QString& administrator) {
    Read ofDesk = readFile(own);
    Read ofAdministrator = readAdministrator(administrator);
    return {{std::move(ofDesk.file), std::move(ofAdministrator.file)},
            ofDesk.problem.value_or(language::Wording()),
            ofAdministrator.problem.value_or(language::Wording())};
}

} // namespace anteroom::clinic
