// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/object_hash.h"

#include "core/base/said.h"

#include <utility>

namespace anteroom::attest {

namespace {

constexpr std::size_t deepest = 400; ///< what libqpdf itself reads without a reference in between is less

std::string hexOf(const QCryptographicHash& hash) { return hash.result().toHex().toStdString(); }

/// Hands on what a stream unpacks to, until it is too much.
class Taking : public Pipeline {
public:
    Taking(std::size_t& left, const std::function<void(std::string_view)>& take)
        : Pipeline("anteroom", nullptr), m_left(left), m_take(take) {}

    void write(unsigned char const* data, size_t size) override {
        m_isTooMuch = m_isTooMuch || size > m_left;
        if (m_isTooMuch)
            throw std::runtime_error("too much"); // ends the unpacking; libqpdf catches it
        m_left -= size;
        m_take({reinterpret_cast<const char*>(data), size});
    }
    void finish() override {}
    bool isTooMuch() const { return m_isTooMuch; }

private:
    std::size_t& m_left;
    const std::function<void(std::string_view)>& m_take;
    bool m_isTooMuch = false;
};

/// By their full names: a short one (/Fl) is read by some and not by others. Nor do programs agree on
/// parameters that do not fit their filters.
bool hasPlainFilters(QPDFObjectHandle dictionary) {
    static const std::set<std::string> plain{"/FlateDecode", "/LZWDecode", "/ASCII85Decode",
                                             "/ASCIIHexDecode"};
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (!dictionary.getKey("/DecodeParms").isNull())
        return false;
    if (filter.isNull())
        return true;
    if (filter.isName())
        return plain.contains(filter.getName());
    for (int i = 0; filter.isArray() && i < filter.getArrayNItems(); ++i)
        if (QPDFObjectHandle one = filter.getArrayItem(i); !one.isName() || !plain.contains(one.getName()))
            return false;
    return filter.isArray();
}

} // namespace

void Streams::lookAtOne() {
    if (m_objectsLeft == 0)
        throw Unreadable{core::translatable("it has more in it than Anteroom reads")};
    --m_objectsLeft;
}

const Streams::Unpacked& Streams::of(const QPDFObjectHandle& stream) {
    const auto known = m_known.find(stream.getObjGen());
    if (known != m_known.end())
        return known->second;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Unpacked unpacked = unpack(stream, [&hash](std::string_view bytes) {
        hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    });
    unpacked.sha256 = hexOf(hash);
    return m_known.emplace(stream.getObjGen(), std::move(unpacked)).first->second;
}

std::string Streams::bytesOf(const QPDFObjectHandle& stream) {
    std::string all;
    unpack(stream, [&all](std::string_view bytes) { all += bytes; });
    return all;
}

Streams::Unpacked Streams::unpack(QPDFObjectHandle stream,
                                  const std::function<void(std::string_view)>& take) {
    Taking taking(m_left, take);
    bool isUnpacked = hasPlainFilters(stream.getDict());
    const auto level = isUnpacked ? qpdf_dl_generalized : qpdf_dl_none;
    const bool isDone = stream.pipeStreamData(&taking, &isUnpacked, 0, level);
    if (taking.isTooMuch())
        throw Unreadable{core::translatable("more unpacks from it than Anteroom reads")};
    if (!isDone)
        throw Unreadable{core::translatable("a part of it does not unpack")};
    return {{}, isUnpacked && level != qpdf_dl_none};
}

void ObjectHash::put(char kind, std::string_view bytes) {
    const std::string head = kind + std::to_string(bytes.size()) + ':';
    m_hash.addData(QByteArrayView(head.data(), static_cast<qsizetype>(head.size())));
    m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

void ObjectHash::mark(std::string_view text) { put('m', text); }

bool ObjectHash::isMetAgain(const QPDFObjectHandle& object) {
    if (!object.isIndirect())
        return false;
    const QPDFObjGen id = object.getObjGen();
    if (const auto page = m_pages.find(id); page != m_pages.end()) {
        put('P', std::to_string(page->second));
        return true;
    }
    const auto [met, isNew] = m_met.emplace(id, m_met.size());
    put(isNew ? 'o' : 'R', std::to_string(met->second));
    return !isNew;
}

void ObjectHash::add(const QPDFObjectHandle& object) {
    m_streams.lookAtOne();
    if (isMetAgain(object))
        return;
    if (++m_depth > deepest)
        throw Unreadable{core::translatable("it is nested deeper than any PDF of Anteroom")};
    addValue(object);
    --m_depth;
}

void ObjectHash::addValue(QPDFObjectHandle object) {
    switch (object.getTypeCode()) {
    case ot_null:
        return put('n', {});
    case ot_boolean:
        return put('b', object.getBoolValue() ? "1" : "0");
    case ot_integer:
        return put('i', std::to_string(object.getIntValue()));
    case ot_real:
        return put('r', object.getRealValue());
    case ot_string:
        return put('s', object.getStringValue());
    case ot_name:
        return put('N', object.getName());
    case ot_array:
        put('[', std::to_string(object.getArrayNItems()));
        for (int i = 0; i < object.getArrayNItems(); ++i)
            add(object.getArrayItem(i));
        return;
    case ot_dictionary:
        return addWithout(object, {});
    case ot_stream:
        return addStream(object, true);
    default:
        throw Unreadable{core::translatable("something in it is no object of a PDF")};
    }
}

void ObjectHash::addWithout(QPDFObjectHandle dictionary, const std::set<std::string>& keys) {
    put('<', {});
    // By key; what is null is as good as not there, to whoever reads it and to libqpdf.
    for (auto& [key, value] : dictionary.getDictAsMap()) {
        if (value.isNull() || keys.contains(key))
            continue;
        put('k', key);
        add(value);
    }
    put('>', {});
}

void ObjectHash::addStream(QPDFObjectHandle stream, bool withContent) {
    static const std::set<std::string> packing{"/Length", "/Filter", "/DecodeParms"};
    static const std::set<std::string> length{"/Length"};
    if (!withContent)
        return addWithout(stream.getDict(), packing);
    const Streams::Unpacked& unpacked = m_streams.of(stream);
    addWithout(stream.getDict(), unpacked.isWhole ? packing : length);
    put('S', unpacked.sha256);
}

void ObjectHash::addWithoutContent(const QPDFObjectHandle& stream) {
    if (!isMetAgain(stream))
        addStream(stream, false);
}

std::string ObjectHash::sha256() const { return hexOf(m_hash); }

} // namespace anteroom::attest
