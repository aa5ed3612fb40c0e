// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way to libqpdf's headers. Clang 14 refuses, in C++20, the class of JSON that they bring along (a
// list of a type within that type), so that it is only declared here; what has to do with JSON is not to be
// called.
#define JSON_HH
class JSON;

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
