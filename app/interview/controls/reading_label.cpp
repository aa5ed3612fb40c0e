// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/reading_label.h"

#include "app/theme/theme.h"

#include <QStyle>

#include <algorithm>

namespace anteroom::interview {

namespace {

constexpr int charactersInALine = 75;

} // namespace

ReadingLabel::ReadingLabel(const QString& text, const char* role, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme::setRole(this, role);
    // What is to be mended or looked at, and is not known yet.
    setProperty("isStatus", text.isEmpty() && QLatin1String(role).startsWith(QLatin1String("attention")));
}

void ReadingLabel::wrapIntoColumn() {
    QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Minimum);
    narrow.setHeightForWidth(true);
    setSizePolicy(narrow);
}

int ReadingLabel::widestLine() const { return fontMetrics().averageCharWidth() * charactersInALine; }

// QLabel guesses a width from the area of the text; here a short text takes its one line and a long one the
// full measure.
QSize ReadingLabel::sizeHint() const {
    ensurePolished();
    const QSize frame = QLabel::minimumSizeHint() - QSize(QLabel::minimumSizeHint().width(), 0);
    int natural = 0;
    for (const QString& line : text().split('\n'))
        natural = std::max(natural, fontMetrics().horizontalAdvance(line));
    // Padding of the style sheet is what the label adds to its contents.
    const int padding = std::max(0, width() - contentsRect().width());
    const int wanted = std::min(natural + 2, widestLine()) + padding + 2 * margin();
    return {wanted, std::max(frame.height(), heightForWidth(wanted))};
}

QSize ReadingLabel::minimumSizeHint() const {
    ensurePolished();
    int longestWord = 0;
    for (const QString& part : text().split(QChar(' ')))
        longestWord = std::max(longestWord, fontMetrics().horizontalAdvance(part));
    const int padding = std::max(0, width() - contentsRect().width());
    return {std::min(longestWord + 2, widestLine()) + padding, fontMetrics().height()};
}

int ReadingLabel::heightForWidth(int width) const {
    const int padding = std::max(0, this->width() - contentsRect().width());
    const int paddingAbove = std::max(0, this->height() - contentsRect().height());
    const int taken = std::min(width, widestLine() + padding);
    // The paddings belong to the role, which may change while text and font stay.
    if (m_padding != QSize(padding, paddingAbove)) {
        m_padding = {padding, paddingAbove};
        m_heights = TextSizes();
    }
    return m_heights.of(text(), font(), taken, [&] { return QLabel::heightForWidth(taken); });
}

} // namespace anteroom::interview
