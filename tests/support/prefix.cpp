// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: what the tests' precompiled header is built with.
