// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/dagcbor.h"

#include "core/platforms/simulatedtext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <vector>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

enum class Major : quint8 { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Tag = 6 };

void putHead(QByteArray &out, Major major, quint64 argument)
{
    const auto first = quint8(quint8(major) << 5U);
    int width = 0;
    if (argument < 24) {
        out += char(first | quint8(argument));
        return;
    }
    if (argument <= 0xff) {
        out += char(first | 24U);
        width = 1;
    } else if (argument <= 0xffff) {
        out += char(first | 25U);
        width = 2;
    } else if (argument <= 0xffffffffU) {
        out += char(first | 26U);
        width = 4;
    } else {
        out += char(first | 27U);
        width = 8;
    }
    while (width-- > 0)
        out += char((argument >> (8 * width)) & 0xffU);
}

void putText(QByteArray &out, const QByteArray &utf8)
{
    putHead(out, Major::Text, quint64(utf8.size()));
    out += utf8;
}

/// Bytes of base 32 text without its multibase letter; nothing when it holds another letter.
std::optional<QByteArray> base32Decoded(QStringView text)
{
    QByteArray bytes;
    quint32 pending = 0;
    int bits = 0;
    for (const auto letter : text) {
        const auto value = "abcdefghijklmnopqrstuvwxyz234567"_L1.indexOf(letter);
        if (value < 0)
            return {};
        pending = (pending << 5U) | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += char((pending >> bits) & 0xffU);
            pending &= (1U << bits) - 1U;
        }
    }
    return bytes;
}

bool put(QByteArray &out, const QJsonValue &value);

bool putLink(QByteArray &out, const QString &link)
{
    const auto cid = link.startsWith(u'b') ? base32Decoded(QStringView{link}.mid(1)) : std::nullopt;
    if (!cid || cid->isEmpty())
        return false;
    putHead(out, Major::Tag, 42);
    putHead(out, Major::Bytes, quint64(cid->size()) + 1);
    out += '\0';  // the identity multibase prefix
    out += *cid;
    return true;
}

bool putNumber(QByteArray &out, const QJsonValue &value)
{
    const auto number = value.toDouble();
    if (std::trunc(number) != number || std::abs(number) > 9.0e18)
        return false;
    const auto integer = value.toInteger();
    if (integer >= 0)
        putHead(out, Major::Unsigned, quint64(integer));
    else
        putHead(out, Major::Negative, quint64(-1 - integer));
    return true;
}

bool putMap(QByteArray &out, const QJsonObject &object)
{
    if (object.size() == 1 && object.contains("$link"_L1))
        return putLink(out, object.value("$link"_L1).toString());
    if (object.size() == 1 && object.contains("$bytes"_L1)) {
        const auto bytes = QByteArray::fromBase64(object.value("$bytes"_L1).toString().toLatin1());
        putHead(out, Major::Bytes, quint64(bytes.size()));
        out += bytes;
        return true;
    }
    std::vector<std::pair<QByteArray, QJsonValue>> members;
    for (auto member = object.begin(); member != object.end(); ++member)
        members.emplace_back(member.key().toUtf8(), member.value());
    std::sort(members.begin(), members.end(), [](const auto &one, const auto &other) {
        return one.first.size() != other.first.size() ? one.first.size() < other.first.size() : one.first < other.first;
    });
    putHead(out, Major::Map, members.size());
    return std::all_of(members.begin(), members.end(), [&](const auto &member) {
        putText(out, member.first);
        return put(out, member.second);
    });
}

bool put(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += '\xf6';
        return true;
    case QJsonValue::Bool:
        out += value.toBool() ? '\xf5' : '\xf4';
        return true;
    case QJsonValue::Double:
        return putNumber(out, value);
    case QJsonValue::String:
        putText(out, value.toString().toUtf8());
        return true;
    case QJsonValue::Array: {
        const auto array = value.toArray();
        putHead(out, Major::Array, quint64(array.size()));
        return std::all_of(array.begin(), array.end(), [&](const QJsonValue &item) { return put(out, item); });
    }
    case QJsonValue::Object:
        return putMap(out, value.toObject());
    case QJsonValue::Undefined:
        return false;
    }
    return false;
}

QString cidOf(char codec, const QByteArray &bytes)
{
    const QByteArray prefix{"\x01\x00\x12\x20", 4};
    auto binary = prefix + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    binary[1] = codec;
    return u'b' + QString::fromLatin1(base32(binary));
}

}  // namespace

std::optional<QByteArray> dagCborOf(const QJsonValue &value)
{
    QByteArray out;
    if (!put(out, value))
        return {};
    return out;
}

QString recordCidOf(const QByteArray &dagCbor)
{
    return cidOf('\x71', dagCbor);
}

QString blobCidOf(const QByteArray &bytes)
{
    return cidOf('\x55', bytes);
}

}  // namespace carillon::sandbox::bluesky
