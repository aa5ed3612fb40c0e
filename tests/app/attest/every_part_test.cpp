// SPDX-License-Identifier: GPL-3.0-or-later
// Not one byte of a stream and not one entry of an object of a signed PDF may be another one.
#include "tests/app/attest/signed_summary.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace anteroom;
using namespace anteroom::attesttest;
using Handle = QPDFObjectHandle;

namespace {

/// Of its dictionary, but for how a stream is packed.
std::vector<std::string> entriesOf(Handle object) {
    static const std::set<std::string> packing{"/Length", "/Filter", "/DecodeParms"};
    std::vector<std::string> keys;
    Handle dictionary = object.isStream() ? object.getDict() : object;
    if (dictionary.isDictionary())
        for (auto& [key, value] : dictionary.getDictAsMap())
            if (!object.isStream() || !packing.contains(key))
                keys.push_back(key);
    return keys;
}

/// Another value of the same kind; null for a kind that has entries of its own.
Handle alike(Handle value) {
    if (value.isName())
        return Handle::newName(value.getName() + "x");
    if (value.isInteger())
        return Handle::newInteger(value.getIntValue() + 1);
    if (value.isReal())
        return Handle::newReal(value.getRealValue() + "1");
    if (value.isString())
        return Handle::newString(value.getStringValue() + "x");
    if (value.isBool())
        return Handle::newBool(!value.getBoolValue());
    if (!value.isArray())
        return Handle::newNull();
    std::vector<Handle> items = value.getArrayAsVector();
    if (items.empty())
        return Handle::newArray({Handle::newInteger(1)});
    std::rotate(items.begin(), items.begin() + 1, items.end());
    items.pop_back();
    return Handle::newArray(items);
}

/// Reached from the document's root.
std::vector<Handle> objectsOf(QPDF& pdf) {
    std::vector<Handle> all;
    std::set<QPDFObjGen> seen;
    std::vector<Handle> open{pdf.getRoot(), pdf.getTrailer().getKey("/Info")};
    while (!open.empty()) {
        Handle next = open.back();
        open.pop_back();
        if (next.isIndirect() && !seen.insert(next.getObjGen()).second)
            continue;
        all.push_back(next);
        Handle dictionary = next.isStream() ? next.getDict() : next;
        if (dictionary.isDictionary())
            for (auto& [key, value] : dictionary.getDictAsMap())
                open.push_back(value);
        for (int i = 0; next.isArray() && i < next.getArrayNItems(); ++i)
            open.push_back(next.getArrayItem(i));
    }
    return all;
}

} // namespace

class EveryPartTest : public QObject {
    Q_OBJECT

private slots:
    void noByteOfAStreamMayChange();
    void noEntryOfAnObjectMayChange();
};

void EveryPartTest::noByteOfAStreamMayChange() {
    std::vector<QPDFObjGen> streams;
    QPDF original;
    original.processMemoryFile("signed", theSignedPdf().data(), theSignedPdf().size());
    for (Handle& object : objectsOf(original))
        if (object.isStream())
            streams.push_back(object.getObjGen());
    QVERIFY2(streams.size() > 8, qPrintable(QString::number(streams.size())));
    std::mt19937 random(1);
    int changes = 0;
    for (const QPDFObjGen& id : streams)
        for (int i = 0; i < 12; ++i, ++changes) {
            std::string place;
            const std::string pdf = changed(theSignedPdf(), [&](QPDF& it) {
                Handle stream = it.getObjectByObjGen(id);
                Handle dictionary = stream.getDict();
                bool unpacks = false; // a picture in JPEG does not, and is changed as it is packed
                stream.pipeStreamData(nullptr, &unpacks, 0, qpdf_dl_generalized);
                const auto buffer = unpacks ? stream.getStreamData() : stream.getRawStreamData();
                std::string data(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
                const std::size_t at = i == 0 ? 0 : i == 1 ? data.size() - 1 : random() % data.size();
                data[at] = static_cast<char>(data[at] ^ (1 << random() % 8));
                place = id.unparse() + " at " + std::to_string(at);
                stream.replaceStreamData(data, unpacks ? Handle::newNull() : dictionary.getKey("/Filter"),
                                         unpacks ? Handle::newNull() : dictionary.getKey("/DecodeParms"));
            });
            const auto result = attest::verifyPdf(pdf, {}, {clinicKey().publicKey()});
            QVERIFY2(result.ok(), place.c_str());
            QVERIFY2(!result->isAsSigned(), place.c_str());
            QVERIFY2(result->fingerprint.empty() || !differencesOf(*result).isEmpty(), place.c_str());
        }
    QVERIFY(changes >= 100);
}

// Every entry of every dictionary: taken out, of another kind, and of the same kind.
void EveryPartTest::noEntryOfAnObjectMayChange() {
    QPDF original;
    original.processMemoryFile("signed", theSignedPdf().data(), theSignedPdf().size());
    const std::size_t count = objectsOf(original).size();
    int changes = 0;
    for (std::size_t i = 0; i < count; ++i)
        for (const std::string& key : entriesOf(objectsOf(original)[i]))
            for (int how = 0; how < 3; ++how) {
                std::string pdf;
                bool isOther = true;
                const QByteArray what = QByteArray::number(static_cast<int>(i)) + ' ' +
                                        QByteArray::fromStdString(key) + ' ' + QByteArray::number(how);
                try {
                    pdf = changed(theSignedPdf(), [&](QPDF& it) {
                        Handle object = objectsOf(it)[i];
                        Handle entries = object.isStream() ? object.getDict() : object;
                        const Handle other = how == 0   ? Handle::newNull()
                                             : how == 1 ? Handle::newString("something else")
                                                        : alike(entries.getKey(key));
                        isOther = how == 0 || !Handle(other).isNull();
                        if (isOther)
                            entries.replaceKey(key, other);
                    });
                } catch (const std::exception&) {
                    continue; // libqpdf itself writes no such file
                }
                if (!isOther)
                    continue;
                ++changes;
                const auto result = attest::verifyPdf(pdf, {}, {clinicKey().publicKey()});
                QVERIFY2(!result.ok() || !result->isAsSigned(), what.constData());
                QVERIFY2(!result.ok() || result->fingerprint.empty() || !differencesOf(*result).isEmpty(),
                         what.constData());
            }
    QVERIFY2(changes >= 300, qPrintable(QString::number(changes)));
}

QTEST_MAIN(EveryPartTest)
#include "every_part_test.moc"
