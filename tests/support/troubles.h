// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

#include <map>

// The rows of tests in which calls go wrong under each of `acts`, each call in its turn.
namespace anteroom::test {

/// The test fetches the `name` of the act and `isForEver`: whether only one call goes wrong, or each from
/// then on.
template <typename Act>
void addTroubles(const std::map<QString, Act>& acts) {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isForEver");
    for (const auto& [name, act] : acts)
        for (const bool isForEver : {false, true})
            QTest::addRow("%s, %s", qPrintable(name), isForEver ? "for ever" : "once") << name << isForEver;
}

/// It fetches `isAfter` too: whether the call is made all the same, and only its answer is lost.
template <typename Act>
void addTroublesBeforeAndAfter(const std::map<QString, Act>& acts) {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isForEver");
    QTest::addColumn<bool>("isAfter");
    for (const auto& [name, act] : acts)
        for (const bool isForEver : {false, true})
            for (const bool isAfter : {false, true})
                QTest::addRow("%s, %s, %s", qPrintable(name), isForEver ? "for ever" : "once",
                              isAfter ? "after it was done" : "before")
                    << name << isForEver << isAfter;
}

} // namespace anteroom::test
