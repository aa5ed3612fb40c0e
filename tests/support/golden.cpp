// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtGlobal>

namespace anteroom::test {
namespace {

QString pathOf(const std::string& path) {
    return ANTEROOM_SOURCE_DIR "/tests/data/" + QString::fromStdString(path);
}

} // namespace

std::string readData(const std::string& path) {
    QFile file(pathOf(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(pathOf(path)));
    return file.readAll().toStdString();
}

std::string differenceFromGolden(const std::string& path, const std::string& actual) {
    if (qEnvironmentVariableIsSet("ANTEROOM_UPDATE_GOLDEN")) {
        QFile file(pathOf(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(actual)) < 0)
            qFatal("Cannot write %s", qPrintable(pathOf(path)));
    }
    const QList<QByteArray> expected = QByteArray::fromStdString(readData(path)).split('\n');
    const QList<QByteArray> lines = QByteArray::fromStdString(actual).split('\n');
    for (qsizetype i = 0; i < qMax(expected.size(), lines.size()); ++i)
        if (expected.value(i) != lines.value(i) || i >= expected.size() || i >= lines.size())
            return (QByteArray::fromStdString(path) + ':' + QByteArray::number(i + 1) + "\n  expected: " +
                    expected.value(i, "(end)") + "\n  actual:   " + lines.value(i, "(end)"))
                .toStdString();
    return {};
}

} // namespace anteroom::test
