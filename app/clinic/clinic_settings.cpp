// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/clinic_settings.h"

#include "app/clinic/settings_keys.h"
#include "app/storage/signing_key.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"
#include "core/loading/text_reader.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstdio>

namespace anteroom::clinic {

namespace {

/// No-break spaces, which come with what is pasted, are nothing to read either.
bool isBlank(const std::string& text) { return QString::fromStdString(text).trimmed().isEmpty(); }

/// Of most keys a comment may stand after the value, with a blank after its sign; without one it is the
/// number of a house or of a folder. `isWhole`: every word counts, and none may be taken for a comment.
bool isCut(Node node, const Message& what, Diagnostics& diagnostics, bool isWhole = false) {
    const auto comment = node.comment();
    if (!comment || (!isWhole && (comment->text.size() < 2 || comment->text.find_first_of(" \t") == 1)))
        return false;
    diagnostics.error(
        "text-cut", comment->span,
        core::said("what follows ` #` is a comment, and would be left out of %1", {what}),
        core::said("put the text in quotes if it belongs to it, or the comment on a line of its own"));
    return true;
}

/// What is printed: none of it may be taken for a comment.
std::optional<std::string> readUncut(Node node, const Message& what, Diagnostics& diagnostics) {
    return isCut(node, what, diagnostics, true) ? std::nullopt : readString(node, what, diagnostics);
}

std::string readUncut(MappingReader& reader, std::string_view key) {
    const auto node = reader.optional(key);
    const Message what = Message::verbatim(inBackticks(key));
    return node ? readUncut(*node, what, reader.diagnostics()).value_or("") : std::string();
}

std::optional<std::string> readProtocolText(Node node, Diagnostics& diagnostics) {
    const Message what = core::said("the protocol's text");
    auto text = readUncut(node, what, diagnostics);
    if (text && isBlank(*text))
        diagnostics.error("wrong-type", node.span(), core::said("%1 is empty", {what}),
                          core::said("write the text"));
    return text;
}

std::map<std::string, std::string> readProtocol(Node node, Diagnostics& diagnostics) {
    std::map<std::string, std::string> texts;
    if (!node.isMapping()) {
        diagnostics.error("wrong-type", node.span(),
                          core::said("expected the protocol's text for each language"),
                          core::said("write a language and its text, such as `en: Call ...`"));
        return texts;
    }
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        const Node language = node.key(i);
        if (!loading::isLanguageTag(language.scalar()))
            diagnostics.error("unknown-language", language.span(),
                              core::said("this is no language tag, and no interview would ask for the text"),
                              core::said("write a tag such as en, es or pt-BR"));
        if (auto text = readProtocolText(node[i], diagnostics))
            texts.emplace(language.scalar(), std::move(*text));
    }
    return texts;
}

/// One that does not begin at the root would depend on where the program was started.
std::optional<std::string> readPath(Node node, const Message& what, Diagnostics& diagnostics) {
    auto path = isCut(node, what, diagnostics) ? std::nullopt : readString(node, what, diagnostics);
    if (path && !path->starts_with('/'))
        diagnostics.error("relative-path", node.span(),
                          core::said("%1 is not named by its whole path", {what}),
                          core::said("write the whole path, which begins with /"));
    return path;
}

std::string readPath(MappingReader& reader, std::string_view key, const Message& what) {
    const auto node = reader.optional(key);
    return node ? readPath(*node, what, reader.diagnostics()).value_or("") : std::string();
}

void readRecords(Node node, ClinicSettings& settings, Diagnostics& diagnostics) {
    MappingReader reader(node, core::Term::verbatim("`records`"), diagnostics,
                         "records: {file: /srv/anteroom/records}");
    const auto file = reader.optional("file");
    const auto serverNode = reader.optional("server");
    if (file && serverNode)
        diagnostics.error("wrong-type", reader.keySpan("server"),
                          core::said("records are kept in a file or on a server, not in both"),
                          core::said("leave one of them out"));
    if (file)
        settings.recordsFile =
            readPath(*file, core::said("the file of the records"), diagnostics).value_or("");
    if (serverNode) {
        MappingReader server(*serverNode, core::term("the server of the records"), diagnostics,
                             "server: {host: db.example, database: anteroom, user: intake}");
        RecordsServer place;
        place.host = server.requiredString("host", "db.example").value_or("");
        if (const auto port = server.optional("port"))
            place.port = readWhole(*port, core::said("the port"), 1, 65535, diagnostics).value_or(place.port);
        place.database = server.requiredString("database", "anteroom").value_or("");
        place.user = server.requiredString("user", "intake").value_or("");
        server.finish();
        settings.recordsServer = std::move(place);
    }
    reader.finish();
}

std::string readLanguage(MappingReader& reader) {
    const auto node = reader.optional("language");
    if (!node)
        return {};
    std::string language(node->scalar());
    if (language != "en" && language != "es")
        reader.diagnostics().error("wrong-type", node->span(),
                                   core::said("the language of the program is en or es"));
    return language;
}

std::string readClinicianLanguage(MappingReader& reader) {
    const auto node = reader.optional("clinician-language");
    if (!node)
        return {};
    std::string language(node->scalar());
    if (!loading::isLanguageTag(language))
        reader.diagnostics().error(
            "wrong-type", node->span(),
            core::said("the clinician's language is a language tag such as en or es-MX"));
    return language;
}

std::string readDefaultQuestionnaire(MappingReader& reader) {
    const auto node = reader.optional("default-questionnaire");
    return node
               ? readIdText(*node, core::said("the default questionnaire"), reader.diagnostics()).value_or("")
               : std::string();
}

/// The line of a key itself, or where a file with one is: no path that depends on where the program was
/// started, for then whoever hands over a PDF with a folder around it would choose the key.
std::vector<std::string> readTrustedKeys(MappingReader& reader) {
    std::vector<std::string> keys;
    for (const Node node : reader.sequence("trusted-keys")) {
        const Message what = core::said("a key that is trusted");
        auto text = readString(node, what, reader.diagnostics());
        if (!text || isCut(node, what, reader.diagnostics()))
            continue;
        if (!text->starts_with('/'))
            if (const auto key = storage::PublicKey::fromLine(*text); !key)
                reader.diagnostics().error(
                    "wrong-type", node.span(), key.error().message,
                    core::said("name a file by its whole path, such as /srv/clinic/key.public"));
        keys.push_back(std::move(*text));
    }
    return keys;
}

std::set<std::string> keysIn(Node root, const ClinicSettings& settings) {
    std::set<std::string> keys;
    for (const SettingsKey& key : settingsKeys())
        if (root.find(key.name))
            keys.emplace(key.name);
    for (const auto& [language, text] : settings.crisisProtocol)
        keys.insert(protocolKey(language));
    return keys;
}

ReadClinicSettings readText(std::string fileName, std::string text) {
    ReadClinicSettings read;
    auto source = std::make_shared<const SourceText>(std::move(fileName), std::move(text));
    const FileIndex file = read.sources.add(source);
    const auto document = parseYaml(source, file, read.diagnostics);
    if (!document)
        return read;

    ClinicSettings settings;
    MappingReader reader(document->root(), core::term("the clinic's settings"), read.diagnostics);
    settings.name = readUncut(reader, "name");
    settings.address = readUncut(reader, "address");
    settings.logo = readPath(reader, "logo", core::said("the logo"));
    if (const auto paper = reader.optional("paper")) {
        settings.paper = std::string(paper->scalar());
        if (settings.paper != "letter" && settings.paper != "a4")
            read.diagnostics.error("wrong-type", paper->span(), core::said("the paper is letter or a4"));
    }
    settings.signingKey = readPath(reader, "signing-key", core::said("the key"));
    for (const Node folder : reader.sequence("questionnaire-folders"))
        if (auto path = readPath(folder, core::said("a folder of questionnaires"), read.diagnostics))
            settings.questionnaireFolders.push_back(std::move(*path));
    if (const auto records = reader.optional("records"))
        readRecords(*records, settings, read.diagnostics);
    settings.language = readLanguage(reader);
    settings.clinicianLanguage = readClinicianLanguage(reader);
    settings.defaultQuestionnaire = readDefaultQuestionnaire(reader);
    for (const Node node : reader.sequence("staff"))
        if (auto name = readUncut(node, core::said("a name"), read.diagnostics))
            settings.staff.push_back(std::move(*name));
    settings.trustedKeys = readTrustedKeys(reader);
    if (const auto protocol = reader.optional("crisis-protocol"))
        settings.crisisProtocol = readProtocol(*protocol, read.diagnostics);
    reader.finish();

    if (read.diagnostics.hasErrors())
        return read;
    read.keys = keysIn(document->root(), settings);
    read.settings = std::move(settings);
    return read;
}

/// With an x for each digit of what may be a secret key, so that every place in it stays where it is. A
/// quarter of the digits is enough: a key may be cut, or come without the word before it.
std::string withoutSecretKeys(std::string text) {
    constexpr std::string_view publicMark = "anteroom-public-key-1 ";
    constexpr std::ptrdiff_t quarter = 16;
    const auto isDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    const auto isOfKey = [&](char c) { return isDigit(c) || c == '\0'; }; // as in UTF-16
    for (auto at = std::find_if(text.begin(), text.end(), isDigit); at != text.end();) {
        const auto end = std::find_if_not(at, text.end(), isOfKey);
        const auto before = static_cast<std::size_t>(at - text.begin());
        const bool isPublic = std::string_view(text).substr(0, before).ends_with(publicMark);
        if (!isPublic && std::count_if(at, end, isDigit) >= quarter)
            std::replace_if(at, end, isDigit, 'x');
        at = std::find_if(end, text.end(), isDigit);
    }
    return text;
}

/// Of YAML's characters it is one (YAML 1.2.2, production 1): a file that has another as itself is not read.
bool isYamlCharacter(char32_t character) {
    return character >= 0x20 && (character < 0x7f || character > 0x9f) && character != 0xfffe &&
           character != 0xffff;
}

/// A double-quoted YAML scalar: the one form that holds every text.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint one = codePointAt(text, at);
        const std::string_view itself = std::string_view(text).substr(at, one.bytes);
        at += one.bytes;
        std::array<char, 8> escape{};
        if (itself == "\"" || itself == "\\")
            out.append("\\").append(itself);
        else if (itself == "\n")
            out += "\\n";
        else if (isYamlCharacter(one.value))
            appendUtf8(out, one.value);
        else if (std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(one.value)) > 0)
            out += escape.data();
    }
    return out + '"';
}

} // namespace

std::vector<std::string>
ClinicSettings::languagesWithoutProtocol(const std::vector<std::string>& offered) const {
    std::vector<std::string> without;
    for (const std::string& one : offered) {
        const auto found = crisisProtocol.find(one);
        if (found == crisisProtocol.end() || isBlank(found->second))
            without.push_back(one);
    }
    return without;
}

ReadClinicSettings readClinicSettings(std::string fileName, std::string text) {
    ReadClinicSettings read = readText(fileName, text);
    // Read anew, no sentence and no quoted line can have the key, whatever is amiss and wherever it was put.
    return read.settings ? std::move(read)
                         : readText(std::move(fileName), withoutSecretKeys(std::move(text)));
}

std::string writeClinicSettings(const ClinicSettings& settings) {
    const std::string head =
        "# What belongs to this clinic. Written by Anteroom; it may be edited by hand.\n";
    std::string out = head;
    const auto line = [&out](const char* key, const std::string& value) {
        if (!value.empty())
            out += std::string(key) + ": " + quoted(value) + "\n";
    };
    const auto list = [&out](const char* key, const std::vector<std::string>& values) {
        if (!values.empty())
            out += std::string(key) + ":\n";
        for (const std::string& value : values)
            out += "  - " + quoted(value) + "\n";
    };
    line("name", settings.name);
    line("address", settings.address);
    line("logo", settings.logo);
    if (settings.paper != ClinicSettings().paper)
        line("paper", settings.paper);
    line("signing-key", settings.signingKey);
    list("questionnaire-folders", settings.questionnaireFolders);
    if (settings.recordsServer) {
        const RecordsServer& server = *settings.recordsServer;
        out += "records:\n  server:\n    host: " + quoted(server.host) +
               "\n    port: " + std::to_string(server.port) + "\n    database: " + quoted(server.database) +
               "\n    user: " + quoted(server.user) + "\n";
    } else if (!settings.recordsFile.empty()) {
        out += "records:\n  file: " + quoted(settings.recordsFile) + "\n";
    }
    line("language", settings.language);
    line("clinician-language", settings.clinicianLanguage);
    line("default-questionnaire", settings.defaultQuestionnaire);
    list("staff", settings.staff);
    list("trusted-keys", settings.trustedKeys);
    if (!settings.crisisProtocol.empty()) {
        out += "crisis-protocol:\n";
        for (const auto& [language, text] : settings.crisisProtocol)
            out += "  " + quoted(language) + ": " + quoted(text) + "\n";
    }
    return out == head ? head + "{}\n" : out; // a file with nothing in it is refused
}

QString clinicSettingsPath() {
    QString named = qEnvironmentVariable("ANTEROOM_CLINIC");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/clinic.yaml");
}

} // namespace anteroom::clinic
