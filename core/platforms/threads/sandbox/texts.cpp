// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/texts.h"

#include <QRegularExpression>

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

int charactersOf(const QString &text)
{
    UErrorCode trouble = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters{
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), trouble)};
    if (U_FAILURE(trouble))
        return static_cast<int>(text.size());
    const icu::UnicodeString whole{reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size())};
    clusters->setText(whole);
    int count = 0;
    int32_t from = clusters->first();
    for (int32_t to = clusters->next(); to != icu::BreakIterator::DONE; from = to, to = clusters->next()) {
        bool isEmoji = false;
        int points = 0;
        for (int32_t at = from; at < to; at = whole.moveIndex32(at, 1)) {
            const UChar32 point = whole.char32At(at);
            isEmoji = isEmoji || point == 0x20E3 || u_hasBinaryProperty(point, UCHAR_EXTENDED_PICTOGRAPHIC)
                || u_hasBinaryProperty(point, UCHAR_REGIONAL_INDICATOR);
            ++points;
        }
        count += isEmoji ? static_cast<int>(text.mid(from, to - from).toUtf8().size()) : points;
    }
    return count;
}

QStringList addressesIn(const QString &text)
{
    static const QRegularExpression address{u"(?:https?://|www\\.)[^\\s<>\"]+"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression closing{u"[.,;:!?)]+$"_s};
    QStringList found;
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        auto one = matches.next().captured();
        one.remove(closing);
        if (!found.contains(one))
            found += one;
    }
    return found;
}

}  // namespace carillon::sandbox::threads
