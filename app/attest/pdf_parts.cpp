// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/pdf_parts.h"

#include "app/attest/object_hash.h"
#include "app/attest/one_reading.h"
#include "app/attest/page_tree.h"
#include "app/attest/qpdf.h"
#include "app/sealing/pdf_password.h"
#include "core/base/said.h"

#include <algorithm>
#include <regex>

namespace anteroom::attest {

namespace {

constexpr std::size_t mostParts = 20'000;
constexpr std::size_t mostObjects = 3'000'000;
constexpr const char* damaged =
    core::translatable("it is damaged: what it holds could be read in more than one way");
constexpr const char* noPdf = core::translatable("this is no PDF, or it is damaged");
constexpr std::size_t largestSignature = 4U << 20;
constexpr std::size_t longestEnd = 64;

/// How a file is laid out; QPDFWriter makes these anew.
const std::set<std::string>& layoutKeys() {
    static const std::set<std::string> keys{"/Root", "/Info", "/Size",  "/Prev",   "/ID",     "/Encrypt",
                                            "/Type", "/W",    "/Index", "/Length", "/Filter", "/DecodeParms"};
    return keys;
}

/// What encryption with AES-256 adds to a catalog, and nothing more.
bool isOfEncryption(QPDFObjectHandle extension) {
    if (!extension.isDictionary())
        return false;
    for (auto& [key, value] : extension.getDictAsMap())
        if (!(key == "/BaseVersion" && value.isName()) && !(key == "/ExtensionLevel" && value.isInteger()))
            return false;
    return true;
}

/// `why`: core::translatable().
Error because(const char* why) { return core::said(why); }

/// Where something stands before a PDF or after it, programs do not agree on where its places count from and
/// which of its tables is the last: libqpdf may read one document, and the reader of the file see another.
Outcome checkEnds(std::string_view bytes) {
    static const std::regex head("%PDF-[0-9]\\.[0-9]");
    static const std::regex end("startxref[ \r\n]+[0-9]+[ \r\n]+%%EOF[ \r\n]*$");
    const std::string_view first = bytes.substr(0, 8);
    if (!std::regex_match(first.begin(), first.end(), head)) {
        const std::size_t at = bytes.find("%PDF-");
        if (at == 0 || at == std::string_view::npos)
            return because(noPdf);
        return because(core::translatable(
            "something stands before its beginning, so that programs may show different documents"));
    }
    const std::string_view last = bytes.substr(bytes.size() - std::min(bytes.size(), longestEnd));
    if (std::regex_search(last.begin(), last.end(), end))
        return done();
    if (bytes.find("startxref") == std::string_view::npos)
        return because(noPdf);
    return because(core::translatable(
        "it does not end as a PDF does: its end is missing, or something stands after it"));
}

class Reading {
public:
    explicit Reading(QPDF& pdf)
        : m_root(pdf.getRoot()), m_trailer(pdf.getTrailer()), m_streams(largestUnpacked, mostObjects) {}

    PdfContent read() {
        readPages();
        readAttachments();
        readCatalog();
        readTrailer();
        return std::move(m_content);
    }

private:
    ObjectHash hash() { return ObjectHash(m_streams, m_pages.numbers()); }

    void addPart(std::string name, const ObjectHash& hash) {
        if (m_content.parts.size() >= mostParts)
            throw Unreadable{core::translatable("it has more parts than Anteroom reads")};
        m_content.parts.push_back({std::move(name), hash.sha256()});
    }

    void readPages() {
        m_pages.read(m_root.getKey("/Pages"));
        std::size_t number = 0;
        for (const PageTree::Page& page : m_pages.pages()) {
            ObjectHash one = hash();
            one.addWithout(page.page, {"/Parent"});
            for (const auto& [key, value] : page.inherited) {
                one.mark(key);
                one.add(value);
            }
            addPart("page " + std::to_string(++number), one);
        }
    }

    void readAttachments() {
        QPDFObjectHandle names = m_root.getKey("/Names");
        if (!names.isDictionary() || !names.hasKey("/EmbeddedFiles"))
            return;
        ObjectHash list = hash();
        std::vector<Attachment> attachments;
        NameTree(list, attachments).read(names.getKey("/EmbeddedFiles"));
        for (const Attachment& one : attachments)
            readAttachment(one);
        addPart("catalog /Names/EmbeddedFiles", list);
    }

    void readAttachment(Attachment attachment) {
        ObjectHash one = hash();
        if (attachment.name == signatureName) {
            QPDFObjectHandle stream = streamOf(attachment.value);
            one.addWithout(attachment.value, {"/EF"});
            one.addWithout(attachment.value.getKey("/EF"), {"/F"});
            one.addWithoutContent(stream);
            keep(m_content.signature, stream, largestSignature);
        } else {
            one.add(attachment.value);
            if (attachment.name == recordName)
                keep(m_content.record, streamOf(attachment.value), largestPdf);
        }
        addPart("attachment " + attachment.name, one);
    }

    static QPDFObjectHandle streamOf(QPDFObjectHandle file) {
        if (file.isDictionary() && file.getKey("/EF").isDictionary()) {
            QPDFObjectHandle stream = file.getKey("/EF").getKey("/F");
            if (stream.isStream())
                return stream;
        }
        throw Unreadable{core::translatable("an attachment of Anteroom in it is no file")};
    }

    void keep(std::optional<std::string>& where, const QPDFObjectHandle& stream, std::size_t most) {
        if (where)
            throw Unreadable{core::translatable("an attachment of Anteroom is in it twice")};
        where = m_streams.bytesOf(stream);
        if (where->size() > most)
            throw Unreadable{
                core::translatable("an attachment of Anteroom in it is larger than any that Anteroom makes")};
    }

    void addObject(const std::string& name, const QPDFObjectHandle& object) {
        ObjectHash one = hash();
        one.add(object);
        addPart(name, one);
    }

    void readCatalog() {
        for (auto& [key, value] : m_root.getDictAsMap()) {
            if (value.isNull())
                continue;
            if (key == "/Names" && value.isDictionary()) {
                for (auto& [name, tree] : value.getDictAsMap())
                    if (name != "/EmbeddedFiles" && !tree.isNull())
                        addObject("catalog /Names" + name, tree);
            } else if (key == "/Extensions" && value.isDictionary()) {
                for (auto& [name, extension] : value.getDictAsMap())
                    if (name != "/ADBE" || !isOfEncryption(extension))
                        addObject("catalog /Extensions" + name, extension);
            } else {
                addObject("catalog " + key, value);
            }
        }
    }

    void readTrailer() {
        if (m_trailer.hasKey("/XRefStm"))
            throw Unreadable{damaged};
        if (m_trailer.hasKey("/Info"))
            addObject("information", m_trailer.getKey("/Info"));
        for (auto& [key, value] : m_trailer.getDictAsMap())
            if (!layoutKeys().contains(key) && !value.isNull())
                addObject("trailer " + key, value);
    }

    QPDFObjectHandle m_root;
    QPDFObjectHandle m_trailer;
    Streams m_streams;
    PageTree m_pages;
    PdfContent m_content;
};

Result<PdfContent> readOpened(std::string_view bytes, const std::string& password) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("PDF", bytes.data(), bytes.size(), password.empty() ? nullptr : password.c_str());
    PdfContent content = Reading(pdf).read();
    if (pdf.anyWarnings())
        return because(damaged);
    try {
        Streams streams(largestUnpacked, mostObjects);
        requireOneReading(pdf, bytes, streams);
        content.otherReading = pdf.anyWarnings() ? damaged : nullptr;
    } catch (const Unreadable& unreadable) {
        content.otherReading = unreadable.why;
    }
    return content;
}

/// With the password as PDF 2.0 has it, or else as it is: not every program prepares it.
Result<PdfContent> readOpenedEitherWay(std::string_view bytes, const std::string& password) {
    const std::string prepared = sealing::preparedPassword(QString::fromStdString(password)).toStdString();
    if (prepared == password)
        return readOpened(bytes, password);
    try {
        return readOpened(bytes, prepared);
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() != qpdf_e_password)
            throw;
    }
    return readOpened(bytes, password);
}

} // namespace

// The one way in from libqpdf: what it throws ends here.
Result<PdfContent> readPdf(std::string_view bytes, const std::string& password) {
    if (bytes.size() > largestPdf)
        return because(core::translatable("it is larger than any PDF that Anteroom reads"));
    if (bytes.empty())
        return because(core::translatable("it is empty"));
    if (Outcome ends = checkEnds(bytes); !ends)
        return ends.error();
    try {
        return readOpenedEitherWay(bytes, password);
    } catch (const Unreadable& unreadable) {
        return because(unreadable.why);
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() != qpdf_e_password)
            return because(noPdf);
        return because(
            password.empty()
                ? core::translatable("it has a password: name the file that holds it with --password-file")
                : core::translatable("its password is another one"));
    } catch (const std::exception&) {
        return because(noPdf);
    }
}

} // namespace anteroom::attest
