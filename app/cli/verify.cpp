// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/verify_pdf.h"
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/pdf_password.h"
#include "app/cli/trusted_keys.h"
#include "app/clinic/settings_files.h"
#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace anteroom::cli {

namespace {

constexpr const char* command = "verify";
const QString keyOption = QStringLiteral("--key");
const QString formatOption = QStringLiteral("--format");

using Json = nlohmann::ordered_json;
using attest::Verified;

/// No more than one byte beyond what is read of a PDF at all.
Result<QByteArray> bytesOf(const QString& path) {
    QFile file(path);
    const QFileInfo about(path);
    if (!about.exists())
        return Error{path.toStdString() + ": there is no such file"};
    if (about.isDir())
        return Error{path.toStdString() + ": this is a folder; name a PDF in it"};
    if (!about.isFile())
        return Error{path.toStdString() + ": this is no file but a device or a pipe; name a PDF"};
    if (!file.open(QIODevice::ReadOnly))
        return Error{path.toStdString() + ": cannot be opened: " + file.errorString().toStdString()};
    QByteArray bytes = file.read(static_cast<qint64>(attest::largestPdf) + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{path.toStdString() + ": cannot be read: " + file.errorString().toStdString()};
    return bytes;
}

const char* kindOf(Rederived::Kind kind) {
    switch (kind) {
    case Rederived::Kind::Finding:
        return "finding";
    case Rederived::Kind::Urgent:
        return "urgent";
    case Rederived::Kind::Contradiction:
        return "contradiction";
    case Rederived::Kind::NotReviewed:
        return "not-reviewed";
    case Rederived::Kind::Notice:
        return "notice";
    case Rederived::Kind::LeftOut:
        return "left-out";
    case Rederived::Kind::Value:
        break;
    }
    return "value";
}

/// Why nothing more can be said; empty where it can.
std::string unknownSigner(const Verified& verified) {
    if (!verified.hasSignature)
        return "This PDF has no signature of Anteroom. Whether anything in it was changed cannot be told.";
    if (!verified.isSignatureRead)
        return "The signature of Anteroom in this PDF cannot be read: it was changed, or a newer Anteroom "
               "made "
               "it. Whether anything else was changed cannot be told.";
    return verified.fingerprint.empty()
               ? "None of the trusted keys signed this PDF as it is. Whether anything in "
                 "it was changed cannot be told."
               : "";
}

void printList(std::ostream& out, const std::string& what, const std::vector<std::string>& differences) {
    out << what << (differences.empty() ? ": as they were signed\n" : ": not as they were signed\n");
    for (const std::string& difference : differences)
        out << "  " << difference << '\n';
}

void printText(const std::string& path, const Verified& verified, const std::vector<TrustedKey>& keys,
               std::ostream& out) {
    out << path << '\n';
    if (const std::string why = unknownSigner(verified); !why.empty()) {
        out << why << '\n';
        for (const TrustedKey& key : keys)
            if (verified.isSignatureRead)
                out << "trusted: the key " << key.key.fingerprint() << ", from " << key.source << '\n';
        return;
    }
    out << "signed by the key " << verified.fingerprint << '\n'
        << "trusted from " << sourceOf(verified.fingerprint, keys) << '\n';
    printList(out, "pages", verified.pages);
    printList(out, "answers", verified.answers);
    printList(out, "rules" + (verified.questionnaire.empty() ? "" : " (" + verified.questionnaire + ")"),
              verified.rules);
    printList(out, "attachments and all else", verified.rest);
    if (!verified.rederivation) {
        out << "findings: not derived anew. " << verified.notDerived << '\n';
        return;
    }
    const Rederivation& made = *verified.rederivation;
    out << "findings: " << made.findings << " derived anew from the answers and the rules, "
        << (made.different.empty() ? "each of them the same\n" : "not all of them the same\n");
    for (const Rederived& one : made.different)
        out << "  " << kindOf(one.kind) << ' ' << inBackticks(one.id) << ", " << inBackticks(one.title)
            << ": " << one.what << '\n';
    if (!made.leftOut.empty()) {
        const LeftOut::Counts& counts = made.notRederivable;
        out << "left out: " << joinWords(made.leftOut)
            << ". Not re-derivable here (questions: " << counts.questions
            << ", scores and other values: " << counts.computed << ", findings: " << counts.findings
            << ", urgent triggers: " << counts.urgent << ", contradictions: " << counts.contradictions
            << ")\n";
    }
    if (made.statedScreenings > 0)
        out << "over time: " << made.statedValues << " values of " << made.statedScreenings
            << " earlier screenings, as their records stated them; "
            << (made.leftOut.empty() ? "the record names each with its SHA-256, and " : "")
            << "they cannot be derived here\n";
}

Json listJson(const std::vector<std::string>& differences) {
    return {{"as-signed", differences.empty()}, {"differences", differences}};
}

Json jsonOf(const std::string& path, const Verified& verified, const std::vector<TrustedKey>& keys) {
    Json json{{"file", path},
              {"as-signed", verified.isAsSigned()},
              {"has-signature", verified.hasSignature},
              {"signature-readable", verified.isSignatureRead},
              {"key", verified.fingerprint.empty() ? Json(nullptr) : Json(verified.fingerprint)},
              {"trusted", Json::array()}};
    for (const TrustedKey& key : keys)
        json["trusted"].push_back({{"key", key.key.fingerprint()}, {"from", key.source}});
    if (!unknownSigner(verified).empty())
        return json;
    json["pages"] = listJson(verified.pages);
    json["answers"] = listJson(verified.answers);
    json["rules"] = listJson(verified.rules);
    json["rest"] = listJson(verified.rest);
    json["questionnaire"] = verified.questionnaire;
    json["findings"] = {{"derived", verified.rederivation ? verified.rederivation->findings : 0},
                        {"not-derived", verified.notDerived},
                        {"differences", Json::array()}};
    if (verified.rederivation)
        json["over-time"] = {{"stated-values", verified.rederivation->statedValues},
                             {"earlier-screenings", verified.rederivation->statedScreenings}};
    if (verified.rederivation && !verified.rederivation->leftOut.empty()) {
        const LeftOut::Counts& counts = verified.rederivation->notRederivable;
        json["left-out"] = {{"titles", verified.rederivation->leftOut},
                            {"not-re-derivable",
                             {{"questions", counts.questions},
                              {"computed", counts.computed},
                              {"findings", counts.findings},
                              {"urgent", counts.urgent},
                              {"contradictions", counts.contradictions}}}};
    }
    if (verified.rederivation)
        for (const Rederived& one : verified.rederivation->different)
            json["findings"]["differences"].push_back(
                {{"kind", kindOf(one.kind)}, {"id", one.id}, {"title", one.title}, {"what", one.what}});
    return json;
}

Exit refuse(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

} // namespace

Exit verify(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(given,
                                       {{keyOption, {}, false, false, true},
                                        passwordFileOption,
                                        {formatOption, {QStringLiteral("text"), QStringLiteral("json")}}},
                                       1, 1, "a PDF");
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const QString administrator = clinic::administratorSettingsPath();
    const Result<std::vector<TrustedKey>> keys =
        arguments.has(keyOption) ? keysNamed(arguments.list(keyOption)) : keysOfAdministrator(administrator);
    if (!keys)
        return refuse(keys.error(), streams);
    if (keys->empty())
        return refuseUsage(command,
                           "no key is trusted: name one with `--key`, or under trusted-keys in " +
                               administrator.toStdString(),
                           streams);
    const Result<std::string> password = writtenPassword(arguments);
    if (!password)
        return refuse(password.error(), streams);
    const QString path = arguments.files.first();
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return refuse(bytes.error(), streams);
    std::vector<storage::PublicKey> trusted;
    for (const TrustedKey& one : *keys)
        trusted.push_back(one.key);
    const Result<Verified> verified =
        attest::verifyPdf({bytes->constData(), static_cast<std::size_t>(bytes->size())}, *password, trusted);
    if (!verified)
        return refuse({path.toStdString() + ": " + verified.error().message}, streams);
    if (arguments.option(formatOption) == QLatin1String("json"))
        streams.out << jsonOf(path.toStdString(), *verified, *keys)
                           .dump(2, ' ', false, Json::error_handler_t::replace)
                    << '\n';
    else
        printText(path.toStdString(), *verified, *keys, streams.out);
    return verified->isAsSigned() ? Exit::Done : Exit::Refused;
}

} // namespace anteroom::cli
