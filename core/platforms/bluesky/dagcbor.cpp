// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/dagcbor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int bitsPerLetter = 5;
constexpr QByteArrayView base32Letters = "abcdefghijklmnopqrstuvwxyz234567";
constexpr quint64 linkTag = 42;

enum class Major : uchar { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, List = 4, Map = 5, Tag = 6 };

QByteArray toBase32(const QByteArray &bytes)
{
    QByteArray letters;
    unsigned rest = 0;
    int bits = 0;
    for (const char byte : bytes) {
        rest = (rest << 8) | static_cast<uchar>(byte);
        for (bits += 8; bits >= bitsPerLetter; bits -= bitsPerLetter)
            letters += base32Letters[(rest >> (bits - bitsPerLetter)) & 31U];
        rest &= 31U;  // what is still to be written
    }
    if (bits > 0)
        letters += base32Letters[(rest << (bitsPerLetter - bits)) & 31U];
    return letters;
}

std::optional<QByteArray> fromBase32(QStringView letters)
{
    QByteArray bytes;
    unsigned rest = 0;
    int bits = 0;
    for (const QChar letter : letters) {
        const auto value = base32Letters.indexOf(letter.toLatin1());
        if (value < 0)
            return {};
        rest = (rest << bitsPerLetter) | static_cast<unsigned>(value);
        bits += bitsPerLetter;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(static_cast<uchar>(rest >> bits));
            rest &= (1U << bits) - 1;
        }
    }
    return bytes;
}

template <class Number>
void appendBigEndian(QByteArray &out, quint64 number)
{
    const auto swapped = qToBigEndian(static_cast<Number>(number));
    out.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

/// The head of an item: what it is, and a number in the fewest bytes that hold it.
void appendHead(QByteArray &out, Major major, quint64 number)
{
    const auto first = [major](uchar extra) {
        return static_cast<char>(static_cast<uchar>((static_cast<uchar>(major) << 5) | extra));
    };
    if (number < 24) {
        out += first(static_cast<uchar>(number));
    } else if (number <= std::numeric_limits<quint8>::max()) {
        out += first(24);
        appendBigEndian<quint8>(out, number);
    } else if (number <= std::numeric_limits<quint16>::max()) {
        out += first(25);
        appendBigEndian<quint16>(out, number);
    } else if (number <= std::numeric_limits<quint32>::max()) {
        out += first(26);
        appendBigEndian<quint32>(out, number);
    } else {
        out += first(27);
        appendBigEndian<quint64>(out, number);
    }
}

void appendSized(QByteArray &out, Major major, const QByteArray &bytes)
{
    appendHead(out, major, static_cast<quint64>(bytes.size()));
    out += bytes;
}

bool append(QByteArray &out, const QJsonValue &value);

bool appendText(QByteArray &out, const QString &text)
{
    if (!text.isValidUtf16())
        return false;  // would become another character on the wire
    appendSized(out, Major::Text, text.toUtf8());
    return true;
}

bool appendNumber(QByteArray &out, const QJsonValue &value)
{
    const auto number = value.toInteger(1);
    if (number != value.toInteger(2))
        return false;  // both defaults came back: it has a fraction
    if (number >= 0)
        appendHead(out, Major::Unsigned, static_cast<quint64>(number));
    else
        appendHead(out, Major::Negative, static_cast<quint64>(-(number + 1)));
    return true;
}

bool appendLink(QByteArray &out, const QString &link)
{
    if (!link.startsWith(u'b'))
        return false;  // the multibase letter of base 32
    const auto cid = fromBase32(QStringView{link}.mid(1));
    if (!cid || cid->isEmpty())
        return false;
    appendHead(out, Major::Tag, linkTag);
    appendSized(out, Major::Bytes, '\0' + *cid);
    return true;
}

bool appendMap(QByteArray &out, const QJsonObject &object)
{
    if (object.size() == 1 && object.contains("$link"_L1))
        return appendLink(out, object["$link"_L1].toString());

    auto keys = object.keys();
    std::sort(keys.begin(), keys.end(), [](const QString &left, const QString &right) {
        const auto a = left.toUtf8();
        const auto b = right.toUtf8();
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    appendHead(out, Major::Map, static_cast<quint64>(keys.size()));
    return std::all_of(keys.cbegin(), keys.cend(), [&out, &object](const QString &key) {
        return appendText(out, key) && append(out, object[key]);
    });
}

bool appendList(QByteArray &out, const QJsonArray &list)
{
    appendHead(out, Major::List, static_cast<quint64>(list.size()));
    return std::all_of(list.cbegin(), list.cend(), [&out](const QJsonValue &entry) { return append(out, entry); });
}

bool append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += '\xf6';
        return true;
    case QJsonValue::Bool:
        out += value.toBool() ? '\xf5' : '\xf4';
        return true;
    case QJsonValue::Double:
        return appendNumber(out, value);
    case QJsonValue::String:
        return appendText(out, value.toString());
    case QJsonValue::Array:
        return appendList(out, value.toArray());
    case QJsonValue::Object:
        return appendMap(out, value.toObject());
    case QJsonValue::Undefined:
        return false;
    }
    return false;
}

}  // namespace

std::optional<QByteArray> encodeDagCbor(const QJsonValue &value)
{
    QByteArray out;
    if (!append(out, value))
        return {};
    return out;
}

std::optional<QString> recordCid(const QJsonObject &record)
{
    const auto encoded = encodeDagCbor(record);
    if (!encoded)
        return {};
    // CID version 1, codec DAG-CBOR, SHA-256 of 32 bytes.
    const auto cid = QByteArray::fromHex("01711220") + QCryptographicHash::hash(*encoded, QCryptographicHash::Sha256);
    return u'b' + QString::fromLatin1(toBase32(cid));
}

}  // namespace carillon::bluesky
