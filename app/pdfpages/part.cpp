// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by Qt Pdf, for a program that loads it: see app/parts/part.h.
#include "app/pages/pages.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfView>
#include <QPointer>

#include <string_view>

namespace anteroom::pdfpages {

namespace {

/// A PDF that is read from memory of its own.
class Document {
public:
    /// Whether it has pages.
    bool load(const QByteArray& pdf) {
        close();
        m_device.setData(pdf);
        m_device.open(QIODevice::ReadOnly);
        m_document.load(&m_device);
        return m_document.status() == QPdfDocument::Status::Ready && m_document.pageCount() > 0;
    }
    void close() {
        m_document.close();
        m_device.close();
    }
    QPdfDocument& document() { return m_document; }
    int count() const { return m_document.pageCount(); }
    QSizeF size(int page) const { return m_document.pagePointSize(page); }
    QImage picture(int page, QSize size) const { return m_document.render(page, size); }

private:
    QBuffer m_device;                ///< goes last: the document reads from it
    mutable QPdfDocument m_document; ///< in Qt 6.4 to render a page is not const
};

class ReadPages : public pages::Pages {
public:
    bool load(const QByteArray& pdf) { return m_document.load(pdf); }
    int count() const override { return m_document.count(); }
    QSizeF size(int page) const override { return m_document.size(page); }
    QImage picture(int page, QSize size) const override { return m_document.picture(page, size); }

private:
    Document m_document;
};

class View : public pages::PagesView {
public:
    explicit View(QWidget* parent) : m_view(new QPdfView(parent)) {
        m_view->setPageMode(QPdfView::PageMode::MultiPage);
        m_view->setZoomMode(QPdfView::ZoomMode::Custom);
        m_view->setFrameShape(QFrame::NoFrame);
    }
    ~View() override {
        if (m_view)
            m_view->setDocument(nullptr);
    }

    QAbstractScrollArea& area() const override { return *m_view; }
    void show(const QByteArray& pdf) override {
        m_view->setDocument(nullptr);
        m_document.load(pdf);
        m_view->setDocument(&m_document.document());
    }
    QSizeF pageSize() const override { return m_document.count() > 0 ? m_document.size(0) : QSizeF(); }
    QMargins margins() const override { return m_view->documentMargins(); }
    void setZoom(double zoom) override { m_view->setZoomFactor(zoom); }

private:
    Document m_document;
    QPointer<QPdfView> m_view;
};

class Reader : public pages::PageReader {
public:
    std::unique_ptr<pages::Pages> read(const QByteArray& pdf) const override {
        auto pages = std::make_unique<ReadPages>();
        if (!pages->load(pdf))
            return nullptr;
        return pages;
    }
    std::unique_ptr<pages::PagesView> makeView(QWidget* parent) const override {
        return std::make_unique<View>(parent);
    }
};

} // namespace

} // namespace anteroom::pdfpages

extern "C" const anteroom::pages::PageReader* anteroom_pdfpages(const char* version) {
    static const anteroom::pdfpages::Reader reader;
    return std::string_view(version) == ANTEROOM_VERSION ? &reader : nullptr;
}
