// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/icon.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

Q_DECLARE_METATYPE(anteroom::theme::Icon)

using namespace anteroom;

namespace {

/// The colours of the strokes, their soft edges aside.
QSet<QRgb> inksOf(const QImage& image) {
    QSet<QRgb> inks;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() == 255)
                inks << image.pixel(x, y);
    return inks;
}

} // namespace

class IconTest : public QObject {
    Q_OBJECT

private slots:
    void everyIconIsDrawnInTheColourOfTheScheme_data();
    void everyIconIsDrawnInTheColourOfTheScheme();
    void anIconIsAsLargeAsTheTextScaleAsks();
    void theProgramHasAMark();
};

void IconTest::everyIconIsDrawnInTheColourOfTheScheme_data() {
    QTest::addColumn<theme::Icon>("icon");
    QTest::newRow("copy") << theme::Icon::Copy;
    QTest::newRow("note") << theme::Icon::Note;
    QTest::newRow("print") << theme::Icon::Print;
    QTest::newRow("redo") << theme::Icon::Redo;
    QTest::newRow("save") << theme::Icon::Save;
    QTest::newRow("undo") << theme::Icon::Undo;
}

void IconTest::everyIconIsDrawnInTheColourOfTheScheme() {
    QFETCH(theme::Icon, icon);
    theme::Theme theme(*qApp);
    const QIcon drawn = theme::makeIcon(theme, icon, &theme::Palette::muted);
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark, theme::Scheme::HighContrast}) {
        theme.setScheme(scheme);
        for (const double ratio : {1.0, 2.0}) {
            const QPixmap pixmap = drawn.pixmap(QSize(18, 18), ratio);
            QCOMPARE(pixmap.size(), QSize(18, 18) * ratio);
            QCOMPARE(inksOf(pixmap.toImage()), QSet<QRgb>{theme.palette().muted.rgb()});
        }
        QCOMPARE(inksOf(drawn.pixmap(QSize(36, 36), QIcon::Disabled).toImage()),
                 QSet<QRgb>{theme.palette().controlLine.rgb()});
    }
}

void IconTest::anIconIsAsLargeAsTheTextScaleAsks() {
    theme::Theme theme(*qApp);
    QPushButton button("Save");
    button.setIcon(theme::makeIcon(theme, theme::Icon::Save, &theme::Palette::accent));
    button.ensurePolished();
    QCOMPARE(button.iconSize(), QSize(18, 18));
    theme.setScale(200);
    QCOMPARE(button.iconSize(), QSize(36, 36));
}

void IconTest::theProgramHasAMark() {
    for (const int side : {16, 32, 128})
        QVERIFY(inksOf(theme::windowIcon().pixmap(side).toImage()).contains(theme::light().accent.rgb()));
}

QTEST_MAIN(IconTest)
#include "icon_test.moc"
