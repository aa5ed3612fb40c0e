// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/key_wrap.h"

#include "app/storage/sealing.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/texts.h"
#include "core/records/cipher.h"

#include <QByteArray>
#include <QString>

#include <sodium.h>

namespace anteroom::storage {

namespace {

static_assert(saltSize == crypto_pwhash_argon2id_SALTBYTES);
static_assert(PassphraseCost{}.passes == crypto_pwhash_argon2id_OPSLIMIT_MODERATE);
static_assert(PassphraseCost{}.memory == crypto_pwhash_argon2id_MEMLIMIT_MODERATE);
static_assert(lowestCost.passes == crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE);
static_assert(lowestCost.memory == crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE);

const std::uint8_t* bytesOf(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

SealingKeys keysIn(const Secret& both) { return {both.data(), both.data() + sealingKeySize}; }

/// Two keyboards may write one letter as one code point or as two.
std::string composed(std::string_view passphrase) {
    QString text = QString::fromUtf8(passphrase.data(), static_cast<qsizetype>(passphrase.size()));
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray encoded = normal.toUtf8(); // toStdString() would leave one of these behind
    std::string bytes(encoded.constData(), static_cast<std::size_t>(encoded.size()));
    encoded.fill('\0');
    text.fill(u'\0');
    normal.fill(u'\0');
    return bytes;
}

/// Nothing where there is too little memory.
std::optional<Secret> stretched(std::string_view passphrase, const std::string& salt,
                                const PassphraseCost& cost) {
    std::string typed = composed(passphrase);
    int result = -1;
    Secret keys = Secret::filled(2 * sealingKeySize, [&](std::uint8_t* to, std::size_t size) {
        result = crypto_pwhash(to, size, typed.data(), typed.size(), bytesOf(salt), cost.passes,
                               static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    });
    wipe(typed);
    return result == 0 ? std::optional<Secret>(std::move(keys)) : std::nullopt;
}

Error tooLittleMemory(const PassphraseCost& cost) {
    return Error{core::said("There is not enough memory to check a passphrase: it takes %1 MiB. Close other "
                            "programs and try again.",
                            {cost.memory / 1'048'576})};
}

std::string bound(std::string_view context, const PassphraseWrap& wrap) {
    return placeOf({context, "argon2id13", std::to_string(wrap.cost.passes), std::to_string(wrap.cost.memory),
                    wrap.salt});
}

Secret keysOf(const RecoveryKey& recovery) {
    constexpr std::string_view use = "anteroom recovery key";
    return Secret::filled(2 * sealingKeySize, [&](std::uint8_t* to, std::size_t size) {
        crypto_generichash(to, size, bytesOf(use), use.size(), recovery.bits().data(),
                           recovery.bits().size());
    });
}

std::string sealedKey(const SealingKeys& keys, std::string_view context, const Secret& dataKey) {
    return seal(keys, context, {reinterpret_cast<const char*>(dataKey.data()), dataKey.size()});
}

std::optional<Secret> openedKey(const SealingKeys& keys, std::string_view context, std::string_view sealed) {
    std::optional<std::string> bytes = open(keys, context, sealed);
    if (!bytes)
        return std::nullopt;
    Secret key = Secret::taking(*bytes);
    return key.size() == dataKeySize ? std::optional<Secret>(std::move(key)) : std::nullopt;
}

} // namespace

Result<StretchedPassphrase> stretch(std::string_view passphrase, const PassphraseCost& cost) {
    if (passphrase.empty())
        return Error{core::said("Enter a passphrase.")};
    std::string salt(saltSize, '\0');
    randombytes_buf(salt.data(), salt.size());
    std::optional<Secret> keys = stretched(passphrase, salt, cost);
    if (!keys)
        return tooLittleMemory(cost);
    return StretchedPassphrase{cost, std::move(salt), *std::move(keys)};
}

PassphraseWrap wrapKey(const Secret& dataKey, const StretchedPassphrase& passphrase,
                       std::string_view context) {
    PassphraseWrap wrap{passphrase.cost, passphrase.salt, {}};
    wrap.sealed = sealedKey(keysIn(passphrase.keys), bound(context, wrap), dataKey);
    return wrap;
}

Result<std::optional<Secret>> unwrapKey(const PassphraseWrap& wrap, std::string_view passphrase,
                                        std::string_view context) {
    const std::optional<Secret> keys = stretched(passphrase, wrap.salt, wrap.cost);
    if (!keys)
        return tooLittleMemory(wrap.cost);
    return openedKey(keysIn(*keys), bound(context, wrap), wrap.sealed);
}

std::string wrapKey(const Secret& dataKey, const RecoveryKey& recovery, std::string_view context) {
    const Secret keys = keysOf(recovery);
    return sealedKey(keysIn(keys), context, dataKey);
}

std::optional<Secret> unwrapKey(std::string_view sealed, const RecoveryKey& recovery,
                                std::string_view context) {
    const Secret keys = keysOf(recovery);
    return openedKey(keysIn(keys), context, sealed);
}

} // namespace anteroom::storage
