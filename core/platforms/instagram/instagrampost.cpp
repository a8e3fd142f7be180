// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagrampost.h"

#include "core/platforms/instagram/instagramhosts.h"
#include "core/text/weblinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::instagram {

using namespace Qt::StringLiterals;

namespace {

bool isOfTag(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isMark();
}

bool isOfName(QChar character)
{
    const auto letter = character.toLower();
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') || letter == u'_' || letter == u'.';
}

/// Where what begins with the sign at `at` ends; `at` + 1 when it is only a sign.
qsizetype endOf(const QString &text, qsizetype at)
{
    const auto isPart = text.at(at) == u'@' ? isOfName : isOfTag;
    auto end = at + 1;
    while (end < text.size() && isPart(text.at(end)))
        ++end;
    while (text.at(at) == u'@' && end > at + 1 && text.at(end - 1) == u'.')
        --end;  // the sentence's
    return end;
}

}  // namespace

Shape shapeOf(const FrozenPost &post)
{
    if (optionOf(post, u"kind"_s) == "story"_L1)
        return Shape::Story;
    if (post.media.size() > 1)
        return Shape::Carousel;
    return !post.media.isEmpty() && isFilm(post.media.first()) ? Shape::Reel : Shape::Picture;
}

bool isFilm(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Video || medium.mime.startsWith("video/"_L1);
}

bool isUploaded(const FrozenPost &post, int part)
{
    const auto medium = post.media.value(part);
    if (!isFilm(medium))
        return false;
    const auto films = post.account.options["films"_L1].toString();
    if (films == "address"_L1)
        return false;
    return films == "upload"_L1 || loginOf(post.account) == Login::Facebook || medium.address.isEmpty();
}

QString captionOf(const FrozenPost &post)
{
    const auto text = post.parts.value(0);
    if (post.link.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

QString normalized(const QString &text)
{
    static const QRegularExpression blanksAtLineEnds{u"[ \\t\\r]+(?=\\n|$)"_s};
    auto plain = text.normalized(QString::NormalizationForm_C);
    plain.replace("\r\n"_L1, "\n"_L1);
    return plain.remove(blanksAtLineEnds).trimmed();
}

QList<TextEntity> captionEntities(const QString &text)
{
    QList<TextEntity> entities;
    const auto links = findWebLinks(text);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != u'#' && text.at(at) != u'@')
            continue;
        const bool isOfLink = std::any_of(links.begin(), links.end(),
                                          [at](const TextSpan &link) { return link.start <= at && at < link.end; });
        const auto end = endOf(text, at);
        if (isOfLink || end == at + 1 || (at > 0 && isOfTag(text.at(at - 1))))
            continue;
        const auto kind = text.at(at) == u'@' ? TextEntity::Kind::Mention : TextEntity::Kind::Tag;
        entities += TextEntity{.kind = kind, .start = at, .end = end, .value = text.mid(at + 1, end - at - 1)};
        at = end - 1;
    }
    return entities;
}

QString optionOf(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"instagram"_s, key);
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression separator{u"[\\s,]+"_s};
    QStringList names;
    for (auto name : text.split(separator, Qt::SkipEmptyParts)) {
        if (name.startsWith(u'@'))
            name.remove(0, 1);
        names += name;
    }
    return names;
}

std::optional<QList<TaggedPerson>> taggedIn(const QString &text)
{
    static const QRegularExpression separator{u"\\s+"_s};
    static const QRegularExpression tag{u"^@?([A-Za-z0-9_.]{1,30})(?:@([01]?\\.?\\d*),([01]?\\.?\\d*))?$"_s};
    QList<TaggedPerson> people;
    for (const auto &word : text.split(separator, Qt::SkipEmptyParts)) {
        const auto match = tag.match(word);
        TaggedPerson person{.name = match.captured(1)};
        if (match.hasCaptured(2)) {
            bool hasX = false;
            bool hasY = false;
            person.x = match.captured(2).toDouble(&hasX);
            person.y = match.captured(3).toDouble(&hasY);
            if (!hasX || !hasY || person.x > 1 || person.y > 1)
                return {};
        }
        if (!match.hasMatch())
            return {};
        people += person;
    }
    return people;
}

}  // namespace carillon::instagram
