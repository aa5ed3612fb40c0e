// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/focus_ring.h"
#include "app/theme/language_name.h"
#include "app/theme/parts.h"
#include "app/theme/style_sheet.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

Q_DECLARE_METATYPE(anteroom::theme::Scheme)

using namespace anteroom;

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double bright = std::max(luminance(a), luminance(b));
    const double dim = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dim + 0.05);
}

struct Pair {
    const char* name;
    QColor front;
    QColor ground;
    double least;
};

std::vector<Pair> pairsOf(const theme::Palette& p, double text, double border) {
    return {
        {"text on window", p.text, p.window, text},
        {"text on surface", p.text, p.surface, text},
        {"text on selected", p.text, p.selected, text},
        {"muted on window", p.muted, p.window, text},
        {"muted on surface", p.muted, p.surface, text},
        {"accent on window", p.accent, p.window, text},
        {"accent on surface", p.accent, p.surface, text},
        {"accent on selected", p.accent, p.selected, text},
        {"on accent", p.onAccent, p.accent, text},
        {"attention on its ground", p.attention, p.attentionGround, text},
        {"attention on surface", p.attention, p.surface, text},
        {"urgent on its ground", p.urgent, p.urgentGround, text},
        {"text on urgent ground", p.text, p.urgentGround, text},
        // WCAG 2.2, 1.4.11: the borders of fields and buttons on whatever they lie, hovered too, and the
        // ring.
        {"control line on surface", p.controlLine, p.surface, border},
        {"control line on window", p.controlLine, p.window, border},
        {"control line on selected", p.controlLine, p.selected, 3.0},
        {"control line on attention", p.controlLine, p.attentionGround, 3.0},
        {"control line on urgent", p.controlLine, p.urgentGround, 3.0},
        {"focus ring on window", p.accent, p.window, border},
        {"focus ring on surface", p.accent, p.surface, border},
        {"focus ring on selected", p.accent, p.selected, border},
        {"focus ring on attention", p.accent, p.attentionGround, border},
        {"focus ring on urgent", p.accent, p.urgentGround, border},
        {"what is done on the rest of a bar", p.accent, p.hairline, 3.0},
        {"refused field on its ground", p.attention, p.attentionGround, border},
        {"refused field on window", p.attention, p.window, border},
        {"urgent field on its ground", p.urgent, p.urgentGround, border},
        {"urgent frame on window", p.urgent, p.window, border},
    };
}

struct NamedScheme {
    const char* name;
    theme::Scheme scheme;
    const theme::Palette& colours;
    double text;
    double border;
};

const std::vector<NamedScheme>& schemes() {
    static const std::vector<NamedScheme> all{
        {"light", theme::Scheme::Light, theme::light(), 5.8, 3.0},
        {"dark", theme::Scheme::Dark, theme::dark(), 5.8, 3.0},
        {"high contrast", theme::Scheme::HighContrast, theme::highContrast(), 7.0, 4.5},
    };
    return all;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPairOfColoursHasItsContrast_data();
    void everyPairOfColoursHasItsContrast();
    void theColoursAreThoseOfTheDesign();
    void theSystemsColoursDecideWhereNobodyDid_data();
    void theSystemsColoursDecideWhereNobodyDid();
    void switchingGoesThroughAllSchemes();
    void thePicturesOfTheStyleSheetAreThere();
    void noTokenIsLeftInTheStyleSheet();
    void textAndSpacingScaleTogether();
    void theScaleStaysWithinItsBounds();
    void aChangeOfSchemeIsAnnouncedOnce();
    void aRoleCanBeSetAfterShowing();
    void theFontIsNotoSans();
    void focusMovesNothing();
    void theRingFollowsTheFocusAndTheScrolling();
    void theRingOutlivesAWindowThatGoes();
    void aCheckableButtonKeepsRoomForItsBoldText();
    void enterPressesTheFocusedButton();
    void theColumnOfAPageFollowsTheTextScale();
    void languagesAreNamedPlainly();

private:
    std::unique_ptr<theme::Theme> m_theme;
};

void ThemeTest::initTestCase() { m_theme = std::make_unique<theme::Theme>(*qApp); }

void ThemeTest::everyPairOfColoursHasItsContrast_data() {
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const NamedScheme& scheme : schemes())
        for (const Pair& pair : pairsOf(scheme.colours, scheme.text, scheme.border))
            QTest::addRow("%s: %s", scheme.name, pair.name) << pair.front << pair.ground << pair.least;
    const theme::Palette& strong = theme::highContrast();
    for (const QColor& line : {strong.hairline, strong.controlLine, strong.attention})
        for (const QColor& ground : {strong.surface, strong.window})
            QTest::addRow("high contrast: line %s on %s", qPrintable(line.name()), qPrintable(ground.name()))
                << line << ground << 4.5;
    QTest::newRow("high contrast: muted on selected") << strong.muted << strong.selected << 7.0;
}

void ThemeTest::everyPairOfColoursHasItsContrast() {
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = contrast(front, ground);
    QVERIFY2(found >= least,
             qPrintable(QString("%1 on %2 is %3:1").arg(front.name(), ground.name()).arg(found)));
}

void ThemeTest::thePicturesOfTheStyleSheetAreThere() {
    const theme::Theme theme(*qApp);
    static const QRegularExpression picture(R"(url\(([^)]+)\))");
    int seen = 0;
    for (auto found = picture.globalMatch(theme::styleSheet(theme.palette(), 100)); found.hasNext(); ++seen) {
        const QString path = found.next().captured(1);
        QVERIFY2(!QImage(path).isNull(), qPrintable(path));
    }
    QVERIFY(seen > 0);
}

void ThemeTest::theColoursAreThoseOfTheDesign() {
    QCOMPARE(theme::light().accent.name().toUpper(), QString("#0B5E6B"));
    QCOMPARE(theme::dark().window.name().toUpper(), QString("#15191C"));
    m_theme->setScheme(theme::Scheme::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), theme::dark().surface);
    m_theme->setScheme(theme::Scheme::HighContrast);
    QCOMPARE(qApp->palette().color(QPalette::WindowText), theme::highContrast().text);
    m_theme->setScheme(theme::Scheme::Light);
    QCOMPARE(qApp->palette().color(QPalette::Base), theme::light().surface);
}

void ThemeTest::theSystemsColoursDecideWhereNobodyDid_data() {
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::newRow("light") << QColor(0x202020) << QColor(0xEFEFEF) << theme::Scheme::Light;
    QTest::newRow("dark") << QColor(0xEEEEEE) << QColor(0x202020) << theme::Scheme::Dark;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << theme::Scheme::HighContrast;
}

void ThemeTest::theSystemsColoursDecideWhereNobodyDid() {
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(theme::Scheme, scheme);
    QPalette system;
    system.setColor(QPalette::WindowText, text);
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base})
        system.setColor(role, ground);
    QCOMPARE(theme::schemeOf(system), scheme);
}

void ThemeTest::switchingGoesThroughAllSchemes() {
    m_theme->setScheme(theme::Scheme::Light);
    for (const auto next : {theme::Scheme::Dark, theme::Scheme::HighContrast, theme::Scheme::Light}) {
        QCOMPARE(m_theme->nextScheme(), next);
        m_theme->switchScheme();
        QCOMPARE(m_theme->shownScheme(), next);
    }
}

void ThemeTest::noTokenIsLeftInTheStyleSheet() {
    const QString sheet = theme::styleSheet(theme::light(), 100);
    QVERIFY(!sheet.contains('$'));
    QVERIFY2(!sheet.contains(QRegularExpression("(color|background): *;")),
             "a colour is not known by its name");
    QVERIFY(sheet.contains("font-size: 26px"));
}

void ThemeTest::textAndSpacingScaleTogether() {
    QLabel title("Heart and blood pressure");
    theme::setRole(&title, "page-title");
    title.ensurePolished();
    QCOMPARE(QFontInfo(title.font()).pixelSize(), 26);
    m_theme->setScale(200);
    title.ensurePolished();
    QCOMPARE(QFontInfo(title.font()).pixelSize(), 52);
    QCOMPARE(m_theme->px(24), 48);
    m_theme->setScale(100);
    QCOMPARE(m_theme->px(24), 24);
}

void ThemeTest::theScaleStaysWithinItsBounds() {
    m_theme->setScale(20);
    QCOMPARE(m_theme->scale(), 80);
    m_theme->setScale(900);
    QCOMPARE(m_theme->scale(), 200);
    m_theme->setScale(100);
}

void ThemeTest::aChangeOfSchemeIsAnnouncedOnce() {
    m_theme->setScheme(theme::Scheme::Light);
    QSignalSpy changes(m_theme.get(), &theme::Theme::changed);
    m_theme->setScheme(theme::Scheme::Dark);
    m_theme->setScheme(theme::Scheme::Dark);
    QCOMPARE(changes.count(), 1);
    m_theme->setScheme(theme::Scheme::Light);
}

void ThemeTest::aRoleCanBeSetAfterShowing() {
    QPushButton button("Next");
    button.show();
    const int plain = button.sizeHint().height();
    theme::setRole(&button, "primary");
    QVERIFY(button.sizeHint().height() > plain);
    QCOMPARE(button.sizeHint().height(), 44);
}

void ThemeTest::theFontIsNotoSans() {
    if (!QFontInfo(QFont("Noto Sans")).exactMatch())
        QSKIP("fonts-noto-core is not installed");
    QCOMPARE(QFontInfo(qApp->font()).family(), QString("Noto Sans"));
}

void ThemeTest::focusMovesNothing() {
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* first = new QLineEdit;
    auto* second = new QPushButton("Back");
    theme::setRole(first, "entry");
    theme::setRole(second, "secondary");
    layout->addWidget(first);
    layout->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    second->setFocus();
    const QRect before[] = {first->geometry(), second->geometry()};
    QTest::keyClick(second, Qt::Key_Backtab);
    QTRY_COMPARE(qApp->focusWidget(), first);
    QCOMPARE(first->geometry(), before[0]);
    QCOMPARE(second->geometry(), before[1]);
    QCOMPARE(first->height(), 44);
}

void ThemeTest::theRingFollowsTheFocusAndTheScrolling() {
    QScrollArea area;
    area.resize(300, 200);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    for (int i = 0; i < 12; ++i)
        layout->addWidget(new QPushButton(QString::number(i)));
    area.setWidget(page);
    area.setWidgetResizable(true);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    auto* button = qobject_cast<QPushButton*>(layout->itemAt(1)->widget());
    button->setFocus();
    auto* ring = area.viewport()->findChild<QWidget*>("focusRing");
    QVERIFY(ring);
    QVERIFY(ring->isVisible());
    const QRect around = QRect(button->mapTo(area.viewport(), QPoint()), button->size());
    QVERIFY(ring->geometry().contains(around));
    QCOMPARE(ring->geometry().center(), around.center());
    area.ensureWidgetVisible(layout->itemAt(11)->widget());
    QTRY_COMPARE(ring->geometry().center(),
                 QRect(button->mapTo(area.viewport(), QPoint()), button->size()).center());
}

void ThemeTest::theRingOutlivesAWindowThatGoes() {
    auto window = std::make_unique<QWidget>();
    auto* field = new QLineEdit(window.get());
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    field->setFocus();
    QTRY_VERIFY(window->findChild<QWidget*>("focusRing"));
    window.reset();

    QWidget other;
    auto* next = new QLineEdit(&other);
    other.show();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    next->setFocus();
    QTRY_VERIFY(other.findChild<QWidget*>("focusRing"));
}

void ThemeTest::aCheckableButtonKeepsRoomForItsBoldText() {
    const std::unique_ptr<QPushButton> button(
        theme::makeButton(QString("Show as text: wide"), "quiet", "toggle"));
    button->setCheckable(true);
    button->show();
    const QSize before = button->sizeHint();
    button->setChecked(true);
    button->ensurePolished();
    QCOMPARE(button->sizeHint(), before);
    QVERIFY(button->minimumSizeHint().width() >= before.width());
    QFont bold = button->font();
    bold.setBold(true);
    QVERIFY(before.width() >= QFontMetrics(bold).horizontalAdvance(button->text()) + 2 * m_theme->px(8));
}

void ThemeTest::enterPressesTheFocusedButton() {
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    for (const char* role : {"primary", "secondary", "quiet"}) {
        QPushButton* button = theme::makeButton(QString(role), role, role);
        layout->addWidget(button);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
        QSignalSpy clicks(button, &QPushButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(clicks.count(), 3);
    }
}

void ThemeTest::theColumnOfAPageFollowsTheTextScale() {
    m_theme->setScale(100);
    QVBoxLayout* column = nullptr;
    const std::unique_ptr<QScrollArea> page(theme::makePage(*m_theme, 400, column));
    page->resize(1600, 400);
    page->show();
    QTRY_COMPARE(column->parentWidget()->width(), 400);
    m_theme->setScale(200);
    QTRY_COMPARE(column->parentWidget()->width(), 800);
    m_theme->setScale(100);
    QTRY_COMPARE(column->parentWidget()->width(), 400);
    // Nor does a scroll bar move it.
    const auto left = [&page, column] { return column->parentWidget()->mapTo(page.get(), QPoint()).x(); };
    QTRY_COMPARE(left(), 600);
    column->parentWidget()->setMinimumHeight(2000);
    QTRY_VERIFY(page->viewport()->width() < page->width());
    QTRY_COMPARE(left(), 600);
}

void ThemeTest::languagesAreNamedPlainly() {
    QCOMPARE(theme::languageName("en"), QString("English"));
    QCOMPARE(theme::languageName("en-US"), QString("English"));
    QCOMPARE(theme::languageName("es"), QString("espa\u00f1ol"));
    QCOMPARE(theme::languageTitle("es"), QString("Espa\u00f1ol"));
    QCOMPARE(theme::languageName("xx-nothing"), QString("xx-nothing"));
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
