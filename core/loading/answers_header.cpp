// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/answers_header.h"

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
        reader.diagnostics().error("bad-date", node.span(), whyNoDate(node), "look it up again");
    else if (born->earliest() > screening)
        reader.diagnostics().error("bad-date", node.span(),
                                   "`date-of-birth` is after the screening of " + screening.iso(),
                                   "look both up again");
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
    MappingReader reader(*node, "`patient`", file.diagnostics());
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
    MappingReader reader(*node, "`clinic`", file.diagnostics());
    identity.clinicName = readName(reader, "name");
    identity.clinicAddress = readFreeText(reader, "address", longestName);
    reader.finish();
}

void readTranscribed(MappingReader& file, AnswerSheet& sheet) {
    const auto node = file.optional("transcribed");
    if (!node)
        return;
    MappingReader reader(*node, "`transcribed`", file.diagnostics());
    if (const auto by = reader.required("by", "Sam Staff"))
        sheet.transcribedBy = readName(*by, "`by`", file.diagnostics()).value_or("");
    if (const auto written = reader.required("on", "2027-03-14")) {
        const auto on = readFullDate(*written, "`on`", file.diagnostics());
        if (on && *on < sheet.date && sheet.date != noDate)
            file.diagnostics().error("bad-date", written->span(),
                                     "`on` is before the screening of " + sheet.date.iso() +
                                         ", whose answers were copied",
                                     "look both up again");
        sheet.transcribedOn = on.value_or(sheet.date).iso();
    }
    reader.finish();
}

void readLanguage(MappingReader& file, const Questionnaire& questionnaire, AnswerSheet& sheet) {
    const auto node = file.optional("language");
    const auto tag = node ? readString(*node, "`language`", file.diagnostics()) : std::nullopt;
    const std::vector<std::string>& offered = questionnaire->languages;
    if (!tag)
        return;
    if (std::find(offered.begin(), offered.end(), *tag) == offered.end())
        file.diagnostics().error("unknown-language", node->span(),
                                 inBackticks(*tag) + " is not one of this questionnaire's languages",
                                 "the languages are " + listedLanguages(offered));
    sheet.languages = {*tag};
}

} // namespace

std::optional<Date> readFullDate(Node node, std::string_view what, Diagnostics& diagnostics) {
    const auto date = node.isScalar() ? Date::parse(node.scalar()) : std::nullopt;
    if (!date)
        diagnostics.error("bad-date", node.span(), std::string(what) + ": " + whyNoDate(node),
                          "write year, month and day: 2027-03-14");
    return date;
}

AnswerSheet readAnswersHeader(MappingReader& file, const Questionnaire& questionnaire,
                              Diagnostics& diagnostics) {
    AnswerSheet sheet{.date = noDate};
    file.optional("$schema");
    if (file.optional("anteroom"))
        readFormat(file, diagnostics);
    if (const auto node = file.optional("questionnaire")) {
        const auto id = readString(*node, "`questionnaire`", diagnostics);
        if (id && *id != questionnaire->id.str())
            diagnostics.error("wrong-questionnaire", node->span(),
                              "these answers are of " + inBackticks(*id) + ", and the questionnaire is `" +
                                  questionnaire->id.str() + "`",
                              "read them with the questionnaire that they belong to");
    }
    if (const auto node = file.required("date", "2027-03-14"))
        if (const auto date = readFullDate(*node, "`date`", diagnostics))
            sheet.date = *date;
    if (const auto node = file.optional("started"))
        sheet.started = readTime(*node, "`started`", diagnostics);
    if (const auto node = file.optional("finished")) {
        sheet.finished = readTime(*node, "`finished`", diagnostics);
        if (sheet.started && sheet.finished && *sheet.finished < *sheet.started)
            diagnostics.error("bad-time", node->span(),
                              "`finished` is " + inBackticks(node->scalar()) + ", earlier than `started`",
                              "look both up again; a screening begins and ends on one day");
    }
    readPatient(file, sheet.date, sheet.identity);
    sheet.identity.staff = readName(file, "staff");
    readLanguage(file, questionnaire, sheet);
    readClinic(file, sheet.identity);
    sheet.notes = readFreeText(file, "notes", longestText);
    readTranscribed(file, sheet);
    return sheet;
}

} // namespace anteroom::loading
