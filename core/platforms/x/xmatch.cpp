// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xmatch.h"

#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xtext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::x {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Clocks differ and are set. X takes no text twice within a far longer time, so that nothing of the same text stands
/// so shortly before.
constexpr auto tolerance = 10min;
/// A call has ended that long after its intent, whatever became of it.
constexpr auto longestCall = 15min;

constexpr QChar anyLink{0xFFFC};

/// An address as it is compared: X adds a scheme or a slash, and makes hosts small.
QString bare(QString address)
{
    static const QRegularExpression scheme{u"^https?://"_s, QRegularExpression::CaseInsensitiveOption};
    address.remove(scheme);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address.toLower();
}

QString unescaped(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
}

/// `text` with each address as `as` gives it.
template <class Function>
QString withLinks(const QString &text, Function as)
{
    QString written;
    qsizetype at = 0;
    for (const auto &entity : textEntities(text)) {
        if (entity.kind != TextEntity::Kind::Link)
            continue;
        written += QStringView{text}.mid(at, entity.start - at);
        written += as(entity.value);
        at = entity.end;
    }
    written += QStringView{text}.mid(at);
    return written;
}

QString comparable(const QString &text)
{
    return withLinks(text, bare).normalized(QString::NormalizationForm_C).simplified();
}

QString shapeOf(const QString &text)
{
    return withLinks(text, [](const QString &) { return QString{anyLink}; })
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

bool isOwnMedia(const QJsonObject &url)
{
    static const QRegularExpression ownPage{u"/status/[0-9]+/(photo|video)/[0-9]+$"_s};
    return url.contains("media_key"_L1) || ownPage.match(url["expanded_url"_L1].toString()).hasMatch();
}

/// The text of a post of the timeline with its shortened links put back. `isComplete` is false when X did not say what
/// one of them stands for.
QString expandedText(const QJsonObject &post, bool *isComplete)
{
    auto holder = post;
    for (const auto name : {"note_tweet"_L1, "note_post"_L1}) {  // the whole of a long post
        if (post[name].isObject())
            holder = post[name].toObject();
    }
    auto text = unescaped(holder["text"_L1].toString());
    auto urls = holder["entities"_L1]["urls"_L1].toArray();
    if (urls.isEmpty())
        urls = post["entities"_L1]["urls"_L1].toArray();
    for (const auto &entry : std::as_const(urls)) {
        const auto url = entry.toObject();
        const auto shortened = url["url"_L1].toString();
        if (!shortened.isEmpty())
            text.replace(shortened, isOwnMedia(url) ? QString{} : url["expanded_url"_L1].toString());
    }
    *isComplete = !text.contains("https://t.co/"_L1, Qt::CaseInsensitive);
    return text;
}

QString withoutOwnMention(const QString &text, const SoughtPost &sought)
{
    const auto mention = u'@' + sought.handle + u' ';
    const bool isAdded = !sought.inReplyTo.isEmpty() && !sought.handle.isEmpty()
        && text.startsWith(mention, Qt::CaseInsensitive) && !sought.text.startsWith(mention, Qt::CaseInsensitive);
    return isAdded ? text.mid(mention.size()) : text;
}

bool hasSameText(const QJsonObject &post, const SoughtPost &sought)
{
    bool isComplete = true;
    const auto theirs = withoutOwnMention(expandedText(post, &isComplete), sought);
    if (comparable(theirs) == comparable(sought.text))
        return true;
    // What X did not tell cannot be compared: then the words around it decide.
    const auto trailingLink = QString{anyLink};
    auto shape = shapeOf(theirs);
    if (!sought.media.isEmpty() && shape.endsWith(trailingLink) && !shapeOf(sought.text).endsWith(trailingLink))
        shape = shape.chopped(1).trimmed();
    return !isComplete && shape == shapeOf(sought.text);
}

QString parentOf(const QJsonObject &post)
{
    for (const auto name : {"referenced_tweets"_L1, "referenced_posts"_L1}) {
        for (const auto &entry : post[name].toArray()) {
            if (entry["type"_L1].toString() == "replied_to"_L1)
                return entry["id"_L1].toString();
        }
    }
    return {};
}

/// A media key is a kind and the id.
bool hasSameMedia(const QJsonObject &post, const SoughtPost &sought)
{
    const auto keys = post["attachments"_L1]["media_keys"_L1].toArray();
    if (keys.size() != sought.media.size())
        return false;
    if (!sought.text.trimmed().isEmpty())
        return true;
    return std::all_of(keys.begin(), keys.end(),
                       [&](const QJsonValue &key) { return sought.media.contains(key.toString().section(u'_', -1)); });
}

}  // namespace

SoughtPost soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt)
{
    SoughtPost sought{.text = postText(post, step),
                      .handle = post.account.handle,
                      .inReplyTo = step.payload["in_reply_to"_L1].toString(),
                      .notBefore = intendedAt - tolerance,
                      .notAfter = intendedAt + longestCall};
    for (const auto &id : step.payload["media_ids"_L1].toArray())
        sought.media += id.toString();
    sought.hasPoll = sought.inReplyTo.isEmpty() && !pollOptions(post).isEmpty();
    return sought;
}

bool isOlder(const QJsonObject &post, const SoughtPost &sought)
{
    const auto createdAt = QDateTime::fromString(post["created_at"_L1].toString(), Qt::ISODateWithMs);
    return createdAt.isValid() && toInstant(createdAt) < sought.notBefore;
}

bool isSought(const QJsonObject &post, const SoughtPost &sought)
{
    const bool hasPoll = !post["attachments"_L1]["poll_ids"_L1].toArray().isEmpty();
    return !isOlder(post, sought) && parentOf(post) == sought.inReplyTo && hasPoll == sought.hasPoll
        && hasSameMedia(post, sought) && hasSameText(post, sought);
}

}  // namespace carillon::x
