// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/completion.h"
#include "core/authoring/text_trees.h"
#include "core/document/parse.h"
#include "core/expression/syntax.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace anteroom;
using namespace anteroom::test;

// Whatever the shipped files say was once typed: at each of their keys and names completion offers just that.
class CompletionShippedTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeyIsOfferedWhereItStands_data() {
        files();
        QTest::newRow("translations") << "treatment-day-precheck"
                                      << "../translations/es-precheck"
                                      << "library" << 7;
    }
    void everyKeyIsOfferedWhereItStands();
    void everyWordAndNameIsOfferedWhereItStands_data() { files(); }
    void everyWordAndNameIsOfferedWhereItStands();
    void everyWordOfAConditionIsOfferedWhereItStands_data() { files(); }
    void everyWordOfAConditionIsOfferedWhereItStands();
    void aTextThatEndsAnywhereHasAnAnswer();

private:
    struct Shipped {
        std::string text;
        std::unique_ptr<const Document> document;
        Schema schema;
        NameIndex names;
    };

    static void files() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("schema");
        QTest::addColumn<int>("step"); // of the long one only every so manieth place
        QTest::newRow("demo") << "demo"
                              << "questionnaire"
                              << "questionnaire" << 1;
        QTest::newRow("demo's library") << "demo"
                                        << "drinks"
                                        << "library" << 1;
        QTest::newRow("demo's cases") << "demo"
                                      << "cases"
                                      << "cases" << 1;
        QTest::newRow("ketamine") << "ketamine-prescreen"
                                  << "questionnaire"
                                  << "questionnaire" << 7;
    }

    static std::string contents(const QString& path) {
        QFile file(ANTEROOM_SOURCE_DIR "/" + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    static Shipped shipped(const QString& folder, const QString& file, const QString& schema) {
        class Folder : public FileSource {
        public:
            explicit Folder(QString path) : m_path(std::move(path)) {}
            Result<std::string> read(const std::string& path) override {
                return contents(m_path + QString::fromStdString(path));
            }

        private:
            QString m_path;
        } source("questionnaires/" + folder + '/');
        const LoadedQuestionnaire loaded = loadQuestionnaire(source, "questionnaire.yaml", sha256);
        std::string text = contents("questionnaires/" + folder + '/' + file + ".yaml");
        Diagnostics diagnostics;
        auto document = parseYaml(std::make_shared<const SourceText>("q", text), FileIndex{}, diagnostics);
        return {std::move(text), std::move(document),
                *Schema::fromJson(contents("resources/schema/" + schema + "-v1.schema.json")),
                namesIn(TextTrees(loaded.sources).all())};
    }

    /// Each node with the keys that lead to it.
    using Visit = std::function<void(Node node, bool isKey, const std::vector<std::string_view>& path)>;
    static void walk(Node node, std::vector<std::string_view>& path, const Visit& visit) {
        visit(node, false, path);
        for (std::uint32_t i = 0; i < node.size(); ++i) {
            if (node.isMapping()) {
                visit(node.key(i), true, path);
                path.push_back(node.key(i).scalar());
            }
            walk(node[i], path, visit);
            if (node.isMapping())
                path.pop_back();
        }
    }

    /// Behind the first letter of the word, of which the rest is there as well.
    static bool isOffered(const Shipped& file, SourceSpan span, std::string_view word) {
        const Completions found = completionsAt(file.text, span.begin + 1, file.schema, file.names);
        if (found.span.begin != span.begin || found.span.end != span.end)
            return false;
        return std::any_of(found.items.begin(), found.items.end(), [&](const Completion& item) {
            return item.text == word || item.text == std::string(word) + ": ";
        });
    }

    static QByteArray about(const Shipped& file, SourceSpan span) {
        const std::uint32_t line = file.document->source().lineColumn(span.begin).line;
        return QByteArray::number(line) + ": " +
               QByteArray::fromStdString(file.text.substr(span.begin, span.end - span.begin));
    }
};

void CompletionShippedTest::everyKeyIsOfferedWhereItStands() {
    QFETCH(QString, folder);
    QFETCH(QString, file);
    QFETCH(QString, schema);
    QFETCH(int, step);
    const Shipped one = shipped(folder, file, schema);
    QVERIFY(one.document);
    // Ids and names that the author thinks up.
    const std::vector<std::string_view> free{"documents", "answer-sets", "bases"};
    int count = 0;
    std::vector<std::string_view> path;
    walk(one.document->root(), path, [&](Node node, bool isKey, const auto& above) {
        const bool isFree = !above.empty() && std::find(free.begin(), free.end(), above.back()) != free.end();
        const bool isTime = node.scalar() == "measured-at"; // of the list, not of its fields
        if (isKey && !isFree && !isTime && ++count % step == 0)
            QVERIFY2(isOffered(one, node.span(), node.scalar()), about(one, node.span()));
    });
    QVERIFY(count > 40);
}

void CompletionShippedTest::everyWordAndNameIsOfferedWhereItStands() {
    QFETCH(QString, folder);
    QFETCH(QString, file);
    QFETCH(QString, schema);
    QFETCH(int, step);
    const Shipped one = shipped(folder, file, schema);
    const std::vector<std::string_view> closed{
        "type",       "kind",    "priority", "tier",       "topic",     "document",   "criteria",
        "quote",      "summary", "ask",      "vocabulary", "required",  "safety",     "measured",
        "instrument", "raised",  "urgent",   "ruled-out",  "exclusive", "sensitivity"};
    int count = 0;
    std::vector<std::string_view> path;
    walk(one.document->root(), path, [&](Node node, bool isKey, const auto& above) {
        if (isKey || !node.isScalar() || above.empty() ||
            std::find(closed.begin(), closed.end(), above.back()) == closed.end() ||
            (above.back() == "kind" && above.front() == "documents"))
            return;
        if (++count % step == 0)
            QVERIFY2(isOffered(one, node.span(), node.scalar()), about(one, node.span()));
    });
    QVERIFY(count >= 2);
}

void CompletionShippedTest::everyWordOfAConditionIsOfferedWhereItStands() {
    QFETCH(QString, folder);
    QFETCH(QString, file);
    QFETCH(QString, schema);
    QFETCH(int, step);
    const Shipped one = shipped(folder, file, schema);
    int count = 0;
    const std::function<void(const Syntax&)> check = [&](const Syntax& syntax) {
        if (syntax.kind == Syntax::Kind::Name && ++count % step == 0)
            QVERIFY2(isOffered(one, syntax.span, syntax.text), about(one, syntax.span));
        for (const Syntax::Word& word : syntax.words) {
            // Options that stand further on in the list are offered all the same; those before are not.
            if (++count % step == 0)
                QVERIFY2(isOffered(one, word.span, word.text), about(one, word.span));
        }
        for (const auto& operand : syntax.operands)
            check(*operand);
    };
    std::vector<std::string_view> path;
    walk(one.document->root(), path, [&](Node node, bool isKey, const auto& above) {
        const bool isCondition =
            !isKey && node.isScalar() && !above.empty() &&
            (above.back() == "show-when" || (above.back() == "value" && file != "cases") ||
             (above.back() == "when" && node.scalar().find(' ') != std::string_view::npos));
        Diagnostics diagnostics;
        if (const auto syntax = isCondition ? parseExpression(node, diagnostics) : nullptr)
            check(*syntax);
    });
    QVERIFY(count > 3 || file == "cases");
}

void CompletionShippedTest::aTextThatEndsAnywhereHasAnAnswer() {
    const Shipped one = shipped("demo", "questionnaire", "questionnaire");
    for (std::uint32_t offset = 0; offset <= one.text.size(); offset += 3) {
        const Completions found =
            completionsAt(std::string_view(one.text).substr(0, offset), offset, one.schema, one.names);
        QVERIFY(found.span.begin <= offset && found.span.end == offset);
    }
}

QTEST_APPLESS_MAIN(CompletionShippedTest)
#include "completion_shipped_test.moc"
