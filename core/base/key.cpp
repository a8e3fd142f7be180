// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto alphabet = "abcdefghijklmnopqrstuvwxyz234567"_L1;
constexpr qsizetype keyLength = 26;  // 26 * 5 bits hold 128
constexpr qsizetype sharedLength = 5;

}  // namespace

QString newKey()
{
    std::array<quint32, 5> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype{random.size()});
    QString key;
    key.reserve(keyLength);
    for (qsizetype at = 0; at < keyLength; ++at) {
        const auto word = random[static_cast<size_t>(at / 6)];
        key += alphabet[qsizetype{(word >> (5 * (at % 6))) & 31U}];
    }
    return key;
}

QString newKeyBeside(const QString &key)
{
    return key.first(std::min(sharedLength, key.size())) + newKey().sliced(std::min(sharedLength, key.size()));
}

bool isKey(QStringView text)
{
    return text.size() == keyLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return alphabet.contains(c); });
}

}  // namespace carillon
