// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedtext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

int graphemeCount(const QString &text)
{
    // Making an iterator costs far more than counting a post; each thread keeps one.
    thread_local const std::unique_ptr<icu::BreakIterator> clusters = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>{
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    }();
    const icu::UnicodeString source{false, text.utf16(), int32_t(text.size())};
    clusters->setText(source);
    int count = 0;
    while (clusters->next() != icu::BreakIterator::DONE)
        ++count;
    return count;
}

QByteArray base32(QByteArrayView bytes)
{
    constexpr auto alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    QByteArray text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    quint32 pending = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        pending = (pending << 8) | static_cast<quint8>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += alphabet[(pending >> (bits - 5)) & 31U];
        pending &= (1U << bits) - 1U;
    }
    if (bits > 0)
        text += alphabet[(pending << (5 - bits)) & 31U];
    return text;
}

QByteArray sniffMediaType(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "image/webp";
    if (bytes.mid(4, 4) == "ftyp")
        return "video/mp4";
    if (bytes.startsWith("\x1a\x45\xdf\xa3"))
        return "video/webm";
    if (bytes.startsWith("OggS"))
        return "audio/ogg";
    if (bytes.startsWith("ID3"))
        return "audio/mpeg";
    return {};
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression separator{u"[\\s,]+"_s};
    return text.split(separator, Qt::SkipEmptyParts);
}

QStringList textsIn(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &entry : list.toArray())
        texts += entry.toString();
    return texts;
}

}  // namespace carillon::sandbox
