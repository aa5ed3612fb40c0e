// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/verify_pdf.h"

#include "app/attest/statement.h"
#include "app/files/disk_file_source.h"
#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace anteroom::attest {

namespace {

bool isPage(std::string_view name) { return name.starts_with("page "); }

/// What shows, hides or covers something on a page without being part of one.
bool isOnPages(std::string_view name) {
    return isPage(name) || name == "catalog /Pages" || name == "catalog /OCProperties" ||
           name == "catalog /AcroForm";
}

/// What a part is to whoever reads the PDF.
std::string wordsOf(const std::string& name) {
    static const std::map<std::string, std::string, std::less<>> known{
        {"catalog /Pages", "the list of pages"},
        {"catalog /OCProperties", "the list of layers"},
        {"catalog /AcroForm", "the form"},
        {"catalog /OpenAction", "what happens when it is opened"},
        {"catalog /AA", "what happens when something is done with it"},
        {"catalog /Names/JavaScript", "a program in JavaScript"},
        {"catalog /Names/EmbeddedFiles", "the list of attachments"},
        {"catalog /Metadata", "the metadata"},
        {"catalog /Outlines", "the table of contents"},
        {"information", "the title and the program that made it"}};
    if (const auto found = known.find(name); found != known.end())
        return found->second;
    constexpr std::string_view attachment = "attachment ";
    if (isPage(name))
        return name;
    if (name.starts_with(attachment))
        return "the attachment " + inBackticks(name.substr(attachment.size()));
    return "the part " + inBackticks(name);
}

using ByName = std::map<std::string, std::vector<std::string>>;

ByName byName(const std::vector<PdfPart>& parts) {
    ByName found;
    for (const PdfPart& part : parts)
        found[part.name].push_back(part.sha256);
    return found;
}

/// Fills the lists of `verified` with what differs.
class Comparison {
public:
    Comparison(const std::vector<PdfPart>& then, const std::vector<PdfPart>& now, Verified& verified)
        : m_then(byName(then)), m_now(byName(now)), m_verified(verified) {
        for (const PdfPart& part : now) // in the order of the PDF
            compareOne(part.name);
        for (const PdfPart& part : then)
            compareOne(part.name);
    }

private:
    void compareOne(const std::string& name) {
        if (!m_done.insert(name).second)
            return;
        const auto then = m_then.find(name);
        const auto now = m_now.find(name);
        if (then != m_then.end() && now != m_now.end() && then->second == now->second)
            return;
        listOf(name).push_back(now == m_now.end()     ? gone(name)
                               : then == m_then.end() ? wordsOf(name) + " was added"
                                                      : changed(name, now->second));
    }

    std::string gone(const std::string& name) const {
        if (name == "record screening")
            return "the answers cannot be read";
        if (name == "record result")
            return "the findings cannot be read";
        if (name == "record questionnaire")
            return "the questionnaire cannot be read";
        return wordsOf(name) + " is missing";
    }

    std::string changed(const std::string& name, const std::vector<std::string>& now) const {
        if (name == "record screening")
            return "the answers, or what is said with them, are not the signed ones";
        if (name == "record result")
            return "the findings in the record are not the signed ones";
        if (name == "record questionnaire")
            return "the questionnaire is not the signed one";
        if (isPage(name))
            for (const auto& [other, hashes] : m_then)
                if (isPage(other) && hashes == now)
                    return std::string(name).append(" is what was signed as ").append(other);
        return wordsOf(name) + " is not as it was signed";
    }

    std::vector<std::string>& listOf(const std::string& name) {
        if (isOnPages(name))
            return m_verified.pages;
        if (name == "record questionnaire")
            return m_verified.rules;
        return name == "record screening" || name == "record result" ? m_verified.answers : m_verified.rest;
    }

    ByName m_then;
    ByName m_now;
    std::set<std::string> m_done;
    Verified& m_verified;
};

void deriveAnew(const PdfContent& content, Verified& verified) {
    if (!content.record) {
        verified.notDerived = "The record is missing.";
        return;
    }
    const Result<Printout> printout = readPrintout(*content.record, files::sha256);
    if (!printout) {
        verified.notDerived = printout.error().message;
        return;
    }
    verified.questionnaire = (*printout->questionnaire)->id.str() + " " + (*printout->questionnaire)->version;
    verified.rederivation = rederive(*printout);
}

} // namespace

Result<Verified> verifyPdf(std::string_view pdf, const std::string& password,
                           const std::vector<storage::PublicKey>& trusted) {
    const Result<PdfContent> content = readPdf(pdf, password);
    if (!content)
        return content.error();
    Verified verified;
    const auto statement = content->signature ? readStatement(*content->signature) : std::nullopt;
    verified.hasSignature = content->signature.has_value();
    verified.isSignatureRead = statement.has_value();
    if (!statement)
        return verified;
    const auto signer = std::find_if(trusted.begin(), trusted.end(), [&](const storage::PublicKey& key) {
        return key.hasSigned(statement->text, statement->signature);
    });
    if (signer == trusted.end())
        return verified;
    verified.fingerprint = signer->fingerprint();
    const Comparison compared(statement->parts, partsToSign(*content), verified);
    // What is otherwise is named in any case; but nothing is as it was signed if others may read something
    // else.
    if (content->otherReading && !verified.isAnyPartOtherwise())
        return Error{core::said(content->otherReading)};
    if (content->otherReading)
        verified.pages.emplace_back(content->otherReading);
    deriveAnew(*content, verified);
    return verified;
}

} // namespace anteroom::attest
