// SPDX-License-Identifier: GPL-3.0-or-later
// WCAG 2.2, 1.4.1, on the screen (on paper: colour_on_paper_test.cpp): whatever a colour says, a word, a
// shape, a frame or a mark says too. Two states are told apart here by their words, or by what of them
// differs in lightness alone by as much as a shape must (3:1).
#include "app/interview/controls/option_button.h"
#include "app/interview/controls/section_button.h"
#include "app/studio/code_editor.h"
#include "app/studio/compare_view.h"
#include "app/studio/map_picture.h"
#include "app/theme/parts.h"
#include "app/theme/style_sheet.h"
#include "tests/app/records/records_fixture.h"
#include "tests/support/gui/assistive.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QCheckBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFrame>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using theme::Scheme;

namespace {

constexpr int leastPixels = 20; ///< of a mark that is seen

/// Pixels that stand out from those of the other by their lightness: of hue and strength of a colour contrast
/// knows nothing.
int pixelsApart(const QImage& a, const QImage& b) {
    int apart = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            apart += a.pixel(x, y) != b.pixel(x, y) && contrast(a.pixel(x, y), b.pixel(x, y)) >= 3.0;
    return apart;
}

QImage pictureOf(QWidget& widget) {
    widget.ensurePolished();
    settle();
    return widget.grab().toImage();
}

using Make = std::function<std::unique_ptr<QWidget>(const theme::Theme& theme, bool isOther)>;

void addScheme(const std::function<void(const char*)>& rows) {
    QTest::addColumn<Scheme>("scheme");
    for (const char* scheme : {"light", "dark", "high contrast"})
        rows(scheme);
}

Scheme schemeOf(const char* name) {
    return QByteArray(name) == "light"  ? Scheme::Light
           : QByteArray(name) == "dark" ? Scheme::Dark
                                        : Scheme::HighContrast;
}

template <typename Button>
std::unique_ptr<QWidget> checked(Button* button, bool isChecked) {
    button->setCheckable(true);
    button->setChecked(isChecked);
    button->resize(button->sizeHint() + QSize(20, 0));
    return std::unique_ptr<QWidget>(button);
}

/// A list whose first or second row is chosen: both rows have the same words.
template <typename List>
std::unique_ptr<QWidget> chosenIn(std::unique_ptr<List> list, bool isOther) {
    list->resize(220, 120);
    list->setCurrentIndex(list->model()->index(isOther ? 1 : 0, 0));
    return list;
}

QHash<QString, Make> statesOfControls() {
    using interview::OptionButton;
    using interview::SectionButton;
    using Model = interview::SectionModel;
    QHash<QString, Make> made;
    made["one of several"] = [](const theme::Theme& theme, bool isOther) {
        return checked(new OptionButton(OptionButton::Kind::One, "Yes", "1", theme), isOther);
    };
    made["any of several"] = [](const theme::Theme& theme, bool isOther) {
        return checked(new OptionButton(OptionButton::Kind::Many, "Yes", "1", theme), isOther);
    };
    made["one or any"] = [](const theme::Theme& theme, bool isOther) {
        return checked(
            new OptionButton(isOther ? OptionButton::Kind::Many : OptionButton::Kind::One, "Yes", "1", theme),
            false);
    };
    for (const char* role : {"option", "quiet"})
        made[QStringLiteral("a button that stays down: ") + role] = [role](const theme::Theme&,
                                                                           bool isOther) {
            return checked(theme::makeButton(QString("Discussed"), role, "it"), isOther);
        };
    made["a box"] = [](const theme::Theme&, bool isOther) {
        return checked(new QCheckBox("Present"), isOther);
    };
    made["a radio"] = [](const theme::Theme&, bool isOther) {
        return checked(new QRadioButton("Present"), isOther);
    };
    made["a section that is open"] = [](const theme::Theme& theme, bool isOther) {
        auto button = std::make_unique<SectionButton>(theme, std::make_shared<const interview::TextSizes>());
        button->display({"one", "Mood", {}, Model::State::Left, isOther});
        button->resize(button->sizeHint());
        return std::unique_ptr<QWidget>(std::move(button));
    };
    made["a field that was refused"] = [](const theme::Theme&, bool isOther) {
        auto field = std::make_unique<QLineEdit>("300");
        field->setProperty("refused", isOther);
        theme::setRole(field.get(), "entry");
        field->resize(200, 44);
        return std::unique_ptr<QWidget>(std::move(field));
    };
    made["the card that is answered"] = [](const theme::Theme& theme, bool isOther) {
        QVBoxLayout* content = nullptr;
        std::unique_ptr<QWidget> card(theme::makeCard(theme, content));
        card->setProperty("current", isOther);
        card->resize(200, 80);
        return card;
    };
    made["a chosen row of a list"] = [](const theme::Theme&, bool isOther) {
        auto list = std::make_unique<QListWidget>();
        list->addItems({"A problem", "A problem"});
        return chosenIn(std::move(list), isOther);
    };
    made["a chosen row of a tree"] = [](const theme::Theme&, bool isOther) {
        auto tree = std::make_unique<QTreeWidget>();
        tree->setHeaderHidden(true);
        theme::setRole(tree.get(), "bare");
        for (int i = 0; i < 2; ++i)
            new QTreeWidgetItem(tree.get(), {"Mood"});
        return chosenIn(std::move(tree), isOther);
    };
    made["an entry of a menu"] = [](const theme::Theme&, bool isOther) {
        auto menu = std::make_unique<QMenu>();
        for (int i = 0; i < 2; ++i)
            menu->addAction("English");
        menu->setActiveAction(menu->actions().at(isOther ? 1 : 0));
        menu->resize(menu->sizeHint());
        return std::unique_ptr<QWidget>(std::move(menu));
    };
    return made;
}

} // namespace

class ColourAloneTest : public QObject {
    Q_OBJECT

private slots:
    void sc1_4_1_theStatesOfAControlDiffer_data();
    void sc1_4_1_theStatesOfAControlDiffer();
    void sc1_4_1_aRecordInErrorAndTheChosenOneAreSaid_data() { addSchemes(); }
    void sc1_4_1_aRecordInErrorAndTheChosenOneAreSaid();
    void sc1_4_1_marksOfTheMapDiffer_data() { addSchemes(); }
    void sc1_4_1_marksOfTheMapDiffer();
    void sc1_4_1_errorsAndWarningsHaveMarksOfTheirOwn_data() { addSchemes(); }
    void sc1_4_1_errorsAndWarningsHaveMarksOfTheirOwn();
    void sc1_4_1_linesThatDifferHaveTheirSign();
    void sc1_4_1_aColourWithoutWordsIsFound();
    void sc1_4_1_everyRoleThatIsColouredIsKnown();
    void sc1_4_1_whoeverPaintsWithThemIsLookedAt();

private:
    static void addSchemes() {
        addScheme([](const char* scheme) { QTest::newRow(scheme) << schemeOf(scheme); });
    }
};

void ColourAloneTest::sc1_4_1_theStatesOfAControlDiffer_data() {
    QTest::addColumn<QString>("control");
    addScheme([](const char* scheme) {
        for (const QString& control : statesOfControls().keys())
            QTest::addRow("%s: %s", scheme, qPrintable(control)) << control << schemeOf(scheme);
    });
}

void ColourAloneTest::sc1_4_1_theStatesOfAControlDiffer() {
    QFETCH(QString, control);
    QFETCH(Scheme, scheme);
    theme::Theme theme(*qApp);
    theme.setScheme(scheme);
    const Make make = statesOfControls().value(control);
    const std::unique_ptr<QWidget> one = make(theme, false);
    const std::unique_ptr<QWidget> other = make(theme, true);
    const int apart = pixelsApart(pictureOf(*one), pictureOf(*other));
    QVERIFY2(apart >= leastPixels, qPrintable(QStringLiteral("%1 pixels").arg(apart)));
}

void ColourAloneTest::sc1_4_1_aRecordInErrorAndTheChosenOneAreSaid() {
    QFETCH(Scheme, scheme);
    RecordsWindow window;
    window.theme.setScheme(scheme);
    window.open(clinicEntries());
    auto* table = window.find<QTableView>("recordTable");
    QVERIFY(table);
    QSet<QString> inError;
    QSet<QString> others;
    for (int row = 0; row < window.model.rowCount(); ++row) {
        const QModelIndex status = window.model.index(row, static_cast<int>(records::Column::Status));
        (status.data(records::RecordListModel::InErrorRole).toBool() ? inError : others)
            << status.data().toString();
    }
    QVERIFY(!inError.isEmpty() && !others.isEmpty());
    QVERIFY2(!inError.intersects(others), "the status says it in words");
    table->clearSelection();
    const QImage before = pictureOf(*table->viewport());
    table->selectRow(1);
    QVERIFY(pixelsApart(before, pictureOf(*table->viewport())) >= leastPixels);
}

void ColourAloneTest::sc1_4_1_marksOfTheMapDiffer() {
    using namespace studio;
    QFETCH(Scheme, scheme);
    theme::Theme theme(*qApp);
    theme.setScheme(scheme);
    QuestionnaireMap map;
    for (const auto kind : {MapNode::Kind::Question, MapNode::Kind::Computed, MapNode::Kind::Finding,
                            MapNode::Kind::Urgent, MapNode::Kind::Contradiction, MapNode::Kind::Section})
        for (int i = 0; i < 2; ++i)
            map.nodes.push_back({kind, "it", "Title", {}});
    map.edges = {{0, 1, MapEdge::Kind::Shows}, {0, 1, MapEdge::Kind::Feeds}};
    std::vector<bool> dead;
    for (std::size_t i = 0; i < map.nodes.size(); ++i)
        dead.push_back(i % 2 == 1);
    const MapPicture picture = pictureOf(std::move(map), dead);
    QSet<QString> heads;
    for (const MapLabel& label : picture.labels)
        heads << label.head;
    QCOMPARE(heads.size(), static_cast<qsizetype>(picture.labels.size())); // what it is, and that it is dead
    const auto drawn = [&](const QPen& frame, const QColor& ground) {
        QImage image(120, 60, QImage::Format_RGB32);
        image.fill(theme.palette().window);
        QPainter painter(&image);
        painter.setPen(frame);
        painter.setBrush(ground);
        painter.drawRect(10, 10, 100, 40);
        return image;
    };
    std::vector<bool> path(picture.labels.size(), true);
    const auto looks = [&](std::uint32_t node) {
        QList<QImage> images;
        for (const MapLight& light : {MapLight{}, MapLight{std::nullopt, path}, MapLight{node, path}}) {
            const MapLook look = lookOf(picture, light, node, theme.palette());
            images << drawn(look.frame, look.ground);
        }
        return images;
    };
    QList<QImage> all = looks(0) + looks(1);
    for (qsizetype i = 0; i < all.size(); ++i)
        for (qsizetype k = i + 1; k < all.size(); ++k)
            QVERIFY2(pixelsApart(all[i], all[k]) >= leastPixels,
                     qPrintable(QStringLiteral("%1 and %2").arg(i).arg(k)));
    const auto line = [&](const MapLight& light, std::uint32_t edge) {
        return drawn(penOf(picture, light, edge, theme.palette()), theme.palette().window);
    };
    QVERIFY(pixelsApart(line({}, 0), line({}, 1)) >= leastPixels);
    for (const std::uint32_t edge : {0U, 1U})
        QVERIFY(pixelsApart(line({}, edge), line({std::nullopt, path}, edge)) >= leastPixels);
}

void ColourAloneTest::sc1_4_1_errorsAndWarningsHaveMarksOfTheirOwn() {
    QFETCH(Scheme, scheme);
    theme::Theme theme(*qApp);
    theme.setScheme(scheme);
    const auto picture = [&theme](std::optional<studio::Problem::Kind> kind) {
        studio::CodeEditor editor(theme, "it", QString("Text"), {});
        editor.setBytes("title: Mood and sleep\n");
        editor.resize(400, 200);
        std::vector<studio::Problem> problems;
        if (kind) {
            studio::Problem problem;
            problem.path = "it.yaml";
            problem.begin = 7;
            problem.end = 21;
            problem.kind = *kind;
            problems.push_back(std::move(problem));
        }
        editor.setProblems(problems, "it.yaml");
        return pictureOf(editor);
    };
    const QImage none = picture({});
    const QImage error = picture(studio::Problem::Kind::Error);
    const QImage warning = picture(studio::Problem::Kind::Warning);
    QVERIFY(pixelsApart(none, error) >= leastPixels);
    QVERIFY(pixelsApart(none, warning) >= leastPixels);
    QVERIFY(pixelsApart(error, warning) >= leastPixels);
}

void ColourAloneTest::sc1_4_1_linesThatDifferHaveTheirSign() {
    theme::Theme theme(*qApp);
    studio::CompareView view(theme);
    view.open("it.yaml", "one\ntwo\nthree\n", "one\n2\nthree\n");
    const auto* lines = view.findChild<QPlainTextEdit*>("compareLines");
    QSet<QRgb> grounds;
    for (QTextBlock block = lines->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().background().style() == Qt::NoBrush)
            continue;
        grounds << block.blockFormat().background().color().rgb();
        QVERIFY2(block.text().startsWith('+') || block.text().startsWith('-'), qPrintable(block.text()));
    }
    QCOMPARE(grounds.size(), 2);
}

// On every screen, in tests/app/desktop/assistive_screens_test.cpp.
void ColourAloneTest::sc1_4_1_aColourWithoutWordsIsFound() {
    const theme::Theme theme(*qApp);
    for (const char* role : {"attention", "urgent", "notice"}) {
        QWidget window;
        auto* frame = new QFrame(&window);
        theme::setRole(frame, role);
        auto* words = new QLabel(frame);
        window.show();
        QCOMPARE(wordlessColours(window).size(), 1);
        words->setText("Tell the clinician");
        QCOMPARE(wordlessColours(window), QStringList());
        words->hide();
        QCOMPARE(wordlessColours(window).size(), 1);
    }
}

// They have words, or states that are looked at
// above.
void ColourAloneTest::sc1_4_1_everyRoleThatIsColouredIsKnown() {
    theme::Palette colours = theme::light();
    colours.attention = QColor("#010203");
    colours.attentionGround = QColor("#040506");
    colours.urgent = QColor("#070809");
    colours.urgentGround = QColor("#0a0b0c");
    static const QRegularExpression rule(R"(([^{}]+)\{([^{}]*)\})");
    static const QRegularExpression role("\\[(role|refused)=\"([a-z-]+)\"\\]");
    const QString sheet = theme::styleSheet(colours, 100);
    QSet<QString> found;
    for (auto each = rule.globalMatch(sheet); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        if (!match.captured(2).contains(QRegularExpression("#(010203|040506|070809|0a0b0c)")))
            continue;
        auto roles = role.globalMatch(match.captured(1));
        QVERIFY2(roles.hasNext(), qPrintable(match.captured(1)));
        while (roles.hasNext()) {
            const QRegularExpressionMatch one = roles.next();
            found << (one.captured(1) == "role" ? one.captured(2) : one.captured(1));
        }
    }
    QCOMPARE(found, (QSet<QString>{"attention", "attention-strong", "notice", "urgent", "urgent-title",
                                   "refused", "link"}));
}

void ColourAloneTest::sc1_4_1_whoeverPaintsWithThemIsLookedAt() {
    static const QRegularExpression painted(
        R"((palette|colours|Palette)(\(\))?(\.|->|::)(attention|urgent|accent|selected)|QPalette::(Highlight|AlternateBase)\b)");
    const QString root = QStringLiteral(ANTEROOM_SOURCE_DIR "/app/");
    QSet<QString> found;
    for (QDirIterator files(root, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString path = file.fileName().mid(root.size());
        if (!path.startsWith("theme/") && QString::fromUtf8(file.readAll()).contains(painted))
            found << path;
    }
    QCOMPARE(found, (QSet<QString>{
                        "interview/controls/option_button.cpp", "interview/controls/section_button.cpp",
                        "records/record_row_delegate.cpp", "studio/code_editor.cpp",
                        "studio/compare_view.cpp", "studio/map_picture.cpp",
                        "studio/map_view.cpp",        // which way lies above another
                        "studio/yaml_look.cpp",       // parts of speech, and what has a mark of its own
                        "summaryview/summary_bar.cpp" // icons beside words
                    }));
}

QTEST_MAIN(ColourAloneTest)
#include "colour_alone_test.moc"
