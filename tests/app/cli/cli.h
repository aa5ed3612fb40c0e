// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

// The built anteroom-cli, run as a person would run it.
namespace anteroom::clitest {

/// What the programs keep for their user is each test's own: tests that run at the same time do not wait for
/// each other's wrong passphrases.
inline const QString ownData = [] {
    static const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    return folder.path();
}();
/// As after the wait that a wrong passphrase brings.
inline void forgetTries() { QFile::remove(ownData + QStringLiteral("/anteroom/desk/tries")); }

struct Ran {
    int exit = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;
};

/// Without a display. `output`: the file or device that takes what is printed; `input`: the file that it
/// reads, nothing where that is empty.
inline Ran run(const QStringList& arguments, const QString& folder = {}, const QString& output = {},
               const QString& input = {}) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(input.isEmpty() ? QProcess::nullDevice() : input);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(QStringLiteral(ANTEROOM_BIN_DIR "/anteroom-cli"), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QString sample(const char* name) {
    return QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/summary/") + QLatin1String(name);
}

/// A folder with files of the test's own.
class Folder {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString put(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write");
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

/// A questionnaire of one question and one flag.
inline const QByteArray smallQuestionnaire =
    "anteroom: 1\n"
    "id: small\n"
    "version: 1.0.0\n"
    "title: Small\n"
    "license: CC0-1.0\n"
    "languages: [en]\n"
    "documents:\n"
    "  leaflet: {title: A leaflet, publisher: Example}\n"
    "sections:\n"
    "  - id: main\n"
    "    title: Main\n"
    "    questions:\n"
    "      - {id: trouble, type: yes-no, text: 'Is there trouble?', label: Trouble}\n"
    "      - {id: words, type: text, text: 'Which?', required: no}\n"
    "findings:\n"
    "  - id: has-trouble\n"
    "    kind: flag\n"
    "    category: general\n"
    "    when: trouble is yes\n"
    "    title: There is trouble\n"
    "    discuss: What it is.\n"
    "    cite: [{document: leaflet, section: First}]\n";

} // namespace anteroom::clitest
