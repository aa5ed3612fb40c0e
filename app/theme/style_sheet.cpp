// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/style_sheet.h"

#include "app/theme/theme.h"

#include <QHash>

#include <algorithm>

namespace anteroom::theme {

namespace {

// $name is a colour, $(16) a length of the design that follows the text scale. Heights are of the content:
// border and padding come on top, so that 42 + 2 x 1 makes the 44 of the design. Frames that can be current
// keep a margin of 1 px which the thicker border takes: nothing moves. Fields have the colours of their
// texts from the palette: one that is named here halves what stands in an empty field.
constexpr const char* pattern = R"(
QMainWindow, QDialog, QMessageBox, *[role="window"] { background: $window; color: $text; }
QLabel { background: transparent; color: $text; }
QLabel[role="page-title"] { font-size: $(26); font-weight: 700; }
QLabel[role="group-title"] { font-size: $(15); font-weight: 600; color: $muted; }
QLabel[role="question"] { font-size: $(18); font-weight: 600; }
QLabel[role="brand"] { font-size: $(17); font-weight: 700; color: $accent; }
QLabel[role="body"] { font-size: $(16); }
QLabel[role="body-strong"] { font-size: $(16); font-weight: 600; }
QLabel[role="quiet"] { font-size: $(14); color: $muted; }
QLabel[role="quiet-strong"] { font-size: $(14); font-weight: 600; color: $text; }
QLabel[role="attention"] { font-size: $(14); color: $attention; background: $attentionGround; border-radius: 6px;
    padding: $(8) $(16); }
QLabel[role="urgent-title"] { font-size: $(26); font-weight: 700; color: $urgent; }
QLabel[role="attention-strong"] { font-size: $(15); font-weight: 600; color: $attention; }
QLabel[role="key"] { font-size: $(13); color: $muted; background: $window; border: 1px solid $hairline;
    border-radius: 4px; padding: 0px $(6); }

QFrame[role="card"] { background: $surface; border: 1px solid $hairline; border-radius: 10px; margin: 1px; }
QFrame[role="card"][current="true"] { border: 2px solid $accent; margin: 0px; }
QFrame[role="row"] { background: transparent; border: 1px solid $hairline; border-radius: 8px; }
QFrame[role="attention"] { background: $attentionGround; border: none; }
QFrame[role="urgent"] { background: $urgentGround; border: 2px solid $urgent; border-radius: 10px; }
QFrame[role="bar"] { background: $surface; border: none; border-bottom: 1px solid $hairline; }
QFrame[role="foot"] { background: $surface; border: none; border-top: 1px solid $hairline; }
QFrame[role="side"] { background: $surface; border: none; border-right: 1px solid $hairline; }
QFrame[role="side"][mirrored="true"] { border-right: none; border-left: 1px solid $hairline; }
QFrame[role="hairline"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="popup"] { background: $surface; border: 1px solid $controlLine; border-radius: 8px; }

QLabel[role="urgent"] { font-size: $(20); color: $urgent; background: transparent; border: none; }

QPushButton, QToolButton, QCheckBox, QRadioButton { outline: none; }
QPushButton { font-size: $(15); color: $text; background: $surface; border: 1px solid $controlLine; border-radius: 8px;
    padding: 0px $(16); min-height: $(34); icon-size: $(18); }
QPushButton:hover { background: $selected; }
QPushButton:disabled { color: $muted; border-color: $hairline; }
QPushButton[role="primary"] { font-size: $(16); font-weight: 600; color: $onAccent; background: $accent;
    border: 1px solid $accent; padding: 0px $(24); min-height: $(42); }
QPushButton[role="primary"]:hover { background: $accentHover; border-color: $accentHover; }
QPushButton[role="primary"]:disabled { color: $muted; background: $window; border-color: $hairline; }
QPushButton[role="secondary"] { font-size: $(16); font-weight: 600; color: $accent; background: $surface;
    border: 1px solid $accent; padding: 0px $(24); min-height: $(42); }
QPushButton[role="secondary"]:hover { background: $selected; }
QPushButton[role="secondary"]:disabled { color: $muted; border-color: $hairline; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { font-size: $(14); color: $muted; background: transparent;
    border: none; border-radius: 8px; padding: 0px $(8); min-height: $(32); text-align: left; }
QPushButton[role="quiet"][compact="true"] { padding: 0px $(4); }
QPushButton[role="primary"][compact="true"], QPushButton[role="secondary"][compact="true"] { min-height: $(32); }
QPushButton[role="primary"][large="true"], QPushButton[role="secondary"][large="true"] { min-height: $(46); }
QPushButton[role="secondary"][pad="true"] { font-size: $(22); min-height: $(56); min-width: $(88); padding: 0px $(4); }
QPushButton[role="quiet"][large="true"] { min-height: $(48); min-width: $(48); font-size: $(16); text-align: center;
    padding: 0px; }
QPushButton[role="quiet"]::menu-indicator { image: none; width: 0px; }
QPushButton[role="link"] { font-size: $(14); color: $muted; background: transparent; border: none; padding: 0px;
    min-height: $(32); text-align: left; }
QPushButton[role="link"]:hover { color: $accent; text-decoration: underline; }
QPushButton[role="jump"] { font-size: $(14); color: $accent; background: transparent; border: none; border-radius: 8px;
    padding: 0px $(8); min-height: $(32); text-align: left; text-decoration: underline; }
QPushButton[role="jump"]:hover { background: $selected; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { color: $text; background: $selected; }
QPushButton[role="quiet"]:checked { color: $accent; font-weight: 700; background: $selected; }
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled { color: $disabled; }
QPushButton[role="option"] { font-size: $(16); text-align: left; padding: 0px $(16); min-height: $(42); }
QPushButton[role="option"]:checked { font-weight: 600; background: $selected; border: 2px solid $accent;
    padding: 0px $(15); min-height: $(40); }
QPushButton[role="menu"] { padding: 0px $(32) 0px $(16); }
QPushButton[role="secondary"][opensMenu="true"] { padding: 0px $(36) 0px $(24); }
QPushButton[role="primary"][narrow="true"], QPushButton[role="secondary"][narrow="true"] { padding: 0px $(12); }
QPushButton[role="secondary"][opensMenu="true"][narrow="true"] { padding: 0px $(24) 0px $(12); }
QPushButton[role="secondary"][opensMenu="true"]::menu-indicator, QPushButton[role="menu"]::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right;
    image: url(:/anteroom/chevron.svg); right: $(12); width: $(14); height: $(14); }
QPushButton[role="attention"], QPushButton[role="notice"] { font-size: $(15); font-weight: 600; color: $attention;
    background: transparent; border: 1px solid $attention; min-height: $(42); }
QPushButton[role="notice"] { min-height: $(32); }
QPushButton[role="urgent"] { font-size: $(16); font-weight: 600; color: $urgentGround; background: $urgent;
    border: 1px solid $urgent; padding: 0px $(24); min-height: $(42); }
*[role="choice"] { font-size: $(16); }
*[role="section"] { font-size: $(15); }

QLineEdit, QPlainTextEdit, QTextEdit { font-size: $(15); background: $surface;
    border: 1px solid $controlLine; border-radius: 8px; padding: 0px $(8); min-height: $(34);
    selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit[role="entry"] { font-size: $(16); padding: 0px $(12); min-height: $(42); }
QPlainTextEdit[role="entry"] { font-size: $(16); padding: $(8) $(8); }
QLineEdit[refused="true"], QPlainTextEdit[refused="true"] { border: 2px solid $attention; margin: 0px;
    min-height: $(40); }
QFrame[role="urgent"] QLineEdit { border-color: $urgent; }
QFrame[role="attention"] QLineEdit { border-color: $attention; }
QFrame[role="urgent"] QPushButton[role="link"] { color: $text; text-decoration: underline; }
QFrame[role="attention"] QPushButton[role="link"] { color: $attention; text-decoration: underline; }
QLineEdit[locked="true"], QPlainTextEdit[locked="true"], QListView[locked="true"] { background: $window;
    border-color: $hairline; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $muted; border-color: $hairline; background: $window; }
QComboBox, QSpinBox, QDateEdit, QTimeEdit { font-size: $(15); min-height: $(34); }
QComboBox { color: $text; background: $surface; border: 1px solid $controlLine; border-radius: 8px;
    padding: 0px $(12); }
QComboBox:hover { background: $selected; }
QComboBox::drop-down { border: none; width: $(28); }
QComboBox::down-arrow { image: url(:/anteroom/chevron.svg); width: $(14); height: $(14); }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $controlLine; outline: none;
    selection-background-color: $selected; selection-color: $text; }
QCheckBox, QRadioButton { font-size: $(15); spacing: $(8); min-height: $(24); }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: $(20); height: $(20); background: $surface;
    border: 1px solid $controlLine; border-radius: 4px; }
QRadioButton::indicator { border-radius: $(10); }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QListView::indicator:checked { border-color: $accent;
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5, stop:0 $onAccent, stop:0.42 $onAccent,
    stop:0.5 $accent, stop:1 $accent); }

QListView, QTreeView, QTableView { font-size: $(15); background: $surface; color: $text; border: 1px solid $hairline;
    border-radius: 8px; outline: none; selection-background-color: $selected; selection-color: $text; }
QListView::item { padding: $(8) $(12) $(8) $(8); border: none; border-left: 4px solid transparent; }
QListView::item:hover { background: $window; }
QListView::item:selected { background: $selected; color: $text; border-left: 4px solid $accent; }
QTreeView[role="bare"] { border: 1px solid transparent; border-radius: 0px; }
QListView:focus, QTreeView:focus { border-color: $accent; }
QTreeView::item { padding: $(2) 0px; border: none; border-top: 1px solid transparent; border-bottom: 1px solid transparent; }
QTreeView::item:selected { background: $selected; color: $text; border-top: 1px solid $accent;
    border-bottom: 1px solid $accent; }
QListView[role="popup"] { border: none; background: transparent; padding: 4px; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $hairline;
    padding: $(8) $(12); font-size: $(14); }
QTableView[role="bare"] { border: none; border-radius: 0px; }

QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 24px; margin: 0px; }
QScrollBar::handle:vertical { background: $controlLine; border-radius: 4px; min-height: 32px; margin: 3px 8px; }
QScrollBar:horizontal { background: transparent; height: 24px; margin: 0px; }
QScrollBar::handle:horizontal { background: $controlLine; border-radius: 4px; min-width: 32px; margin: 8px 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0px; height: 0px; }
QProgressBar { background: $hairline; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { font-size: $(15); background: $surface; color: $text; border: 1px solid $controlLine; padding: 4px; }
QMenu::item { padding: $(8) $(24); border: 1px solid transparent; border-radius: 6px; }
QMenu::item:selected { background: $selected; color: $text; border-color: $accent; }
QMenu::item:disabled { color: $disabled; }
QMenu[role="boxes"]::item { padding-left: $(44); }
QMenu[role="boxes"]::indicator { left: $(12); width: $(18); height: $(18); background: $surface;
    border: 1px solid $controlLine; border-radius: 4px; }
QMenu[role="boxes"]::indicator:checked { border-color: $accent;
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5, stop:0 $onAccent, stop:0.42 $onAccent,
    stop:0.5 $accent, stop:1 $accent); }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenuBar { font-size: $(14); background: $surface; color: $text; }
QMenuBar::item { padding: 4px $(8); border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $selected; }
QToolTip { font-size: $(14); color: $text; background: $surface; border: 1px solid $controlLine; padding: 4px; }
)";

QColor mixed(const QColor& from, const QColor& to, int percentOfTo) {
    const auto channel = [percentOfTo](int a, int b) { return a + (b - a) * percentOfTo / 100; };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue())};
}

QHash<QString, QString> colourNames(const Palette& p) {
    return {
        {"window", p.window.name()},
        {"surface", p.surface.name()},
        {"text", p.text.name()},
        {"muted", p.muted.name()},
        {"controlLine", p.controlLine.name()},
        {"hairline", p.hairline.name()},
        {"accent", p.accent.name()},
        {"accentHover", mixed(p.accent, p.text, 18).name()},
        {"onAccent", p.onAccent.name()},
        {"selected", p.selected.name()},
        {"attention", p.attention.name()},
        {"attentionGround", p.attentionGround.name()},
        {"urgent", p.urgent.name()},
        {"urgentGround", p.urgentGround.name()},
        {"disabled", p.controlLine.name()},
    };
}

} // namespace

QString styleSheet(const Palette& palette, int scale) {
    const QHash<QString, QString> colours = colourNames(palette);
    const QString written = QString::fromLatin1(pattern);
    const QStringView sheet(written);
    QString result;
    qsizetype done = 0;
    for (qsizetype at = sheet.indexOf(u'$'); at >= 0; at = sheet.indexOf(u'$', done)) {
        result += sheet.sliced(done, at - done);
        done = at + 1;
        if (sheet[done] == u'(') {
            const qsizetype end = sheet.indexOf(u')', done);
            const int designPixels = sheet.sliced(done + 1, end - done - 1).toInt();
            result += QString::number(qRound(designPixels * scale / 100.0)) + "px";
            done = end + 1;
        } else {
            const auto isOfName = [](QChar c) { return c.isLetter(); };
            const auto name = sheet.sliced(done);
            const qsizetype length = std::find_if_not(name.begin(), name.end(), isOfName) - name.begin();
            result += colours.value(name.first(length).toString());
            done += length;
        }
    }
    result += sheet.sliced(done);
    return result;
}

} // namespace anteroom::theme
