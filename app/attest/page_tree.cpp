// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attest/page_tree.h"

#include "core/base/said.h"

#include <utility>

namespace anteroom::attest {

namespace {

constexpr int deepest = 50;
constexpr std::size_t mostPages = 10'000;
constexpr std::size_t mostAttachments = 1'000;

Unreadable noPages() { return {core::translatable("its list of pages is not as it must be")}; }
Unreadable noAttachments() { return {core::translatable("its list of attachments is not as it must be")}; }

} // namespace

void PageTree::read(const QPDFObjectHandle& root) {
    readNode(root, QPDFObjGen(), {}, 0);
    if (m_pages.empty())
        throw Unreadable{core::translatable("it has no page")};
}

void PageTree::readNode(QPDFObjectHandle node, QPDFObjGen above,
                        std::map<std::string, QPDFObjectHandle> inherited, int depth) {
    if (depth > deepest || !node.isIndirect() || !node.isDictionary() ||
        !m_nodes.insert(node.getObjGen()).second)
        throw noPages();
    QPDFObjectHandle type = node.getKey("/Type");
    const bool isInner = node.hasKey("/Kids");
    if (!type.isName() || type.getName() != (isInner ? "/Pages" : "/Page"))
        throw noPages();
    // From where a page inherits: some go by the one, some by the other.
    if (depth > 0 && node.getKey("/Parent").getObjGen() != above)
        throw noPages();
    if (!isInner) {
        for (const char* key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate"})
            if (node.hasKey(key))
                inherited.erase(key);
        if (m_pages.size() >= mostPages)
            throw noPages();
        m_pages.push_back({node, std::move(inherited)});
        m_numbers.emplace(node.getObjGen(), m_pages.size());
        return;
    }
    for (const char* key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate"})
        if (node.hasKey(key))
            inherited[key] = node.getKey(key);
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray())
        throw noPages();
    for (int i = 0; i < kids.getArrayNItems(); ++i)
        readNode(kids.getArrayItem(i), node.getObjGen(), inherited, depth + 1);
}

void NameTree::read(const QPDFObjectHandle& given, int depth) {
    QPDFObjectHandle node = given;
    if (depth > deepest || !node.isDictionary() ||
        (node.isIndirect() && !m_nodes.insert(node.getObjGen()).second))
        throw noAttachments();
    m_hash.mark("node");
    m_hash.addWithout(node, {"/Kids", "/Names"});
    if (node.hasKey("/Kids")) {
        QPDFObjectHandle kids = node.getKey("/Kids");
        if (!kids.isArray())
            throw noAttachments();
        for (int i = 0; i < kids.getArrayNItems(); ++i)
            read(kids.getArrayItem(i), depth + 1);
    }
    if (node.hasKey("/Names")) {
        QPDFObjectHandle names = node.getKey("/Names");
        if (!names.isArray() || names.getArrayNItems() % 2 != 0)
            throw noAttachments();
        for (int i = 0; i < names.getArrayNItems(); i += 2) {
            QPDFObjectHandle name = names.getArrayItem(i);
            if (!name.isString() || m_attachments.size() >= mostAttachments)
                throw noAttachments();
            m_hash.mark(name.getStringValue());
            m_attachments.push_back({name.getUTF8Value(), names.getArrayItem(i + 1)});
        }
    }
    m_hash.mark("end");
}

} // namespace anteroom::attest
