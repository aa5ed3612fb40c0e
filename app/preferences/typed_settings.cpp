// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/typed_settings.h"

#include <algorithm>

namespace anteroom::preferences {

namespace {

QStringList listOf(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list << QString::fromStdString(text);
    return list;
}

std::vector<std::string> textsOf(const QStringList& list) {
    std::vector<std::string> texts;
    for (const QString& line : list) {
        std::string text = line.trimmed().toStdString();
        if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<std::string> linesOf(const QString& lines) { return textsOf(lines.split(QLatin1Char('\n'))); }

TypedRecords recordsOf(const clinic::ClinicSettings& settings) {
    TypedRecords typed;
    if (settings.recordsServer) {
        const clinic::RecordsServer& server = *settings.recordsServer;
        typed.kind = QStringLiteral("server");
        typed.host = QString::fromStdString(server.host);
        typed.port = QString::number(server.port);
        typed.database = QString::fromStdString(server.database);
        typed.user = QString::fromStdString(server.user);
    } else if (!settings.recordsFile.empty()) {
        typed.kind = QStringLiteral("file");
        typed.file = QString::fromStdString(settings.recordsFile);
    }
    return typed;
}

void takeRecords(const TypedRecords& typed, clinic::ClinicSettings& settings) {
    settings.recordsServer.reset();
    settings.recordsFile.clear();
    if (typed.kind == QLatin1String("file"))
        settings.recordsFile = typed.file.trimmed().toStdString();
    else if (typed.kind == QLatin1String("server"))
        settings.recordsServer =
            clinic::RecordsServer{typed.host.trimmed().toStdString(), typed.port.trimmed().toInt(),
                                  typed.database.trimmed().toStdString(), typed.user.trimmed().toStdString()};
}

} // namespace

TypedSettings typedOf(const clinic::ClinicSettings& settings, const std::vector<std::string>& languages) {
    TypedSettings typed;
    typed.name = QString::fromStdString(settings.name);
    typed.address = QString::fromStdString(settings.address);
    typed.logo = QString::fromStdString(settings.logo);
    typed.paper = QString::fromStdString(settings.paper);
    typed.signingKey = QString::fromStdString(settings.signingKey);
    typed.trustedKeys = listOf(settings.trustedKeys).join(QLatin1Char('\n'));
    typed.clinicianLanguage = QString::fromStdString(settings.clinicianLanguage);
    typed.defaultQuestionnaire = QString::fromStdString(settings.defaultQuestionnaire);
    typed.folders = listOf(settings.questionnaireFolders);
    typed.language = QString::fromStdString(settings.language);
    typed.staff = listOf(settings.staff).join(QLatin1Char('\n'));
    typed.records = recordsOf(settings);
    for (const std::string& language : languages) {
        const auto text = settings.crisisProtocol.find(language);
        typed.protocol[language] =
            text == settings.crisisProtocol.end() ? QString() : QString::fromStdString(text->second);
    }
    return typed;
}

clinic::ClinicSettings settingsOf(const TypedSettings& typed, const clinic::ClinicSettings& base) {
    std::vector<std::string> languages;
    for (const auto& [language, text] : typed.protocol)
        languages.push_back(language);
    const TypedSettings before = typedOf(base, languages);
    clinic::ClinicSettings settings = base;
    const auto take = [](const auto& now, const auto& then, auto& into, const auto& read) {
        if (now != then)
            into = read(now);
    };
    const auto text = [](const QString& line) { return line.trimmed().toStdString(); };
    take(typed.name, before.name, settings.name, text);
    take(typed.address, before.address, settings.address, text);
    take(typed.logo, before.logo, settings.logo, text);
    take(typed.paper, before.paper, settings.paper, text);
    take(typed.signingKey, before.signingKey, settings.signingKey, text);
    take(typed.trustedKeys, before.trustedKeys, settings.trustedKeys, linesOf);
    take(typed.clinicianLanguage, before.clinicianLanguage, settings.clinicianLanguage, text);
    take(typed.defaultQuestionnaire, before.defaultQuestionnaire, settings.defaultQuestionnaire, text);
    take(typed.folders, before.folders, settings.questionnaireFolders, textsOf);
    take(typed.language, before.language, settings.language, text);
    take(typed.staff, before.staff, settings.staff, linesOf);
    if (typed.records != before.records)
        takeRecords(typed.records, settings);
    for (const auto& [language, written] : typed.protocol) {
        if (written.trimmed().isEmpty())
            settings.crisisProtocol.erase(language); // no interview takes place in it
        else if (written != before.protocol.at(language))
            settings.crisisProtocol[language] = text(written);
    }
    return settings;
}

} // namespace anteroom::preferences
