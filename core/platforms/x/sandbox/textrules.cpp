// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/textrules.h"

#include <QRegularExpression>

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

constexpr int linkLength = 23;

/// A cluster that is shown as one picture.
bool isEmoji(const QString &cluster)
{
    const auto codes = cluster.toUcs4();
    const auto first = static_cast<UChar32>(codes.first());
    if (u_hasBinaryProperty(first, UCHAR_EMOJI_PRESENTATION))
        return true;
    const bool isKeycap = codes.size() > 1 && codes.last() == 0x20E3;
    return isKeycap || (codes.size() > 1 && codes[1] == 0xFE0F && u_hasBinaryProperty(first, UCHAR_EMOJI));
}

int weightOf(const QString &cluster)
{
    if (isEmoji(cluster))
        return 2;
    int weight = 0;
    for (const auto code : cluster.toUcs4()) {
        const bool isLight = code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223)
            || (code >= 8242 && code <= 8247);
        weight += isLight ? 1 : 2;
    }
    return weight;
}

int weightWithoutLinks(const QString &text)
{
    thread_local const std::unique_ptr<icu::BreakIterator> clusters = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>{
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    }();
    const icu::UnicodeString source{false, text.utf16(), int32_t(text.size())};
    clusters->setText(source);
    int weight = 0;
    int32_t from = 0;
    for (auto to = clusters->next(); to != icu::BreakIterator::DONE; to = clusters->next()) {
        weight += weightOf(text.mid(from, to - from));
        from = to;
    }
    return weight;
}

}  // namespace

QList<LinkPlace> linksIn(const QString &text)
{
    // Names that are reserved for examples and tests are no top-level domains.
    static const QRegularExpression link{
        u"(?<![A-Za-z0-9@$#])(?:https?://(?:[\\w-]+\\.)+(?!example\\b|test\\b|local\\b|invalid\\b)\\p{L}{2,}(?::\\d+)?"
        "(?:[/?](?:[^\\s<>\"]*[^\\s<>\".,;:!?'\\)\\]])?)?|"
        "(?<![-_./])(?:[a-z0-9-]+\\.)+(?:com|org|net|io|dev|app|de|uk|fr|eu|info|at|ch|co|me|tv|news|blog)(?![\\w@-])"
        "(?:/(?:[^\\s<>\"]*[^\\s<>\".,;:!?'\\)\\]])?)?)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption};
    QList<LinkPlace> places;
    for (auto matches = link.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        places += LinkPlace{match.capturedStart(), match.capturedEnd()};
    }
    return places;
}

int weightedLength(const QString &text)
{
    const auto normal = text.normalized(QString::NormalizationForm_C);
    int length = 0;
    qsizetype at = 0;
    for (const auto &place : linksIn(normal)) {
        length += weightWithoutLinks(normal.mid(at, place.start - at)) + linkLength;
        at = place.end;
    }
    return length + weightWithoutLinks(normal.mid(at));
}

int cashtagsIn(const QString &text)
{
    static const QRegularExpression cashtag{
        u"(?:^|(?<=\\s))\\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?=$|\\s|[.,;:!?)])"_s};
    int count = 0;
    for (auto matches = cashtag.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

bool hasForbidden(const QString &text)
{
    return text.contains(QChar{0xFFFE}) || text.contains(QChar{0xFEFF}) || text.contains(QChar{0xFFFF});
}

}  // namespace carillon::sandbox::x
