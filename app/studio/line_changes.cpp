// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/line_changes.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <vector>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::LineChanges)
};

constexpr qsizetype around = 2;
/// Of one text times those of the other: beyond it they are told apart as a whole.
constexpr qsizetype mostCompared = 4'000'000;

struct Line {
    QChar mark;
    QString text;
    qsizetype number; ///< in `ours`
};

/// The longest that both have in common, by its ends from every pair of lines on.
std::vector<std::vector<std::uint16_t>> commonFrom(const QStringList& a, const QStringList& b) {
    std::vector<std::vector<std::uint16_t>> common(
        static_cast<std::size_t>(a.size()) + 1,
        std::vector<std::uint16_t>(static_cast<std::size_t>(b.size()) + 1));
    for (auto i = static_cast<std::size_t>(a.size()); i-- > 0;)
        for (auto j = static_cast<std::size_t>(b.size()); j-- > 0;)
            common[i][j] = a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)]
                               ? static_cast<std::uint16_t>(common[i + 1][j + 1] + 1)
                               : std::max(common[i + 1][j], common[i][j + 1]);
    return common;
}

/// What stands between the lines that both begin and end with.
void addMiddle(const QStringList& theirs, const QStringList& ours, qsizetype first, QList<Line>& into) {
    const bool isLong = theirs.size() * ours.size() > mostCompared;
    const auto common = isLong ? std::vector<std::vector<std::uint16_t>>() : commonFrom(theirs, ours);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < theirs.size() || j < ours.size()) {
        const bool isBoth = !isLong && i < theirs.size() && j < ours.size() && theirs[i] == ours[j];
        const auto at = [&](qsizetype x, qsizetype y) {
            return common[static_cast<std::size_t>(x)][static_cast<std::size_t>(y)];
        };
        if (isBoth) {
            into.append({QLatin1Char(' '), ours[j], first + j});
            ++i;
            ++j;
        } else if (i < theirs.size() && (j == ours.size() || isLong || at(i + 1, j) >= at(i, j + 1))) {
            into.append({QLatin1Char('-'), theirs[i++], first + j});
        } else {
            into.append({QLatin1Char('+'), ours[j], first + j});
            ++j;
        }
    }
}

} // namespace

QStringList lineChanges(const QString& theirs, const QString& ours) {
    const QStringList a = theirs.split(QLatin1Char('\n'));
    const QStringList b = ours.split(QLatin1Char('\n'));
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < most && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    if (head == a.size() && head == b.size())
        return {};
    QList<Line> lines;
    for (qsizetype i = 0; i < head; ++i)
        lines.append({QLatin1Char(' '), b[i], i + 1});
    addMiddle(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail), head + 1, lines);
    for (qsizetype i = b.size() - tail; i < b.size(); ++i)
        lines.append({QLatin1Char(' '), b[i], i + 1});

    QStringList shown;
    qsizetype last = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto from = std::max<qsizetype>(0, i - around);
        const auto to = std::min(lines.size(), i + around + 1);
        if (std::all_of(lines.begin() + from, lines.begin() + to,
                        [](const Line& line) { return line.mark == QLatin1Char(' '); }))
            continue;
        if (last + 1 != i || shown.isEmpty())
            shown << Texts::tr("Line %1").arg(lines[i].number);
        shown << lines[i].mark + QLatin1Char(' ') + lines[i].text;
        last = i;
    }
    return shown;
}

} // namespace anteroom::studio
