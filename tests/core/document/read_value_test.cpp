// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

namespace {

void valueColumns() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value"); // as text; empty where the value is refused
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
}

void good(const char* text, const char* value) {
    QTest::addRow("%s", text) << QByteArray(text) << QString(value) << QString() << QString();
}

void bad(const char* text, const char* message, const char* hint) {
    QTest::addRow("%s", text) << QByteArray(text) << QString() << QString(message) << QString(hint);
}

QString written(std::optional<bool> value) { return value ? (*value ? "yes" : "no") : ""; }

QString written(std::optional<double> value) {
    return value ? QString::fromStdString(formatNumber(*value)) : "";
}

QString written(std::optional<int> value) { return value ? QString::number(*value) : ""; }

QString written(const std::optional<std::string>& value) {
    return value ? QString::fromStdString(*value) : "";
}

/// Reads the text with `read` and compares with the row; a problem lies at the value's own place.
template <typename Read>
void check(const char* code, Read read) {
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QFETCH(QString, message);
    QFETCH(QString, hint);
    Parsed p = yaml("- " + text + "\n- x\n");
    QVERIFY2(p.document, qPrintable(p.problems()));
    const Node node = p.root()[0];
    QCOMPARE(written(read(node, p.diagnostics)), value);
    QCOMPARE(p.diagnostics.size(), std::size_t(message.isEmpty() ? 0 : 1));
    if (!message.isEmpty()) {
        const Diagnostic& problem = p.diagnostics.all().front();
        QCOMPARE(QString::fromStdString(problem.message), message);
        QCOMPARE(QString::fromStdString(problem.hint), hint);
        QCOMPARE(QString::fromStdString(problem.code), QString(code));
        QCOMPARE(problem.span, node.span());
    }
}

} // namespace

class ReadValueTest : public QObject {
    Q_OBJECT

private slots:
    void onlyPlainYesAndNoAreTruthValues_data() {
        valueColumns();
        good("yes", "yes");
        good("no", "no");
        bad("maybe", "`required`: expected yes or no, found `maybe`", "");
        bad("'yes'", "`required`: expected yes or no, found `yes`", "write yes without quotes");
        bad("\"no\"", "`required`: expected yes or no, found `no`", "write no without quotes");
        bad("true", "`required`: expected yes or no, found `true`", "write yes");
        bad("False", "`required`: expected yes or no, found `False`", "write no");
        bad("on", "`required`: expected yes or no, found `on`", "write yes");
        bad("off", "`required`: expected yes or no, found `off`", "write no");
        bad("Yes", "`required`: expected yes or no, found `Yes`", "write yes");
        bad("n", "`required`: expected yes or no, found `n`", "write no");
        bad("1", "`required`: expected yes or no, found `1`", "write yes");
        bad("", "`required`: expected yes or no, found nothing", "");
        bad("''", "`required`: expected yes or no, found an empty text", "");
        bad("[yes]", "`required`: expected yes or no, found a list", "");
        bad("{a: yes}", "`required`: expected yes or no, found keys with values", "");
    }

    void onlyPlainYesAndNoAreTruthValues() {
        check("wrong-type",
              [](Node node, Diagnostics& d) { return readYesNo(node, Message::verbatim("`required`"), d); });
    }

    void onlyPlainDecimalsAreNumbers_data() {
        valueColumns();
        good("140", "140");
        good("-3.5", "-3.5");
        good("0.10", "0.1");
        bad("012", "`low`: expected a number, found `012`", "write 12");
        bad("1e3", "`low`: expected a number, found `1e3`", "write 1000");
        bad("1.5E+2", "`low`: expected a number, found `1.5E+2`", "write 150");
        bad("1e999", "`low`: expected a number, found `1e999`", "");
        bad(".inf", "`low`: expected a number, found `.inf`", "");
        bad(".nan", "`low`: expected a number, found `.nan`", "");
        bad("0x10", "`low`: expected a number, found `0x10`", "write it in decimal digits");
        bad("0o7", "`low`: expected a number, found `0o7`", "write it in decimal digits");
        bad("+1", "`low`: expected a number, found `+1`", "write 1");
        bad(".5", "`low`: expected a number, found `.5`", "write 0.5");
        bad("-.5", "`low`: expected a number, found `-.5`", "write -0.5");
        bad("5.", "`low`: expected a number, found `5.`", "write 5");
        bad("1,5", "`low`: expected a number, found `1,5`", "write 1.5");
        bad("1,500", "`low`: expected a number, found `1,500`", "");
        bad("1_000", "`low`: expected a number, found `1_000`", "");
        bad("'12'", "`low`: expected a number, found `12`", "write 12 without quotes");
        bad("twelve", "`low`: expected a number, found `twelve`", "");
        bad("70 kg", "`low`: expected a number, found `70 kg`", "");
        bad("", "`low`: expected a number, found nothing", "");
        bad("[1]", "`low`: expected a number, found a list", "");
    }

    void onlyPlainDecimalsAreNumbers() {
        check("wrong-type",
              [](Node node, Diagnostics& d) { return readNumber(node, Message::verbatim("`low`"), d); });
    }

    void aWholeNumberLiesInItsRange_data() {
        valueColumns();
        good("1", "1");
        good("10", "10");
        good("2.0", "2");
        bad("0", "`lines`: expected a whole number from 1 to 10, found `0`", "");
        bad("11", "`lines`: expected a whole number from 1 to 10, found `11`", "");
        bad("1.5", "`lines`: expected a whole number from 1 to 10, found `1.5`", "");
        bad("99999999999999999999",
            "`lines`: expected a whole number from 1 to 10, found `99999999999999999999`", "");
        bad("'2'", "`lines`: expected a whole number from 1 to 10, found `2`", "write 2 without quotes");
        bad("many", "`lines`: expected a whole number from 1 to 10, found `many`", "");
    }

    void aWholeNumberLiesInItsRange() {
        check("wrong-type", [](Node node, Diagnostics& d) {
            return readWhole(node, Message::verbatim("`lines`"), 1, 10, d);
        });
    }

    void anyScalarThatIsNotEmptyIsAText_data() {
        valueColumns();
        good("some words", "some words");
        good("'no'", "no");
        good("no", "no");
        good("1.0.0", "1.0.0");
        bad("", "the title: expected a text, found nothing", "");
        bad("''", "the title: expected a text, found an empty text", "");
        bad("'  '", "the title: expected a text, found an empty text", "");
        bad("[a]", "the title: expected a text, found a list", "");
        bad("{en: a}", "the title: expected a text, found keys with values", "");
    }

    void anyScalarThatIsNotEmptyIsAText() {
        check("wrong-type",
              [](Node node, Diagnostics& d) { return readString(node, Message::verbatim("the title"), d); });
    }

    void anIdIsSuggestedForWhatIsNone_data() {
        valueColumns();
        constexpr const char* rule =
            "an id has at most 64 lower-case letters, digits and single hyphens, and begins with a letter";
        good("blood-pressure", "blood-pressure");
        good("'a1'", "a1");
        bad("Blood Pressure", "the id: `Blood Pressure` is not an id", "write `blood-pressure`");
        bad("blood_pressure", "the id: `blood_pressure` is not an id", "write `blood-pressure`");
        bad("9-phq", "the id: `9-phq` is not an id", "write `phq`");
        bad("a--b-", "the id: `a--b-` is not an id", "write `a-b`");
        bad("patient's age", "the id: `patient's age` is not an id", "write `patients-age`");
        bad("12", "the id: `12` is not an id", rule);
        bad("''", "the id: an empty text is not an id", rule);
        bad("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg",
            "the id: `aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd…` is not an id", rule);
    }

    void anIdIsSuggestedForWhatIsNone() {
        check("bad-id",
              [](Node node, Diagnostics& d) { return readIdText(node, Message::verbatim("the id"), d); });
    }

    void aListOrNothingIsNoId() {
        Parsed p = yaml("- [a]\n- {b: c}\n-\n");
        for (std::uint32_t i = 0; i < 3; ++i) {
            QVERIFY(!readId<QuestionId>(p.root()[i], Message::verbatim("the id"), p.diagnostics));
        }
        QCOMPARE(p.problems(),
                 QString("t:1:3: error[wrong-type]: the id: expected an id, found a list\n"
                         "    - [a]\n"
                         "      ^^^\n"
                         "t:2:3: error[wrong-type]: the id: expected an id, found keys with values\n"
                         "    - {b: c}\n"
                         "      ^^^^^^\n"
                         "t:3:2: error[wrong-type]: the id: expected an id, found nothing\n"
                         "    -\n"
                         "     ^\n"));
        QCOMPARE(readId<QuestionId>(yaml("a-b").root(), Message::verbatim("the id"), p.diagnostics),
                 QuestionId::parse("a-b"));
    }

    void jsonValuesAreReadByTheSameRules() {
        Parsed p = json("[true, \"yes\", 1.5, \"1.5\", 1e3]");
        QCOMPARE(readYesNo(p.root()[0], Message::verbatim("it"), p.diagnostics), std::optional(true));
        QVERIFY(!readYesNo(p.root()[1], Message::verbatim("it"), p.diagnostics));
        QCOMPARE(readNumber(p.root()[2], Message::verbatim("it"), p.diagnostics), std::optional(1.5));
        QVERIFY(!readNumber(p.root()[3], Message::verbatim("it"), p.diagnostics));
        QVERIFY(!readNumber(p.root()[4], Message::verbatim("it"), p.diagnostics));
        QCOMPARE(p.diagnostics.size(), std::size_t(3));
    }
};

QTEST_APPLESS_MAIN(ReadValueTest)
#include "read_value_test.moc"
