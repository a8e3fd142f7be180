// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto alphabet = "abcdefghijklmnopqrstuvwxyz234567"_L1;
constexpr qsizetype keyLength = 26;                              // 26 * 5 bits hold 128
constexpr auto inOrder = "234567abcdefghijklmnopqrstuvwxyz"_L1;  // as SQLite sorts them
constexpr qsizetype sharedLength = 5;
constexpr qsizetype countedLength = 5;

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
    const auto shared = std::min(sharedLength + countedLength, key.size());
    return key.first(shared) + newKey().sliced(shared);
}

QString newKeyAfter(const QString &key)
{
    auto next = newKeyBeside(key);
    for (auto at = std::min(sharedLength + countedLength, key.size()) - 1; at >= sharedLength; --at) {
        const auto place = inOrder.indexOf(next[at]) + 1;
        next[at] = inOrder[place % inOrder.size()];
        if (place < inOrder.size())
            break;
    }
    return next;
}

bool isKey(QStringView text)
{
    return text.size() == keyLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return alphabet.contains(c); });
}

}  // namespace carillon
