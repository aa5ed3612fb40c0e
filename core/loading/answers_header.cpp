// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/answers_header.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/free_text.h"
#include "core/loading/library_reader.h"
#include "core/loading/text_reader.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

const Date noDate = *Date::of(2299, 12, 31); // without a date nothing is too late

/// Of a date that is written with its year first, in digits and hyphens, the same with two digits for month
/// and day: `1985-2-1` as `1985-02-01`. In any other order it is not clear which number is which.
std::optional<std::string> yearFirst(std::string_view text) {
    std::string padded;
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] >= '0' && text[i] <= '9') {
            ++digits;
            continue;
        }
        const bool isYear = padded.empty();
        if ((i < text.size() && text[i] != '-') || (isYear ? digits != 4 : digits != 1 && digits != 2))
            return std::nullopt;
        padded += std::string(isYear ? "" : digits == 1 ? "-0" : "-");
        padded += text.substr(i - digits, digits);
        digits = 0;
    }
    return padded.size() <= 10 ? std::optional(padded) : std::nullopt;
}

/// Kept as typed, whatever the clinic's way of writing dates is; but a date that cannot be is a slip of the
/// pen.
std::string readDateOfBirth(MappingReader& reader, Date screening) {
    std::string text = readName(reader, "date-of-birth");
    const auto written = yearFirst(text);
    if (!written)
        return text;
    const Node node = *reader.optional("date-of-birth");
    const auto born = PartialDate::parse(*written);
    if (!born)
        reader.diagnostics().error("bad-date", node.span(), whyNoDate(node), core::said("look it up again"));
    else if (born->earliest() > screening)
        reader.diagnostics().error(
            "bad-date", node.span(),
            core::said("`date-of-birth` is after the screening of %1", {screening.iso()}),
            core::said("look both up again"));
    return text;
}

void readPatient(MappingReader& file, Date screening, Identity& identity) {
    const auto node = file.optional("patient");
    if (!node)
        return;
    if (node->isScalar()) {
        identity.patientName = readName(file, "patient");
        return;
    }
    MappingReader reader(*node, core::Term::verbatim("`patient`"), file.diagnostics());
    identity.patientName = readName(reader, "name");
    identity.dateOfBirth = readDateOfBirth(reader, screening);
    identity.identifier = readName(reader, "identifier");
    reader.finish();
}

void readClinic(MappingReader& file, Identity& identity) {
    const auto node = file.optional("clinic");
    if (!node)
        return;
    if (node->isScalar()) {
        identity.clinicName = readName(file, "clinic");
        return;
    }
    MappingReader reader(*node, core::Term::verbatim("`clinic`"), file.diagnostics());
    identity.clinicName = readName(reader, "name");
    identity.clinicAddress = readFreeText(reader, "address", longestName);
    reader.finish();
}

void readTranscribed(MappingReader& file, AnswerSheet& sheet) {
    const auto node = file.optional("transcribed");
    if (!node)
        return;
    MappingReader reader(*node, core::Term::verbatim("`transcribed`"), file.diagnostics());
    if (const auto by = reader.required("by", "Sam Staff"))
        sheet.transcribedBy = readName(*by, Message::verbatim("`by`"), file.diagnostics()).value_or("");
    if (const auto written = reader.required("on", "2027-03-14")) {
        const auto on = readFullDate(*written, Message::verbatim("`on`"), file.diagnostics());
        if (on && *on < sheet.date && sheet.date != noDate)
            file.diagnostics().error(
                "bad-date", written->span(),
                core::said("`on` is before the screening of %1, whose answers were copied",
                           {sheet.date.iso()}),
                core::said("look both up again"));
        sheet.transcribedOn = on.value_or(sheet.date).iso();
    }
    reader.finish();
}

void addLanguage(Node node, const std::vector<std::string>& offered, std::vector<std::string>& languages,
                 Diagnostics& diagnostics) {
    auto tag = readString(node, Message::verbatim("`language`"), diagnostics);
    if (!tag)
        return;
    if (std::find(offered.begin(), offered.end(), *tag) == offered.end())
        diagnostics.error("unknown-language", node.span(),
                          core::said("%1 is not one of this questionnaire's languages", {inBackticks(*tag)}),
                          core::said("the languages are %1", {listedLanguages(offered)}));
    else if (std::find(languages.begin(), languages.end(), *tag) != languages.end())
        diagnostics.error("duplicate-language", node.span(),
                          core::said("%1 is in the list already", {inBackticks(*tag)}),
                          core::said("remove one"));
    else
        languages.push_back(std::move(*tag));
}

/// One, or a list where the patient was asked in several.
void readLanguages(MappingReader& file, const Questionnaire& questionnaire, AnswerSheet& sheet) {
    const auto node = file.optional("language");
    if (!node)
        return;
    const std::vector<std::string>& offered = questionnaire->languages;
    if (node->isScalar())
        addLanguage(*node, offered, sheet.languages, file.diagnostics());
    else if (!node->isSequence() || node->size() == 0)
        file.diagnostics().error(
            "wrong-type", node->span(),
            core::said("`language` is one of this questionnaire's languages, or a list of them"),
            core::said("the languages are %1", {listedLanguages(offered)}));
    for (std::uint32_t i = 0; node->isSequence() && i < node->size(); ++i)
        addLanguage((*node)[i], offered, sheet.languages, file.diagnostics());
}

void readLeftOut(MappingReader& file, const Questionnaire& questionnaire, AnswerSheet& sheet) {
    const std::vector<Sensitivity>& all = questionnaire->sensitivities;
    std::vector<std::string_view> known;
    known.reserve(all.size());
    for (const Sensitivity& one : all)
        known.push_back(one.id.str());
    for (const Node node : file.sequence("left-out")) {
        const auto id = readString(node, Message::verbatim("`left-out`"), file.diagnostics());
        const auto found = id ? std::find(known.begin(), known.end(), *id) : known.end();
        if (found != known.end())
            sheet.leftOut.push_back(static_cast<std::uint32_t>(found - known.begin()));
        else if (id)
            file.diagnostics().error(
                "unknown-sensitivity", node.span(),
                core::said("this questionnaire has no sensitivity %1", {Message::verbatim(inBackticks(*id))}),
                didYouMean(*id, known, file.diagnostics()));
    }
    // They go with the answers wherever those go, and follow from them.
    for (const Node node : file.sequence("notices"))
        readString(node, core::said("a notice"), file.diagnostics());
}

} // namespace

std::optional<Date> readFullDate(Node node, const Message& what, Diagnostics& diagnostics) {
    const auto date = node.isScalar() ? Date::parse(node.scalar()) : std::nullopt;
    if (!date)
        diagnostics.error("bad-date", node.span(), core::said("%1: %2", {what, whyNoDate(node)}),
                          core::said("write year, month and day: 2027-03-14"));
    return date;
}

AnswerSheet readAnswersHeader(MappingReader& file, const Questionnaire& questionnaire,
                              Diagnostics& diagnostics) {
    AnswerSheet sheet{.date = noDate};
    file.optional("$schema");
    if (file.optional("anteroom"))
        readFormat(file, diagnostics);
    if (const auto node = file.optional("questionnaire")) {
        const auto id = readString(*node, Message::verbatim("`questionnaire`"), diagnostics);
        if (id && *id != questionnaire->id.str())
            diagnostics.error("wrong-questionnaire", node->span(),
                              core::said("these answers are of %1, and the questionnaire is `%2`",
                                         {inBackticks(*id), questionnaire->id.str()}),
                              core::said("read them with the questionnaire that they belong to"));
    }
    if (const auto node = file.required("date", "2027-03-14"))
        if (const auto date = readFullDate(*node, Message::verbatim("`date`"), diagnostics))
            sheet.date = *date;
    if (const auto node = file.optional("started"))
        sheet.started = readTime(*node, Message::verbatim("`started`"), diagnostics);
    if (const auto node = file.optional("finished")) {
        sheet.finished = readTime(*node, Message::verbatim("`finished`"), diagnostics);
        if (sheet.started && sheet.finished && *sheet.finished < *sheet.started)
            diagnostics.error(
                "bad-time", node->span(),
                core::said("`finished` is %1, earlier than `started`", {inBackticks(node->scalar())}),
                core::said("look both up again; a screening begins and ends on one day"));
    }
    readPatient(file, sheet.date, sheet.identity);
    sheet.identity.staff = readName(file, "staff");
    readLanguages(file, questionnaire, sheet);
    readClinic(file, sheet.identity);
    sheet.notes = readFreeText(file, "notes", longestText);
    readLeftOut(file, questionnaire, sheet);
    readTranscribed(file, sheet);
    return sheet;
}

} // namespace anteroom::loading
