// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/signing_key.h"

#include "app/language/said.h"
#include "app/storage/new_file.h"
#include "app/storage/texts.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

constexpr std::string_view publicMark = "anteroom-public-key-1 ";
constexpr std::string_view secretMark = "anteroom-signing-key-1 ";
constexpr std::size_t keyDigits = 64;
static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SEEDBYTES == 32 &&
              crypto_sign_BYTES == signatureSize);

const std::uint8_t* bytesOf(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

std::string hexOf(const std::uint8_t* bytes, std::size_t size) {
    std::string hex(2 * size + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes, size);
    hex.pop_back();
    return hex;
}

/// False unless `line` is the mark and so many digits, with or without a line break.
bool readKey(std::string_view line, std::string_view mark, std::uint8_t* bytes, std::size_t size) {
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (!line.starts_with(mark) || line.size() != mark.size() + keyDigits)
        return false;
    std::size_t read = 0;
    return sodium_hex2bin(bytes, size, line.data() + mark.size(), keyDigits, nullptr, &read, nullptr) == 0 &&
           read == size;
}

/// As much as a key can be, and a little more; wiped by whoever asked.
Result<std::string> beginOf(const QString& path) {
    QFile file(path);
    if (!QFileInfo::exists(path))
        return errorAbout(path, core::translatable("%1: there is no such file"));
    if (!QFileInfo(path).isFile())
        return errorAbout(path, core::translatable("%1 is not a file"));
    constexpr qint64 more = 16;
    constexpr auto longest = static_cast<qint64>(secretMark.size() + keyDigits) + more;
    std::string text(static_cast<std::size_t>(longest), '\0');
    qint64 size = -1;
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        size = file.read(text.data(), longest);
    if (size < 0)
        return errorAbout(path, core::translatable("%1: cannot be read: %2"),
                          language::systemReason(file.errorString()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

Outcome notWritten(const QString& path, int reason) {
    if (reason == EEXIST)
        return errorAbout(
            path, core::translatable("%1 is there already and was left as it is. Choose another name."));
    return errorAbout(
        path, core::translatable("%1 was not written: %2. Choose a folder that this account may write to."),
        language::systemReason(qt_error_string(reason)));
}

enum class Readers { OwnerAlone, Everybody };

Outcome writeNew(const QString& path, const char* bytes, std::size_t size, Readers readers) {
    NewFile file(path);
    if (!file.isMade())
        return notWritten(path, errno);
    QFile out(file.path());
    const bool isOpen = out.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!isOpen || out.write(bytes, static_cast<qint64>(size)) != static_cast<qint64>(size) ||
        (readers == Readers::Everybody && ::fchmod(out.handle(), 0644) != 0) || ::fsync(out.handle()) != 0)
        return notWritten(path, errno != 0 ? errno : EIO);
    out.close();
    if (!file.becomes(path))
        return notWritten(path, errno);
    return syncFolderOf(path) ? done() : notWritten(path, errno);
}

} // namespace

Result<PublicKey> PublicKey::load(const QString& path) {
    Result<std::string> read = beginOf(path);
    if (!read)
        return read.error();
    std::string text = std::move(read).value();
    Result<PublicKey> key = fromLine(text);
    wipe(text);
    if (!key)
        return Error{core::said("%1: %2", {path.toStdString(), language::asPart(key.error())})};
    return key;
}

Result<PublicKey> PublicKey::fromLine(std::string_view line) {
    PublicKey key;
    if (readKey(line, publicMark, key.m_bytes.data(), key.m_bytes.size()))
        return key;
    if (line.starts_with(secretMark))
        return Error{core::said(
            "this is the key that the clinic signs with, and is given to nobody. Name the file that "
            "ends in .public")};
    return Error{
        core::said("this is no public key of Anteroom, one line that begins with anteroom-public-key-1")};
}

std::string PublicKey::line() const {
    return std::string(publicMark) + hexOf(m_bytes.data(), m_bytes.size()) + "\n";
}

std::string PublicKey::fingerprint() const {
    std::array<std::uint8_t, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), m_bytes.data(), m_bytes.size(), bytesOf(publicMark),
                       publicMark.size());
    std::string groups;
    for (std::size_t i = 0; i < hash.size(); i += 2)
        groups += (i == 0 ? "" : " ") + hexOf(&hash[i], 2);
    return groups;
}

bool PublicKey::hasSigned(std::string_view message, std::string_view signature) const {
    return signature.size() == signatureSize &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), message.size(),
                                       m_bytes.data()) == 0;
}

SigningKey SigningKey::random() { return SigningKey(Secret::random(crypto_sign_SEEDBYTES)); }

Result<SigningKey> SigningKey::load(const QString& path) {
    Result<std::string> read = beginOf(path);
    if (!read)
        return read.error();
    std::string text = std::move(read).value();
    bool isKey = false;
    Secret seed = Secret::filled(crypto_sign_SEEDBYTES, [&](std::uint8_t* data, std::size_t size) {
        isKey = readKey(text, secretMark, data, size);
    });
    wipe(text);
    if (!isKey)
        return errorAbout(
            path,
            core::translatable("%1: this is no signing key of Anteroom; `anteroom-cli key new` makes one"));
    return SigningKey(std::move(seed));
}

Outcome SigningKey::saveNew(const QString& path) const {
    const QString publicPath = path + QStringLiteral(".public");
    if (QFileInfo::exists(publicPath) || QFileInfo(publicPath).isSymLink())
        return notWritten(publicPath, EEXIST);
    std::string line;
    line.reserve(secretMark.size() + keyDigits + 2); // so that no digit stays behind in a smaller one
    line.append(secretMark);
    line.resize(secretMark.size() + keyDigits + 1);
    sodium_bin2hex(line.data() + secretMark.size(), keyDigits + 1, m_seed.data(), m_seed.size());
    line.back() = '\n';
    Outcome written = writeNew(path, line.data(), line.size(), Readers::OwnerAlone);
    wipe(line);
    if (!written)
        return written;
    const std::string publicLine = publicKey().line();
    Outcome publicWritten = writeNew(publicPath, publicLine.data(), publicLine.size(), Readers::Everybody);
    if (!publicWritten)
        QFile::remove(path); // a key whose signatures nobody can hold against anything
    return publicWritten;
}

PublicKey SigningKey::publicKey() const {
    PublicKey key;
    const Secret secret = Secret::filled(crypto_sign_SECRETKEYBYTES, [&](std::uint8_t* data, std::size_t) {
        crypto_sign_seed_keypair(key.m_bytes.data(), data, m_seed.data());
    });
    return key;
}

std::string SigningKey::sign(std::string_view message) const {
    PublicKey key;
    const Secret secret = Secret::filled(crypto_sign_SECRETKEYBYTES, [&](std::uint8_t* data, std::size_t) {
        crypto_sign_seed_keypair(key.m_bytes.data(), data, m_seed.data());
    });
    std::string signature(signatureSize, '\0');
    crypto_sign_detached(reinterpret_cast<std::uint8_t*>(signature.data()), nullptr, bytesOf(message),
                         message.size(), secret.data());
    return signature;
}

} // namespace anteroom::storage
