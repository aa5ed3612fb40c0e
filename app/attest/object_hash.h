// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/qpdf.h"

#include <QCryptographicHash>

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace anteroom::attest {

/// Why a PDF is not read: ends in pdf_parts.cpp, and is thrown through libqpdf by nobody.
struct Unreadable {
    const char* why; ///< one of Texts, English
};

/// What streams unpack to, each once, and a bound for all that is looked at. Not for a document that changes.
class Streams {
public:
    /// Bytes that unpack, and objects.
    Streams(std::size_t mostBytes, std::size_t mostObjects) : m_left(mostBytes), m_objectsLeft(mostObjects) {}

    struct Unpacked {
        std::string sha256;
        /// Unpacked by filters that every reader knows, without parameters; else its packed bytes count, and
        /// their names.
        bool isWhole = false;
    };
    const Unpacked& of(const QPDFObjectHandle& stream);
    /// The bytes themselves.
    std::string bytesOf(const QPDFObjectHandle& stream);
    /// Another object is looked at: many pages may share one that is large.
    void lookAtOne();

private:
    Unpacked unpack(QPDFObjectHandle stream, const std::function<void(std::string_view)>& take);

    std::size_t m_left;
    std::size_t m_objectsLeft;
    std::map<QPDFObjGen, Unpacked> m_known;
};

/// The hash of one part of a document: of objects and all that they lead to.
class ObjectHash {
public:
    /// `pages`: where one is met that is not the part itself its number stands for it. The three outlive it.
    ObjectHash(Streams& streams, const std::map<QPDFObjGen, std::size_t>& pages)
        : m_streams(streams), m_pages(pages) {}

    /// A mark of ours between objects.
    void mark(std::string_view text);
    void add(const QPDFObjectHandle& object);
    /// Of a dictionary all but some keys.
    void addWithout(QPDFObjectHandle dictionary, const std::set<std::string>& keys);
    /// Of the stream at this place its dictionary counts, and nothing that it holds.
    void addWithoutContent(const QPDFObjectHandle& stream);

    std::string sha256() const;

private:
    void put(char kind, std::string_view bytes);
    void addValue(QPDFObjectHandle object);
    void addStream(QPDFObjectHandle stream, bool withContent);
    bool isMetAgain(const QPDFObjectHandle& object);

    Streams& m_streams;
    const std::map<QPDFObjGen, std::size_t>& m_pages;
    std::map<QPDFObjGen, std::size_t> m_met;
    std::size_t m_depth = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace anteroom::attest
