// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever changes a signed PDF with libqpdf: each change is named, and none of them passes.
#include "app/attest/qpdf.h"
#include "tests/app/attest/signed_summary.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::attesttest;
using Handle = QPDFObjectHandle;

Q_DECLARE_METATYPE(std::function<void(QPDF&)>)

namespace {

using Change = std::function<void(QPDF&)>;

QPDFPageObjectHelper page(QPDF& pdf, std::size_t index) {
    return QPDFPageDocumentHelper(pdf).getAllPages().at(index);
}

Handle names(QPDF& pdf) { return pdf.getRoot().getKey("/Names"); }

void attach(QPDF& pdf, const std::string& name, const std::string& content) {
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
        name, QPDFFileSpecObjectHelper::createFileSpec(
                  pdf, name, QPDFEFStreamObjectHelper::createEFStream(pdf, content)));
}

/// What an attachment of ours holds, written otherwise.
void rewrite(QPDF& pdf, std::string_view name, const std::function<void(std::string&)>& edit) {
    Handle stream = QPDFEmbeddedFileDocumentHelper(pdf)
                        .getEmbeddedFile(std::string(name))
                        ->getObjectHandle()
                        .getKey("/EF")
                        .getKey("/F");
    const auto buffer = stream.getStreamData();
    std::string content(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    edit(content);
    stream.replaceStreamData(content, Handle::newNull(), Handle::newNull());
}

void replaceIn(std::string& text, const std::string& before, const std::string& after) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos)
        qFatal("no %s", before.c_str());
    text.replace(at, before.size(), after);
}

Handle action() { return Handle::parse("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"); }

} // namespace

class ChangedPdfTest : public QObject {
    Q_OBJECT

private slots:
    void aChangeIsNamed_data();
    void aChangeIsNamed();
    void aSignatureOfAnotherIsOfNoUse();
    void whatIsReachedFromElsewhereStaysWhereItIs();
    void onlyWhatEncryptionAddsIsLeftOut();
    void aFilterThatNotEveryReaderKnowsIsSeen();
    void twoOfOneKindAreRefused();
};

void ChangedPdfTest::aChangeIsNamed_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const char* said, Change change) {
        QTest::newRow(name) << std::move(change) << QByteArray(said);
    };
    // Pages
    row("another text", "pages: page 2 is not as it was signed",
        [](QPDF& pdf) { page(pdf, 1).addPageContents(Handle::newStream(&pdf, "0 0 100 100 re f"), false); });
    row("two pages swapped", "pages: page 1 is what was signed as page 2", [](QPDF& pdf) {
        QPDFPageDocumentHelper pages(pdf);
        const QPDFPageObjectHelper first = pages.getAllPages().at(0);
        const QPDFPageObjectHelper second = pages.getAllPages().at(1);
        pages.removePage(first);
        pages.addPageAt(first, false, second);
    });
    row("a page taken out", "pages: page 3 is missing",
        [](QPDF& pdf) { QPDFPageDocumentHelper(pdf).removePage(page(pdf, 2)); });
    row("a page added", "pages: page 4 was added", [](QPDF& pdf) {
        QPDFPageDocumentHelper(pdf).addPage(
            Handle::parse(&pdf, "<< /Type /Page /MediaBox [0 0 100 100] /Resources << >> >>"), false);
    });
    row("a page twice", "pages: page 4 was added",
        [](QPDF& pdf) { QPDFPageDocumentHelper(pdf).addPage(page(pdf, 0).shallowCopyPage(), false); });
    row("a page turned", "pages: page 1 is not as it was signed",
        [](QPDF& pdf) { page(pdf, 0).rotatePage(90, true); });
    row("a page cut", "pages: page 3 is not as it was signed", [](QPDF& pdf) {
        page(pdf, 2).getObjectHandle().replaceKey("/CropBox", Handle::parse("[0 0 100 100]"));
    });
    row("all pages turned", "pages: page 1 is not as it was signed",
        [](QPDF& pdf) { pdf.getRoot().getKey("/Pages").replaceKey("/Rotate", Handle::newInteger(180)); });
    row("a note on a page", "pages: page 2 is not as it was signed", [](QPDF& pdf) {
        page(pdf, 1).getObjectHandle().replaceKey(
            "/Annots",
            Handle::parse("[ << /Type /Annot /Subtype /FreeText /Rect [0 0 200 200] /Contents (No) >> ]"));
    });
    row("another font", "pages: page 1 is not as it was signed", [](QPDF& pdf) {
        Handle fonts = page(pdf, 0).getObjectHandle().getKey("/Resources").getKey("/Font");
        const auto all = fonts.getDictAsMap();
        fonts.replaceKey(all.begin()->first,
                         Handle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"));
    });
    row("layers", "pages: the list of layers was added", [](QPDF& pdf) {
        pdf.getRoot().replaceKey("/OCProperties", Handle::parse("<< /OCGs [] /D << /BaseState /OFF >> >>"));
    });
    row("a form", "pages: the form was added", [](QPDF& pdf) {
        pdf.getRoot().replaceKey("/AcroForm", Handle::parse("<< /Fields [] /NeedAppearances true >>"));
    });
    // What is attached
    row("another answer", "answers: the answers, or what is said with them, are not the signed ones",
        [](QPDF& pdf) {
            rewrite(pdf, attest::recordName,
                    [](std::string& text) { replaceIn(text, "most evenings", "never at all"); });
        });
    row("another name", "answers: the answers, or what is said with them, are not the signed ones",
        [](QPDF& pdf) {
            rewrite(pdf, attest::recordName,
                    [](std::string& text) { replaceIn(text, "TEST, Avery", "TEST, Other"); });
        });
    row("another result", "answers: the findings in the record are not the signed ones", [](QPDF& pdf) {
        rewrite(pdf, attest::recordName, [](std::string& text) {
            replaceIn(text, "\"status\": \"raised\"", "\"status\": \"ruled-out\"");
        });
    });
    row("another rule", "rules: the questionnaire is not the signed one", [](QPDF& pdf) {
        rewrite(pdf, attest::recordName,
                [](std::string& text) { replaceIn(text, "systolic > 140", "systolic > 160"); });
    });
    row("other blanks alone", "rest: the attachment `anteroom-record.json` is not as it was signed",
        [](QPDF& pdf) { rewrite(pdf, attest::recordName, [](std::string& text) { text += ' '; }); });
    row("a record that is none", "answers: the answers cannot be read",
        [](QPDF& pdf) { rewrite(pdf, attest::recordName, [](std::string& text) { text = "{}"; }); });
    row("the record taken out", "rules: the questionnaire cannot be read", [](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(std::string(attest::recordName));
    });
    row("a file added", "rest: the attachment `more.txt` was added",
        [](QPDF& pdf) { attach(pdf, "more.txt", "more"); });
    row("something in the list of files", "rest: the list of attachments is not as it was signed",
        [](QPDF& pdf) { names(pdf).getKey("/EmbeddedFiles").replaceKey("/More", Handle::newString("x")); });
    row("a file with a name that moves the cursor", "rest: the attachment `a\xC2\xB7[2Jb` was added",
        [](QPDF& pdf) { attach(pdf, "a\x1B[2Jb", "more"); });
    row("the shown name of the record", "rest: the attachment `anteroom-record.json` is not as it was signed",
        [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf)
                .getEmbeddedFile(std::string(attest::recordName))
                ->getObjectHandle()
                .replaceKey("/UF", Handle::newUnicodeString("invoice.json"));
        });
    row("what is said of the signature",
        "rest: the attachment `anteroom-signature.txt` is not as it was signed", [](QPDF& pdf) {
            QPDFEmbeddedFileDocumentHelper(pdf)
                .getEmbeddedFile(std::string(attest::signatureName))
                ->setDescription("Verified by your clinic");
        });
    // All else
    row("JavaScript", "rest: a program in JavaScript was added", [](QPDF& pdf) {
        names(pdf).replaceKey(
            "/JavaScript",
            Handle::newDictionary({{"/Names", Handle::newArray({Handle::newString("a"), action()})}}));
    });
    row("something when it is opened", "rest: what happens when it is opened was added",
        [](QPDF& pdf) { pdf.getRoot().replaceKey("/OpenAction", action()); });
    row("something when it is closed", "rest: what happens when something is done with it was added",
        [](QPDF& pdf) {
            pdf.getRoot().replaceKey("/AA", Handle::newDictionary({{"/WC", action()}}));
        });
    row("a table of contents", "rest: the table of contents was added", [](QPDF& pdf) {
        pdf.getRoot().replaceKey("/Outlines", Handle::parse("<< /Type /Outlines /Count 0 >>"));
    });
    row("another title", "rest: the title and the program that made it is not as it was signed",
        [](QPDF& pdf) {
            pdf.getTrailer().getKey("/Info").replaceKey("/Title", Handle::newUnicodeString("Another"));
        });
    row("no information", "rest: the title and the program that made it is missing",
        [](QPDF& pdf) { pdf.getTrailer().removeKey("/Info"); });
    row("another language", "rest: the part `catalog /Lang` was added",
        [](QPDF& pdf) { pdf.getRoot().replaceKey("/Lang", Handle::newString("de")); });
    row("an extension of another's", "rest: the part `catalog /Extensions/ACME` was added", [](QPDF& pdf) {
        pdf.getRoot().replaceKey("/Extensions",
                                 Handle::parse("<< /ACME << /BaseVersion /1.7 /ExtensionLevel 1 >> >>"));
    });
    row("a key of the trailer", "rest: the part `trailer /More` was added",
        [](QPDF& pdf) { pdf.getTrailer().replaceKey("/More", Handle::newString("x")); });
}

void ChangedPdfTest::aChangeIsNamed() {
    QFETCH(Change, change);
    QFETCH(QByteArray, said);
    const attest::Verified result = verified(changed(theSignedPdf(), change));
    QCOMPARE(result.fingerprint, clinicKey().publicKey().fingerprint());
    const QByteArray differences = differencesOf(result);
    QVERIFY2(differences.split('\n').contains(said), differences.constData());
    QVERIFY(!result.isAsSigned());
}

void ChangedPdfTest::aSignatureOfAnotherIsOfNoUse() {
    const auto others = attest::signPdf(plainPdf(), sampleRecord(), storage::SigningKey::random(), {});
    QVERIFY(others.ok());
    const auto theirs = attest::readPdf(*others, {});
    const auto ours = attest::readPdf(theSignedPdf(), {});
    QVERIFY(theirs.ok() && theirs->signature && ours.ok() && ours->signature);
    for (const std::string& instead :
         {*theirs->signature, std::string(), *ours->signature + "\n", ours->signature->substr(1)}) {
        const attest::Verified result = verified(changed(theSignedPdf(), [&](QPDF& pdf) {
            rewrite(pdf, attest::signatureName, [&](std::string& text) { text = instead; });
        }));
        QVERIFY(result.fingerprint.empty() && !result.isAsSigned());
        QVERIFY(result.hasSignature);
        QCOMPARE(result.isSignatureRead, instead == *theirs->signature);
    }
    const attest::Verified without = verified(changed(theSignedPdf(), [](QPDF& pdf) {
        QPDFEmbeddedFileDocumentHelper(pdf).removeEmbeddedFile(std::string(attest::signatureName));
    }));
    QVERIFY(!without.hasSignature && !without.isAsSigned());
    // Ours, carried over to another document.
    const attest::Verified carried = verified(changed(*others, [&](QPDF& pdf) {
        page(pdf, 0).rotatePage(90, true);
        rewrite(pdf, attest::signatureName, [&](std::string& text) { text = *ours->signature; });
    }));
    QVERIFY(!carried.fingerprint.empty() && !carried.isAsSigned());
    QVERIFY(differencesOf(carried).contains("page 1 is not as it was signed"));
}

// The stream of the signature is left out at its own place, and nowhere else.
void ChangedPdfTest::whatIsReachedFromElsewhereStaysWhereItIs() {
    const attest::Verified result = verified(changed(theSignedPdf(), [](QPDF& pdf) {
        Handle stream = QPDFEmbeddedFileDocumentHelper(pdf)
                            .getEmbeddedFile(std::string(attest::signatureName))
                            ->getObjectHandle()
                            .getKey("/EF")
                            .getKey("/F");
        page(pdf, 0).getObjectHandle().replaceKey("/Contents", stream);
    }));
    QVERIFY(differencesOf(result).contains("pages: page 1 is not as it was signed"));
    const attest::Verified named = verified(changed(theSignedPdf(), [](QPDF& pdf) {
        Handle file = QPDFEmbeddedFileDocumentHelper(pdf)
                          .getEmbeddedFile(std::string(attest::signatureName))
                          ->getObjectHandle();
        file.getKey("/EF").replaceKey("/UF", file.getKey("/EF").getKey("/F"));
    }));
    QVERIFY(!named.isAsSigned());
}

void ChangedPdfTest::onlyWhatEncryptionAddsIsLeftOut() {
    const auto with = [](const char* extension) {
        return verified(changed(
            theSignedPdf(),
            [&](QPDF& pdf) {
                pdf.getRoot().replaceKey("/Extensions",
                                         Handle::newDictionary({{"/ADBE", Handle::parse(extension)}}));
            },
            [](QPDFWriter& writer) { writer.setMinimumPDFVersion("1.7", 3); }));
    };
    QVERIFY(with("<< /BaseVersion /1.7 /ExtensionLevel 3 >>").isAsSigned());
    const QByteArray said = "rest: the part `catalog /Extensions/ADBE` was added";
    QCOMPARE(differencesOf(with("<< /BaseVersion /1.7 /ExtensionLevel 3 /More (x) >>")), said);
}

// Libqpdf unpacks it under its short name too; a reader that does not shows an empty page.
void ChangedPdfTest::aFilterThatNotEveryReaderKnowsIsSeen() {
    for (const char* filter : {"/FlateDecode", "/Fl"}) {
        const attest::Verified result = verified(changed(
            theSignedPdf(),
            [filter](QPDF& pdf) {
                Handle contents = page(pdf, 0).getObjectHandle().getKey("/Contents");
                contents.replaceStreamData(contents.getRawStreamData(), Handle::newName(filter),
                                           Handle::newNull());
            },
            [](QPDFWriter& writer) { writer.setStreamDataMode(qpdf_s_preserve); }));
        QCOMPARE(result.isAsSigned(), filter == std::string("/FlateDecode"));
        QVERIFY(result.isAsSigned() || differencesOf(result).contains("page 1 is not as it was signed"));
    }
}

void ChangedPdfTest::twoOfOneKindAreRefused() {
    for (const std::string_view name : {attest::recordName, attest::signatureName}) {
        const std::string pdf = changed(theSignedPdf(), [&](QPDF& it) {
            Handle list = names(it).getKey("/EmbeddedFiles").getKey("/Names");
            if (!list.isArray())
                list = names(it).getKey("/EmbeddedFiles").getKey("/Kids").getArrayItem(0).getKey("/Names");
            for (int i = 0; i < list.getArrayNItems(); i += 2)
                if (list.getArrayItem(i).getUTF8Value() == name) {
                    list.appendItem(list.getArrayItem(i));
                    list.appendItem(list.getArrayItem(i + 1));
                    return;
                }
            qFatal("not there");
        });
        const auto result = attest::verifyPdf(pdf, {}, {clinicKey().publicKey()});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().message, std::string("an attachment of Anteroom is in it twice"));
    }
}

QTEST_MAIN(ChangedPdfTest)
#include "changed_pdf_test.moc"
