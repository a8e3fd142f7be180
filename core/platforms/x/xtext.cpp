// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xtext.h"

#include "core/text/domains.h"
#include "core/text/utf8offsets.h"
#include "core/text/weblinks.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace carillon::x {

using namespace Qt::StringLiterals;

namespace {

constexpr int addressLength = 23;
constexpr int defaultWeight = 2;
constexpr QChar anyEmoji{0x231A};  // stands for a whole sequence: it weighs as much

QJsonObject table(const QString &resource)
{
    QFile file{resource};
    const bool readable = file.open(QIODevice::ReadOnly);
    const auto object = QJsonDocument::fromJson(readable ? file.readAll() : QByteArray{}).object();
    Q_ASSERT_X(!object.isEmpty(), "table", qPrintable(resource));
    return object;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list += entry.toString();
    return list;
}

const DomainList &domains()
{
    static const DomainList list = [] {
        const auto differences = table(u":/platforms/x/domains.json"_s);
        return DomainList::rootZone().with(strings(differences["more"_L1]), strings(differences["fewer"_L1]));
    }();
    return list;
}

uint codePointAt(QStringView text, qsizetype at)
{
    const auto unit = text[at];
    return unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
        ? QChar::surrogateToUcs4(unit, text[at + 1])
        : unit.unicode();
}

/// By their first code point, the longest first.
const QHash<uint, QStringList> &emojiSequences()
{
    static const QHash<uint, QStringList> sequences = [] {
        QHash<uint, QStringList> all;
        for (const auto &sequence : strings(table(u":/platforms/x/emoji.json"_s)["sequences"_L1]))
            all[codePointAt(sequence, 0)] += sequence;
        for (auto &list : all)
            std::sort(list.begin(), list.end(),
                      [](const QString &left, const QString &right) { return left.size() > right.size(); });
        return all;
    }();
    return sequences;
}

bool isEmojiByItself(uint character)
{
    constexpr uint firstRegional = 0x1F1E6;
    constexpr uint lastRegional = 0x1F1FF;
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_EMOJI_PRESENTATION)
        && (character < firstRegional || character > lastRegional);
}

/// The units of the emoji that begins at `at`, or 0. A variation selector behind one changes nothing and belongs to it.
qsizetype emojiSizeAt(QStringView text, qsizetype at)
{
    const auto character = codePointAt(text, at);
    qsizetype size = isEmojiByItself(character) ? QChar::requiresSurrogates(character) ? 2 : 1 : 0;
    if (const auto list = emojiSequences().constFind(character); list != emojiSequences().cend()) {
        const auto rest = text.mid(at);
        const auto found = std::find_if(list->begin(), list->end(),
                                        [&](const QString &sequence) { return rest.startsWith(sequence); });
        size = found == list->end() ? size : found->size();
    }
    const bool isSelected = size > 0 && at + size < text.size() && text[at + size] == QChar{0xFE0F};
    return isSelected ? size + 1 : size;
}

/// NFC, with one symbol for each emoji of several code points.
QString counted(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x300; }))
        return text.toString();  // NFC already, and a sequence has a higher one
    QString shortened;
    shortened.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const auto size = emojiSizeAt(text, at);
        shortened += size > 0 ? anyEmoji : text[at];
        at += std::max<qsizetype>(size, 1);
    }
    return shortened.normalized(QString::NormalizationForm_C);
}

int weightOf(QChar unit)
{
    static constexpr std::array<std::array<char16_t, 2>, 4> light{
        {{0, 0x10FF}, {0x2000, 0x200D}, {0x2010, 0x201F}, {0x2032, 0x2037}}};
    const bool isLight = std::any_of(light.begin(), light.end(), [code = unit.unicode()](const auto &range) {
        return code >= range[0] && code <= range[1];
    });
    return isLight ? 1 : defaultWeight;
}

/// Collects what a pattern finds; group 1 is the entity, and what `spoiltBy` finds right behind it makes it none.
class Finder
{
public:
    explicit Finder(const QString &text) : m_text{text} {}

    void add(TextEntity::Kind kind, const QRegularExpression &pattern, const QRegularExpression &spoiltBy,
             qsizetype prefix)
    {
        for (auto matches = pattern.globalMatch(m_text); matches.hasNext();) {
            const auto match = matches.next();
            const bool isSpoilt = spoiltBy
                                      .match(m_text, match.capturedEnd(1), QRegularExpression::NormalMatch,
                                             QRegularExpression::AnchorAtOffsetMatchOption)
                                      .hasMatch();
            if (!isSpoilt)
                add(kind, {match.capturedStart(1), match.capturedEnd(1)}, prefix);
        }
    }

    void add(TextEntity::Kind kind, TextSpan span, qsizetype prefix)
    {
        m_found += TextEntity{.kind = kind,
                              .start = span.start,
                              .end = span.end,
                              .value = m_text.mid(span.start + prefix, span.end - span.start - prefix)};
    }

    /// In the order of the text, without those that begin inside another; of two in one place the one added first.
    [[nodiscard]] QList<TextEntity> result()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const TextEntity &left, const TextEntity &right) { return left.start < right.start; });
        QList<TextEntity> kept;
        const Utf8Offsets bytes{m_text};
        for (auto &entity : m_found) {
            if (!kept.isEmpty() && entity.start < kept.last().end)
                continue;
            entity.byteStart = bytes.at(entity.start);
            entity.byteEnd = bytes.at(entity.end);
            kept += std::move(entity);
        }
        return kept;
    }

private:
    const QString &m_text;
    QList<TextEntity> m_found;
};

void addMentions(Finder &finder)
{
    static const QRegularExpression mention{
        u"(?:(?<![a-zA-Z0-9_!#$%&*@\\x{FF20}])|(?<=^[rR][tT])|(?<=[^a-zA-Z0-9_+~.-][rR][tT]))"
        "([@\\x{FF20}][a-zA-Z0-9_]{1,20}(?:/[a-zA-Z][a-zA-Z0-9_-]{0,24})?)"_s};
    static const QRegularExpression spoiltBy{
        u"[@\\x{FF20}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{24F}\\x{253}\\x{254}\\x{256}\\x{257}\\x{259}"
        "\\x{25B}\\x{263}\\x{268}\\x{26F}\\x{272}\\x{289}\\x{28B}\\x{2BB}\\x{300}-\\x{36F}\\x{1E00}-\\x{1EFF}]|://"_s};
    finder.add(TextEntity::Kind::Mention, mention, spoiltBy, 1);
}

void addTags(Finder &finder)
{
    // \p{Nd} and the marks that a word may hold; the variation selectors are marks, but end an emoji.
    static const QString inWord = u"\\p{L}\\p{M}\\p{Nd}_\\x{200C}\\x{200D}\\x{A67E}\\x{5BE}\\x{5F3}\\x{5F4}\\x{FF5E}"
                                  "\\x{301C}\\x{309B}\\x{309C}\\x{30A0}\\x{30FB}\\x{3003}\\x{F0B}\\x{F0C}\\x{B7}"_s;
    static const QRegularExpression tag{
        u"(?:(?<=[\\x{FE0E}\\x{FE0F}])|(?<![&%1]))([#\\x{FF03}](?![\\x{FE0F}\\x{20E3}])[%1]*[\\p{L}\\p{M}][%1]*)"_s.arg(
            inWord)};
    static const QRegularExpression spoiltBy{u"[#\\x{FF03}]|://"_s};
    finder.add(TextEntity::Kind::Tag, tag, spoiltBy, 1);
}

void addCashtags(Finder &finder)
{
    static const QString spaces = u"\\x{9}-\\x{D}\\x{20}\\x{85}\\x{A0}\\x{1680}\\x{180E}\\x{2000}-\\x{200A}"
                                  "\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}"_s;
    static const QRegularExpression cashtag{u"(?<![^%1])(\\$[a-zA-Z]{1,6}(?:[._][a-zA-Z]{1,2})?)"
                                            "(?=$|[%1\\x{FEFF}!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$])"_s.arg(spaces)};
    static const QRegularExpression nothing{u"(*FAIL)"_s};
    finder.add(TextEntity::Kind::Tag, cashtag, nothing, 0);
}

}  // namespace

int weightedLength(QStringView text)
{
    const auto normal = counted(text);
    int length = 0;
    qsizetype at = 0;
    const auto weighUpTo = [&](qsizetype end) {
        for (; at < end; ++at) {
            if (normal[at].isHighSurrogate() && at + 1 < normal.size() && normal[at + 1].isLowSurrogate())
                ++at;
            length += weightOf(normal[at]);
        }
    };
    for (const auto &address : findWebAddresses(normal, domains())) {
        weighUpTo(address.start);
        length += addressLength;
        at = address.end;
    }
    weighUpTo(normal.size());
    return length;
}

bool isAllowed(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar unit) {
        return unit.unicode() == 0xFFFE || unit.unicode() == 0xFEFF || unit.unicode() == 0xFFFF;
    });
}

QList<TextEntity> textEntities(const QString &text)
{
    Finder finder{text};
    for (const auto &address : findWebAddresses(text, domains()))
        finder.add(TextEntity::Kind::Link, address, 0);
    if (text.contains(u'@') || text.contains(QChar{0xFF20}))
        addMentions(finder);
    if (text.contains(u'#') || text.contains(QChar{0xFF03}))
        addTags(finder);
    if (text.contains(u'$'))
        addCashtags(finder);
    return finder.result();
}

int cashtagCount(const QString &text)
{
    const auto entities = textEntities(text);
    return static_cast<int>(std::count_if(entities.begin(), entities.end(), [](const TextEntity &entity) {
        return entity.kind == TextEntity::Kind::Tag && entity.value.startsWith(u'$');
    }));
}

bool hasLink(QStringView text)
{
    return !findWebAddresses(text, domains()).isEmpty();
}

}  // namespace carillon::x
