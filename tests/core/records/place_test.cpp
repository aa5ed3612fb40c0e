// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/cipher.h"

#include <QTest>

#include <set>

using namespace anteroom;

class PlaceTest : public QObject {
    Q_OBJECT

private slots:
    void aPlaceHasTheLengthOfEachPartBeforeIt();
    void noTwoListsOfPartsGiveTheSameBytes();
};

// The bytes are bound to what is sealed: another order of them would close every store there is.
void PlaceTest::aPlaceHasTheLengthOfEachPartBeforeIt() {
    QCOMPARE(placeOf({}), std::string());
    QCOMPARE(placeOf({""}), std::string(8, '\0'));
    QCOMPARE(placeOf({"ab", "c"}), std::string("\x02\0\0\0\0\0\0\0ab\x01\0\0\0\0\0\0\0c", 19));
    const std::string longPart(0x1234, 'x');
    QCOMPARE(placeOf({longPart}), std::string("\x34\x12\0\0\0\0\0\0", 8) + longPart);
}

void PlaceTest::noTwoListsOfPartsGiveTheSameBytes() {
    const std::set<std::string> places{
        placeOf({}),
        placeOf({""}),
        placeOf({"", ""}),
        placeOf({"ab"}),
        placeOf({"a", "b"}),
        placeOf({"", "ab"}),
        placeOf({"ab", ""}),
        placeOf({placeOf({"a", "b"})}),
        placeOf({std::string_view("a\0b", 3)}),
        placeOf({"a", std::string_view("\0b", 2)}),
    };
    QCOMPARE(places.size(), std::size_t{10});
}

QTEST_APPLESS_MAIN(PlaceTest)
#include "place_test.moc"
