// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/object_hash.h"
#include "app/attest/qpdf.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace anteroom::attest {

/// The pages of a document in their order. Changes nothing in it, as libqpdf's own list of pages would.
class PageTree {
public:
    struct Page {
        QPDFObjectHandle page;
        std::map<std::string, QPDFObjectHandle> inherited; ///< what it has from the nodes above it
    };

    /// Throws Unreadable where another program could find other pages than these.
    void read(const QPDFObjectHandle& root);

    const std::vector<Page>& pages() const { return m_pages; }
    /// From 1.
    const std::map<QPDFObjGen, std::size_t>& numbers() const { return m_numbers; }

private:
    void readNode(QPDFObjectHandle node, QPDFObjGen above, std::map<std::string, QPDFObjectHandle> inherited,
                  int depth);

    std::vector<Page> m_pages;
    std::map<QPDFObjGen, std::size_t> m_numbers;
    std::set<QPDFObjGen> m_nodes;
};

/// A file that a document carries, by its name in UTF-8; anything may stand in both.
struct Attachment {
    std::string name;
    QPDFObjectHandle value;
};

/// The list of what is attached: all of it but the files themselves goes into a hash.
class NameTree {
public:
    /// Both outlive it.
    NameTree(ObjectHash& hash, std::vector<Attachment>& attachments)
        : m_hash(hash), m_attachments(attachments) {}

    /// Throws Unreadable where it is no such list.
    void read(const QPDFObjectHandle& node, int depth = 0);

private:
    ObjectHash& m_hash;
    std::vector<Attachment>& m_attachments;
    std::set<QPDFObjGen> m_nodes;
};

} // namespace anteroom::attest
