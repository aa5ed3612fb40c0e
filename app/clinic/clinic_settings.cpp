// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/clinic_settings.h"

#include "app/files/disk_file_source.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace anteroom::clinic {

namespace {

std::map<std::string, std::string> readProtocol(Node node, Diagnostics& diagnostics) {
    std::map<std::string, std::string> texts;
    if (!node.isMapping()) {
        diagnostics.error("wrong-type", node.span(), "expected the protocol's text for each language",
                          "write a language and its text, such as `en: Call ...`");
        return texts;
    }
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        if (auto text = readString(node[i], "the protocol's text", diagnostics))
            texts.emplace(node.key(i).scalar(), std::move(*text));
    }
    return texts;
}

void readRecords(Node node, ClinicSettings& settings, Diagnostics& diagnostics) {
    MappingReader reader(node, "`records`", diagnostics, "records: {file: /srv/anteroom/records}");
    const auto file = reader.string("file");
    const auto serverNode = reader.optional("server");
    if (file && serverNode)
        diagnostics.error("wrong-type", reader.keySpan("server"),
                          "records are kept in a file or on a server, not in both", "leave one of them out");
    settings.recordsFile = file.value_or("");
    if (serverNode) {
        MappingReader server(*serverNode, "the server of the records", diagnostics,
                             "server: {host: db.example, database: anteroom, user: intake}");
        RecordsServer place;
        place.host = server.requiredString("host", "db.example").value_or("");
        if (const auto port = server.optional("port"))
            place.port = readWhole(*port, "the port", 1, 65535, diagnostics).value_or(place.port);
        place.database = server.requiredString("database", "anteroom").value_or("");
        place.user = server.requiredString("user", "intake").value_or("");
        server.finish();
        settings.recordsServer = std::move(place);
    }
    reader.finish();
}

/// A double-quoted YAML scalar: the one form that holds every text.
std::string quoted(const std::string& text) {
    static constexpr char hex[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7f)
            out += std::string("\\x") + hex[byte >> 4] + hex[byte & 15];
        else
            out += c;
    }
    return out + '"';
}

} // namespace

std::vector<std::string>
ClinicSettings::languagesWithoutProtocol(const std::vector<std::string>& offered) const {
    std::vector<std::string> without;
    for (const std::string& language : offered) {
        const auto found = crisisProtocol.find(language);
        if (found == crisisProtocol.end() || found->second.find_first_not_of(" \t\r\n") == std::string::npos)
            without.push_back(language);
    }
    return without;
}

ReadClinicSettings readClinicSettings(std::string fileName, std::string text) {
    ReadClinicSettings read;
    auto source = std::make_shared<const SourceText>(std::move(fileName), std::move(text));
    const FileIndex file = read.sources.add(source);
    const auto document = parseYaml(source, file, read.diagnostics);
    if (!document)
        return read;

    ClinicSettings settings;
    MappingReader reader(document->root(), "the clinic's settings", read.diagnostics);
    settings.name = reader.string("name").value_or("");
    settings.address = reader.string("address").value_or("");
    settings.logo = reader.string("logo").value_or("");
    if (const auto paper = reader.optional("paper")) {
        settings.paper = std::string(paper->scalar());
        if (settings.paper != "letter" && settings.paper != "a4")
            read.diagnostics.error("wrong-type", paper->span(), "the paper is letter or a4");
    }
    settings.signingKey = reader.string("signing-key").value_or("");
    for (const Node folder : reader.sequence("questionnaire-folders")) {
        if (auto path = readString(folder, "a folder of questionnaires", read.diagnostics))
            settings.questionnaireFolders.push_back(std::move(*path));
    }
    if (const auto records = reader.optional("records"))
        readRecords(*records, settings, read.diagnostics);
    if (const auto protocol = reader.optional("crisis-protocol"))
        settings.crisisProtocol = readProtocol(*protocol, read.diagnostics);
    reader.finish();

    if (!read.diagnostics.hasErrors())
        read.settings = std::move(settings);
    return read;
}

Result<ClinicSettings> loadClinicSettings(const QString& path) {
    if (!QFileInfo::exists(path))
        return ClinicSettings{};
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(path.toStdString());
    if (!text)
        return text.error();
    ReadClinicSettings read = readClinicSettings(path.toStdString(), std::move(text).value());
    if (!read.settings)
        return Error{render(read.diagnostics, read.sources)};
    return std::move(*read.settings);
}

std::string writeClinicSettings(const ClinicSettings& settings) {
    std::string out = "# What belongs to this clinic. Written by Anteroom; it may be edited by hand.\n";
    const auto line = [&out](const char* key, const std::string& value) {
        if (!value.empty())
            out += std::string(key) + ": " + quoted(value) + "\n";
    };
    line("name", settings.name);
    line("address", settings.address);
    line("logo", settings.logo);
    out += "paper: " + settings.paper + "\n";
    line("signing-key", settings.signingKey);
    if (!settings.questionnaireFolders.empty()) {
        out += "questionnaire-folders:\n";
        for (const std::string& folder : settings.questionnaireFolders)
            out += "  - " + quoted(folder) + "\n";
    }
    if (settings.recordsServer) {
        const RecordsServer& server = *settings.recordsServer;
        out += "records:\n  server:\n    host: " + quoted(server.host) +
               "\n    port: " + std::to_string(server.port) + "\n    database: " + quoted(server.database) +
               "\n    user: " + quoted(server.user) + "\n";
    } else if (!settings.recordsFile.empty()) {
        out += "records:\n  file: " + quoted(settings.recordsFile) + "\n";
    }
    if (!settings.crisisProtocol.empty()) {
        out += "crisis-protocol:\n";
        for (const auto& [language, text] : settings.crisisProtocol)
            out += "  " + quoted(language) + ": " + quoted(text) + "\n";
    }
    return out;
}

std::vector<std::string> changedKeys(const ClinicSettings& before, const ClinicSettings& after) {
    std::vector<std::string> keys;
    const auto add = [&keys](bool isChanged, const std::string& key) {
        if (isChanged)
            keys.push_back(key);
    };
    add(before.name != after.name, "name");
    add(before.address != after.address, "address");
    add(before.logo != after.logo, "logo");
    add(before.paper != after.paper, "paper");
    add(before.signingKey != after.signingKey, "signing-key");
    add(before.questionnaireFolders != after.questionnaireFolders, "questionnaire-folders");
    add(before.recordsFile != after.recordsFile || before.recordsServer != after.recordsServer, "records");
    std::map<std::string, std::string> all = before.crisisProtocol;
    all.insert(after.crisisProtocol.begin(), after.crisisProtocol.end());
    for (const auto& [language, text] : all) {
        const auto then = before.crisisProtocol.find(language);
        const auto now = after.crisisProtocol.find(language);
        const bool isSame = then != before.crisisProtocol.end() && now != after.crisisProtocol.end() &&
                            then->second == now->second;
        add(!isSame, "crisis-protocol." + language);
    }
    return keys;
}

QString clinicSettingsPath() {
    QString named = qEnvironmentVariable("ANTEROOM_CLINIC");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/clinic.yaml");
}

} // namespace anteroom::clinic
