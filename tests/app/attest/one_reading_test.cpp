// SPDX-License-Identifier: GPL-3.0-or-later
// Files in which libqpdf finds what was signed, without a complaint, and other programs find something else.
#include "tests/app/attest/signed_summary.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace anteroom;
using namespace anteroom::attesttest;
using Handle = QPDFObjectHandle;

namespace {

constexpr const char* damaged = "it is damaged: what it holds could be read in more than one way";
constexpr const char* linearized =
    "it is laid out for reading over a network (linearized), so that programs may show different documents: "
    "save it anew without that";

constexpr const char* addedTo =
    "it was written in more than one go, so that programs may show different documents: save it anew in one";

/// The signed PDF, its objects one after the other.
struct Laid {
    std::string head;
    std::map<int, std::string> objects; ///< "3 0 obj ... endobj"
    std::string trailer;                ///< what stands in it, but for how many objects there are
    int page = 0;                       ///< the first one

    /// With a table that can be read as text. `generations`: that the table names.
    std::string written(const std::map<int, int>& generations = {}) const {
        std::string pdf = head;
        std::string table;
        const int size = objects.rbegin()->first + 1;
        for (int number = 1; number < size; ++number) {
            const auto object = objects.find(number);
            const auto generation = generations.find(number);
            table += entry(pdf.size(), generation == generations.end() ? 0 : generation->second);
            if (object == objects.end())
                table.replace(table.size() - 3, 1, "f");
            else
                pdf += object->second;
        }
        const std::size_t at = pdf.size();
        return pdf + "xref\n0 " + std::to_string(size) + "\n0000000000 65535 f \n" + table + "trailer\n<< " +
               trailer + " /Size " + std::to_string(size) + " >>\n" + end(at);
    }

    static std::string entry(std::size_t at, int generation) {
        return QString::asprintf("%010zu %05d n \n", at, generation).toStdString();
    }
    static std::string end(std::size_t at) { return "startxref\n" + std::to_string(at) + "\n%%EOF\n"; }
    int next() const { return objects.rbegin()->first + 1; }
    void add(const std::string& object, int generation = 0) {
        const int number = next();
        objects[number] =
            std::to_string(number) + " " + std::to_string(generation) + " obj\n" + object + "\nendobj\n";
    }
    /// Puts another entry into the page.
    void addToPage(const std::string& words) {
        std::string& object = objects.at(page);
        object.insert(object.find("<<") + 2, " " + words);
    }
};

Laid laidOut() {
    const std::string pdf = changed(
        theSignedPdf(), [](QPDF&) {}, [](QPDFWriter& writer) { writer.setObjectStreamMode(qpdf_o_disable); });
    QPDF read;
    read.processMemoryFile("signed", pdf.data(), pdf.size());
    Laid laid;
    laid.page = read.getAllPages().at(0).getObjectID();
    std::map<std::size_t, int> places;
    for (const auto& [id, entry] : read.getXRefTable())
        places[static_cast<std::size_t>(entry.getOffset())] = id.getObj();
    laid.head = pdf.substr(0, places.begin()->first);
    const std::size_t table = std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10));
    for (auto place = places.begin(); place != places.end(); ++place) {
        const auto after = std::next(place);
        const std::size_t stop = after == places.end() ? table : after->first;
        laid.objects[place->second] = pdf.substr(place->first, stop - place->first);
    }
    laid.trailer =
        "/Root " + read.getRoot().unparse() + " /Info " + read.getTrailer().getKey("/Info").unparse();
    return laid;
}

/// With the first page in a stream of objects, of which these are the pairs with which it begins and the
/// objects; at `place` the table looks for the page.
std::string withPagePacked(Laid laid, const std::function<std::string(const std::string& page)>& packed,
                           int place) {
    std::string page = laid.objects.at(laid.page);
    page = page.substr(page.find("<<"), page.rfind("endobj") - page.find("<<"));
    laid.objects.erase(laid.page);
    const std::string all = packed(page);
    const std::size_t first = all.find("<<");
    const int stream = laid.next();
    laid.add("<< /Type /ObjStm /N " + std::to_string(std::count(all.begin(), all.end(), '|')) + " /First " +
             std::to_string(first) + " /Length " + std::to_string(all.size()) + " >>\nstream\n" +
             QString::fromStdString(all).replace('|', ' ').toStdString() + "\nendstream");
    std::string pdf = laid.head;
    std::string rows;
    const auto row = [&rows](int kind, std::size_t one, int other) {
        for (const std::size_t byte : {static_cast<std::size_t>(kind), one >> 16, one >> 8, one})
            rows += static_cast<char>(byte & 0xFF);
        rows += static_cast<char>(other);
    };
    row(0, 0, 0);
    const int own = laid.next();
    for (int number = 1; number < own; ++number) {
        if (number == laid.page) {
            row(2, static_cast<std::size_t>(stream), place);
        } else if (!laid.objects.contains(number)) {
            row(0, 0, 0);
        } else {
            row(1, pdf.size(), 0);
            pdf += laid.objects.at(number);
        }
    }
    row(1, pdf.size(), 0);
    const std::size_t at = pdf.size();
    return pdf + std::to_string(own) + " 0 obj\n<< /Type /XRef /W [1 3 1] /Length " +
           std::to_string(rows.size()) + " /Size " + std::to_string(own + 1) + " " + laid.trailer +
           " >>\nstream\n" + rows + "\nendstream\nendobj\n" + Laid::end(at);
}

} // namespace

class OneReadingTest : public QObject {
    Q_OBJECT

private slots:
    void aFileWithTwoReadingsIsRefused_data();
    void aFileWithTwoReadingsIsRefused();
    void anOrdinaryFileIsTaken_data();
    void anOrdinaryFileIsTaken();
    void howAStreamIsPackedCountsWhereItHasParameters();
    void noPageIsAsSignedBesideAnotherChange();
};

void OneReadingTest::aFileWithTwoReadingsIsRefused_data() {
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const std::string& pdf, const char* said) {
        QTest::newRow(name) << QByteArray::fromStdString(pdf) << QByteArray(said);
    };
    const Laid laid = laidOut();
    // Whoever believes this begins with a table behind it, in which there may be another document.
    for (const char* name : {"/Linearized", "/L#69ne#61rized", "/#4cinearized"}) {
        Laid other = laid;
        other.head += "9999 0 obj\n<< " + std::string(name) + " 1 /L 1 >>\nendobj\n";
        row(name, other.written(), linearized);
    }
    row("linearized by libqpdf",
        changed(
            theSignedPdf(), [](QPDF&) {}, [](QPDFWriter& writer) { writer.setLinearization(true); }),
        linearized);
    {
        Laid other = laid;
        other.addToPage("/CropBox " + std::to_string(other.next()) + " 7 R");
        other.add("[0 0 90 90]");
        row("an object that is known by its number alone", other.written(), damaged);
    }
    {
        Laid other = laid;
        const int number = other.next();
        other.addToPage("/CropBox " + std::to_string(number) + " 0 R");
        other.add("[0 0 90 90]", 7);
        row("an object of a later generation", other.written({{number, 7}}), damaged);
    }
    {
        const std::string before = laid.written();
        const std::string number = std::to_string(laid.page);
        const std::string object = number + " 1 obj\n<< /Type /Page /MediaBox [0 0 9 9] >>\nendobj\n";
        row("a page in a later generation beside it",
            before + object + "xref\n" + number + " 1\n" + Laid::entry(before.size(), 1) + "trailer\n<< " +
                laid.trailer + " /Size " + std::to_string(laid.next()) + " /Prev " +
                before.substr(before.rfind("startxref\n") + 10,
                              before.rfind("\n%%EOF") - before.rfind("startxref\n") - 10) +
                " >>\n" + Laid::end(before.size() + object.size()),
            addedTo);
    }
    {
        // libqpdf keeps to the first place for an object, others to the last.
        const std::string whole = laid.written();
        const std::size_t table = whole.rfind("xref\n0 ");
        const std::string page =
            std::to_string(laid.page) + " 0 obj\n<< /Type /Page /Parent 9000 0 R >>\nendobj\n";
        std::string other = whole.substr(0, table) + page + whole.substr(table);
        other.insert(other.rfind("trailer\n"), std::to_string(laid.page) + " 1\n" + Laid::entry(table, 0));
        other.replace(other.rfind("startxref\n"), std::string::npos, Laid::end(table + page.size()));
        row("two places for one object", other, damaged);
        other.replace(other.rfind("xref\n0 ") + 4, 1, "\t");
        row("two places for one object below another blank", other, damaged);
    }
    {
        Laid other = laid;
        std::string& page = other.objects.at(other.page);
        page[page.find(" obj") + 4] = '\v';
        row("a vertical tab for a blank", other.written(), damaged);
    }
    const std::string number = std::to_string(laid.page);
    const std::string evil = "<< /Type /Page /MediaBox [0 0 9 9] >> ";
    row("two of one number in a stream of objects",
        withPagePacked(
            laid,
            [&](const std::string& page) {
                return number + " 0|" + number + " " + std::to_string(evil.size()) + "|" + evil + page;
            },
            0),
        damaged);
    row("a vertical tab in a stream of objects",
        withPagePacked(
            laid,
            [&](std::string page) {
                page.replace(page.find("/Parent ") + 7, 1, "\v");
                return number + " 0|" + page;
            },
            0),
        damaged);
    row("another place in a stream of objects than the table says",
        withPagePacked(
            laid,
            [&](const std::string& page) {
                return "9000 0|" + number + " " + std::to_string(evil.size()) + "|" + evil + page;
            },
            0),
        damaged);
}

void OneReadingTest::aFileWithTwoReadingsIsRefused() {
    QFETCH(QByteArray, pdf);
    QFETCH(QByteArray, said);
    // libqpdf reads what was signed, and without a complaint.
    QPDF read;
    read.processMemoryFile("read", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    QCOMPARE(read.getAllPages().size(), std::size_t{3});
    QVERIFY(!read.anyWarnings());
    const auto result = attest::verifyPdf(pdf.toStdString(), {}, {clinicKey().publicKey()});
    QVERIFY2(!result.ok(), result.ok() ? differencesOf(*result).constData() : "");
    QCOMPARE(QByteArray::fromStdString(result.error().message), said);
}

void OneReadingTest::anOrdinaryFileIsTaken_data() {
    QTest::addColumn<QByteArray>("pdf");
    const Laid laid = laidOut();
    QTest::newRow("a table") << QByteArray::fromStdString(laid.written());
    Laid more = laid;
    more.add("(nobody refers to this)");
    QTest::newRow("an object more") << QByteArray::fromStdString(more.written());
    const std::string number = std::to_string(laid.page);
    Laid string = laid;
    string.add("(a \v \\) and (more \v) of it) % and a\v remark");
    QTest::newRow("vertical tabs elsewhere") << QByteArray::fromStdString(string.written());
    QTest::newRow("a stream of objects") << QByteArray::fromStdString(withPagePacked(
        laid, [&](const std::string& page) { return number + " 0|" + page; }, 0));
}

void OneReadingTest::anOrdinaryFileIsTaken() {
    QFETCH(QByteArray, pdf);
    const auto result = attest::verifyPdf(pdf.toStdString(), {}, {clinicKey().publicKey()});
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
    QCOMPARE(differencesOf(*result), QByteArray());
    QVERIFY(result->isAsSigned());
}

// One set of parameters for two filters goes with both in libqpdf, and with neither elsewhere.
void OneReadingTest::howAStreamIsPackedCountsWhereItHasParameters() {
    const attest::Verified result = verified(changed(
        theSignedPdf(),
        [](QPDF& pdf) {
            Handle page = pdf.getAllPages().at(0);
            Handle contents = page.getKey("/Contents");
            contents.replaceStreamData(contents.getRawStreamData(), Handle::newName("/FlateDecode"),
                                       Handle::parse("<< /Predictor 1 >>"));
        },
        [](QPDFWriter& writer) { writer.setStreamDataMode(qpdf_s_preserve); }));
    QVERIFY2(differencesOf(result).contains("pages: page 1 is not as it was signed"),
             differencesOf(result).constData());
}

// A small change elsewhere must not vouch for pages that may be others.
void OneReadingTest::noPageIsAsSignedBesideAnotherChange() {
    const attest::Verified result = verified(changed(
        theSignedPdf(),
        [](QPDF& pdf) {
            pdf.getTrailer().getKey("/Info").replaceKey("/Title", Handle::newUnicodeString("Another"));
        },
        [](QPDFWriter& writer) { writer.setLinearization(true); }));
    QCOMPARE(differencesOf(result),
             QByteArray("pages: ") + linearized +
                 "\nrest: the title and the program that made it is not as it was signed");
}

QTEST_MAIN(OneReadingTest)
#include "one_reading_test.moc"
