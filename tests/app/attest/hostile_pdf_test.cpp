// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the bytes are: no crash, no hang, and nothing that is not as it was signed passes.
#include "tests/app/attest/signed_summary.h"
#include "tests/support/gui/pdf_probe.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace anteroom;
using namespace anteroom::attesttest;
using Handle = QPDFObjectHandle;

namespace {

Result<attest::Verified> tried(const std::string& pdf) {
    return attest::verifyPdf(pdf, {}, {clinicKey().publicKey()});
}

/// A PDF of these objects, numbered from 1, of which the first is the catalog.
std::string pdfOf(const std::vector<std::string>& objects, const std::string& trailer = {}) {
    std::string pdf = "%PDF-1.7\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string at = std::to_string(pdf.size());
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Size " +
           size + trailer + " >>\nstartxref\n" + at + "\n%%EOF\n";
}

/// theSignedPdf() with a table of its objects that can be read as text.
std::string aPlainSignedPdf() {
    return changed(
        theSignedPdf(), [](QPDF&) {}, [](QPDFWriter& writer) { writer.setObjectStreamMode(qpdf_o_disable); });
}

const std::string aPage = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>";

} // namespace

class HostilePdfTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoPdfIsSaidToBeThat_data();
    void whatIsNoPdfIsSaidToBeThat();
    void anOddDocumentIsRefused_data();
    void anOddDocumentIsRefused();
    void aSmallFileThatUnpacksToAHugeOneIsRefused();
    void manyPagesThatShareOneLargeThingAreRefused();
    void aFileCutShortIsNeverAsSigned();
    void noChangedByteOfTheFilePasses();
    void anUpdateAtItsEndIsSeen();
    void aFileThatOldAndNewReadersReadOtherwiseIsRefused();
    void aFileWithSomethingBeforeItIsRefused();
    void aFileThatDoesNotBeginOrEndAsAPdfIsRefused_data();
    void aFileThatDoesNotBeginOrEndAsAPdfIsRefused();
    void endsThatProgramsWriteAreTaken_data();
    void endsThatProgramsWriteAreTaken();
};

void HostilePdfTest::whatIsNoPdfIsSaidToBeThat_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QByteArray() << QByteArray("it is empty");
    QTest::newRow("a text") << QByteArray("Dear Dr Sample,\n")
                            << QByteArray("this is no PDF, or it is damaged");
    QTest::newRow("a head alone") << QByteArray("%PDF-1.7\n")
                                  << QByteArray("this is no PDF, or it is damaged");
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << QByteArray("this is no PDF, or it is damaged");
    QTest::newRow("too large") << QByteArray(static_cast<qsizetype>(attest::largestPdf) + 1, ' ')
                               << QByteArray("it is larger than any PDF that Anteroom reads");
}

void HostilePdfTest::whatIsNoPdfIsSaidToBeThat() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, said);
    const auto result = tried(bytes.toStdString());
    QVERIFY(!result.ok());
    QCOMPARE(QByteArray::fromStdString(result.error().message), said);
}

void HostilePdfTest::anOddDocumentIsRefused_data() {
    QTest::addColumn<QByteArray>("pdf");
    const auto row = [](const char* name, const std::vector<std::string>& objects, const char* trailer = "") {
        QTest::newRow(name) << QByteArray::fromStdString(pdfOf(objects, trailer));
    };
    const std::string catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    const std::string tree = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
    row("pages in a ring", {catalog, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"});
    row("a page twice", {catalog, "<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>", aPage});
    row("no pages", {"<< /Type /Catalog >>"});
    row("no page", {catalog, "<< /Type /Pages /Count 0 /Kids [] >>"});
    row("a page that says it is a list", {catalog, tree, "<< /Type /Pages /MediaBox [0 0 9 9] >>"});
    row("a list that says it is a page", {catalog, "<< /Type /Page /Count 1 /Kids [3 0 R] >>", aPage});
    row("a page in its list", {catalog, "<< /Type /Pages /Count 1 /Kids [<< /Type /Page >>] >>"});
    row("a page that hangs on another list",
        {catalog, tree, "<< /Type /Page /Parent 4 0 R /MediaBox [0 0 9 9] >>",
         "<< /Type /Pages /Rotate 90 >>"});
    row("a page that hangs on none", {catalog, tree, "<< /Type /Page /MediaBox [0 0 9 9] >>"});
    row("a key twice",
        {catalog, tree, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /MediaBox [0 0 8 8] >>"});
    row("attachments in a ring", {"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>", tree,
                                  aPage, "<< /Kids [4 0 R] >>"});
    row("attachments without names",
        {"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [1 2 3] >> >> >>", tree, aPage});
    row("a record that is no file", {"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names "
                                     "[(anteroom-record.json) 7] >> >> >>",
                                     tree, aPage});
    row("a signature that is no file", {"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names "
                                        "[(anteroom-signature.txt) << /EF << >> >>] "
                                        ">> >> >>",
                                        tree, aPage});
    row("a stream that does not unpack",
        {catalog, tree, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
         "<< /Length 4 /Filter /FlateDecode >>\nstream\nabcd\nendstream"});
    std::string deep = "1";
    for (int i = 0; i < 450; ++i)
        deep = "[" + deep + "]";
    row("deep", {catalog, tree, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Deep " + deep + " >>"});
    std::vector<std::string> chain{catalog, tree,
                                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Next 4 0 R >>"};
    for (int i = 0; i < 20'000; ++i)
        chain.push_back("<< /Next " + std::to_string(5 + i) + " 0 R >>");
    chain.emplace_back("null");
    row("a long chain", chain);
}

void HostilePdfTest::anOddDocumentIsRefused() {
    QFETCH(QByteArray, pdf);
    QElapsedTimer clock;
    clock.start();
    const auto result = tried(pdf.toStdString());
    QVERIFY2(!result.ok(), result.ok() ? differencesOf(*result).constData() : "");
    QVERIFY(clock.elapsed() < 10'000);
}

void HostilePdfTest::aSmallFileThatUnpacksToAHugeOneIsRefused() {
    QByteArray packed = qCompress(QByteArray(400 << 20, 'x')).mid(4);
    const std::string stream = "<< /Length " + std::to_string(packed.size()) +
                               " /Filter /FlateDecode >>\nstream\n" + packed.toStdString() + "\nendstream";
    const auto result =
        tried(pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>", stream}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().message, std::string("more unpacks from it than Anteroom reads"));
}

void HostilePdfTest::manyPagesThatShareOneLargeThingAreRefused() {
    std::string large = "[";
    for (int i = 0; i < 100'000; ++i)
        large += " 0";
    std::string kids;
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "", large + "]"};
    for (int i = 0; i < 1000; ++i) {
        kids += " " + std::to_string(4 + i) + " 0 R";
        objects.emplace_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Shared 3 0 R >>");
    }
    objects[1] = "<< /Type /Pages /Count 1000 /Kids [" + kids + "] >>";
    QElapsedTimer clock;
    clock.start();
    const auto result = tried(pdfOf(objects));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().message, std::string("it has more in it than Anteroom reads"));
    QVERIFY(clock.elapsed() < 30'000);
}

void HostilePdfTest::aFileCutShortIsNeverAsSigned() {
    const std::string& pdf = theSignedPdf();
    for (std::size_t i = 1; i <= 60; ++i) {
        const auto result = tried(pdf.substr(0, pdf.size() * i / 61));
        QVERIFY(!result.ok() || !result->isAsSigned());
    }
    // What stands after the end of it is nobody's.
    QVERIFY(!tried(pdf.substr(0, pdf.size() - 10)).ok());
}

void HostilePdfTest::noChangedByteOfTheFilePasses() {
    const std::string& pdf = theSignedPdf();
    const QStringList pages = probe::pagesOf(QByteArray::fromStdString(pdf));
    const auto parts = attest::readPdf(pdf, {})->parts;
    std::mt19937 random(3);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        std::string other = pdf;
        const std::size_t at = random() % other.size();
        other[at] = static_cast<char>(other[at] ^ (1 << random() % 8));
        const auto result = tried(other);
        if (!result.ok() || !result->isAsSigned()) {
            ++refused;
            continue;
        }
        // The number of the version, a blank, the id: whatever it was, the document is the same one.
        QVERIFY(attest::readPdf(other, {})->parts == parts);
        QVERIFY2(probe::pagesOf(QByteArray::fromStdString(other)) == pages, qPrintable(QString::number(at)));
    }
    QVERIFY2(refused > 250, qPrintable(QString::number(refused)));
}

// A newer version of an object, as programs that fill in forms append it: the signed bytes are all there.
void HostilePdfTest::anUpdateAtItsEndIsSeen() {
    const std::string plain = aPlainSignedPdf();
    QVERIFY(tried(plain)->isAsSigned());
    QPDF pdf;
    pdf.processMemoryFile("signed", plain.data(), plain.size());
    Handle page = pdf.getAllPages().at(0);
    page.replaceKey("/Rotate", Handle::newInteger(90));
    const std::string number = std::to_string(page.getObjectID());
    const std::size_t last = plain.rfind("startxref\n") + 10;
    const std::string before = plain.substr(last, plain.find('\n', last) - last);
    const std::string offset = std::to_string(plain.size());
    const std::string object = number + " 0 obj\n" + page.unparseResolved() + "\nendobj\n";
    const std::string update =
        plain + object + "xref\n" + number + " 1\n" + std::string(10 - offset.size(), '0') + offset +
        " 00000 n \ntrailer\n<< /Root " + pdf.getRoot().unparse() + " /Info " +
        pdf.getTrailer().getKey("/Info").unparse() + " /Size " + pdf.getTrailer().getKey("/Size").unparse() +
        " /Prev " + before + " >>\nstartxref\n" + std::to_string(plain.size() + object.size()) + "\n%%EOF\n";
    const auto result = tried(update);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(differencesOf(*result).contains("pages: page 1 is not as it was signed"));
}

// A table that says that there is no object 4, and a stream beside it, for newer readers, that says where it
// is.
void HostilePdfTest::aFileThatOldAndNewReadersReadOtherwiseIsRefused() {
    const std::string pdf = pdfOf({"<< /Type /Catalog /Pages 2 0 R /Lang 4 0 R >>",
                                   "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", aPage, "(en)"},
                                  " /XRefStm 0000000000");
    const std::size_t entry =
        pdf.find(" 00000 n", pdf.find(" 00000 n", pdf.find(" 00000 n", pdf.find(" 00000 n") + 1) + 1) + 1);
    std::string hybrid = pdf;
    hybrid[entry + 7] = 'f';
    const std::size_t object = pdf.find("4 0 obj");
    const std::size_t table = pdf.find("xref\n");
    const std::string where{'\1', static_cast<char>(object >> 8), static_cast<char>(object & 0xFF), '\0'};
    const std::string stream =
        "5 0 obj\n<< /Type /XRef /Size 5 /Index [4 1] /W [1 2 1] /Root 1 0 R /Length 4 >>\nstream\n" + where +
        "\nendstream\nendobj\n";
    hybrid.insert(table, stream);
    std::string offset = std::to_string(table);
    hybrid.replace(hybrid.find("0000000000 >>"), 10, std::string(10 - offset.size(), '0') + offset);
    const std::size_t start = hybrid.find("startxref\n") + 10;
    hybrid.replace(start, hybrid.find('\n', start) - start, std::to_string(table + stream.size()));
    // libqpdf itself reads it, and without a complaint.
    QPDF read;
    read.processMemoryFile("hybrid", hybrid.data(), hybrid.size());
    QCOMPARE(read.getRoot().getKey("/Lang").unparseResolved(), std::string("(en)"));
    QVERIFY(!read.anyWarnings());
    const auto result = tried(hybrid);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().message,
             std::string("it is damaged: what it holds could be read in more than one way"));
}

// libqpdf counts the places in a file from its "%PDF-", other readers from its first byte: another document
// before it, with a table where the last line points for them.
void HostilePdfTest::aFileWithSomethingBeforeItIsRefused() {
    const std::string good = aPlainSignedPdf();
    QVERIFY(tried(good)->isAsSigned());
    constexpr std::size_t shift = 900;
    const auto filled = [](std::string part) {
        return part + std::string(shift - part.size() - 1, ' ') + "\n";
    };
    std::string before = "%of another program\n";
    std::string table = "xref\n0 4\n0000000000 65535 f \n";
    int number = 0;
    for (const char* object :
         {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>"}) {
        const std::string offset = std::to_string(before.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        before += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    table += "trailer\n<< /Size 4 /Root 1 0 R >>\n%";
    const std::size_t last = good.rfind("startxref\n");
    const std::size_t at = std::stoul(good.substr(last + 10));
    const std::string both = filled(before) + good.substr(0, at) + filled(table) +
                             good.substr(at, last - at) + "startxref\n" + std::to_string(at + shift) +
                             "\n%%EOF\n";
    // libqpdf reads what was signed, and without a complaint.
    QPDF read;
    read.processMemoryFile("both", both.data(), both.size());
    QVERIFY(read.getTrailer().hasKey("/Info"));
    QVERIFY(!read.anyWarnings());
    const auto result = tried(both);
    QVERIFY(!result.ok());
    QCOMPARE(
        result.error().message,
        std::string("something stands before its beginning, so that programs may show different documents"));
}

void HostilePdfTest::aFileThatDoesNotBeginOrEndAsAPdfIsRefused_data() {
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QByteArray>("said");
    const std::string good = aPlainSignedPdf();
    const std::string table = good.substr(good.rfind("startxref"));
    const auto row = [](const char* name, const std::string& pdf, const char* said) {
        QTest::newRow(name) << QByteArray::fromStdString(pdf) << QByteArray(said);
    };
    const char* before =
        "something stands before its beginning, so that programs may show different documents";
    const char* after = "it does not end as a PDF does: its end is missing, or something stands after it";
    row("a line before it", "\n" + good, before);
    row("a head without a number before it", "%PDF-x\n" + good, "this is no PDF, or it is damaged");
    row("its head far into it", std::string(2000, ' ') + good, before);
    row("a word after it", good + "more", after);
    row("many lines after it", good + std::string(100, '\n'), after);
    row("zeros after it", good + std::string(20, '\0'), after);
    row("another end after it", good + "startxref\n0\n", after);
    row("another end in a comment", good + "%" + table + "%", after);
    row("a comment within its end",
        good.substr(0, good.size() - table.size()) + "startxref\n%1\n" + table.substr(10), after);
    row("its last line cut off", good.substr(0, good.rfind("%%EOF")), after);
}

void HostilePdfTest::aFileThatDoesNotBeginOrEndAsAPdfIsRefused() {
    QFETCH(QByteArray, pdf);
    QFETCH(QByteArray, said);
    const auto result = tried(pdf.toStdString());
    QVERIFY2(!result.ok(), result.ok() ? differencesOf(*result).constData() : "");
    QCOMPARE(QByteArray::fromStdString(result.error().message), said);
}

void HostilePdfTest::endsThatProgramsWriteAreTaken_data() {
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("no line's end") << QByteArray("\n%%EOF");
    QTest::newRow("Windows' line's end") << QByteArray("\r\n%%EOF\r\n");
    QTest::newRow("an empty line more") << QByteArray("\n%%EOF\n\n");
}

void HostilePdfTest::endsThatProgramsWriteAreTaken() {
    QFETCH(QByteArray, end);
    const std::string good = aPlainSignedPdf();
    const auto result = tried(good.substr(0, good.rfind("\n%%EOF")) + end.toStdString());
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QVERIFY(result->isAsSigned());
}

QTEST_MAIN(HostilePdfTest)
#include "hostile_pdf_test.moc"
