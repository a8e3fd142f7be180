// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookmatch.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphtime.h"
#include "core/platforms/facebook/facebookpost.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using graphapi::idIn;

namespace {

QStringList textsIn(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &entry : list.toArray())
        texts += idIn(entry);
    return texts;
}

bool isOlder(const QJsonObject &entry, Instant notBefore)
{
    const auto createdAt = graphapi::graphTime(entry["created_time"_L1].toString());
    return createdAt && *createdAt < notBefore;
}

QStringList targetsOf(const QJsonArray &attachments)
{
    QStringList targets;
    for (const auto &attachment : attachments) {
        if (const auto target = idIn(attachment["target"_L1]["id"_L1]); !target.isEmpty())
            targets += target;
        for (const auto &below : attachment["subattachments"_L1]["data"_L1].toArray()) {
            if (const auto target = idIn(below["target"_L1]["id"_L1]); !target.isEmpty())
                targets += target;
        }
    }
    return targets;
}

/// What two addresses must share to be one: case of the host, "www." and a last slash aside.
QString coreOf(const QString &address)
{
    const QUrl url{address.trimmed()};
    auto host = url.host().toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    auto path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return host + path + u'?' + url.query();
}

Likeness likenessOfLink(const QJsonArray &attachments, const SoughtPost &sought)
{
    const auto shown = attachments.first()["unshimmed_url"_L1].toString();
    if (sought.link.isEmpty())
        return Likeness::Same;  // Facebook may have made a preview of an address within the text
    if (shown.isEmpty())
        return sought.message.isEmpty() ? Likeness::Alike : Likeness::Same;
    return coreOf(shown) == coreOf(sought.link) ? Likeness::Same : Likeness::Alike;
}

}  // namespace

SoughtPost soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt)
{
    // Facebook's own time before the create, where it told one: then no wrong clock here can hide the post.
    const auto told = QDateTime::fromString(step.payload["since"_L1].toString(), Qt::ISODateWithMs);
    return {.message = normalized(messageOf(post)),
            .link = previewLink(post),
            .photos = textsIn(step.payload["photos"_L1]),
            .known = textsIn(step.payload["known"_L1]),
            .notBefore = (told.isValid() ? toInstant(told) : intendedAt) - lookBack};
}

SoughtPost soughtAmongWaiting(SoughtPost sought, const Step &step)
{
    sought.known += textsIn(step.payload["known_waiting"_L1]);
    sought.notBefore = Instant::min();
    sought.scheduledFor = step.payload["scheduled_for"_L1].toInteger();
    return sought;
}

Likeness likeness(const QJsonObject &post, const SoughtPost &sought)
{
    const auto at = post["scheduled_publish_time"_L1].toVariant().toLongLong();
    if (sought.scheduledFor > 0 && at != sought.scheduledFor)
        return Likeness::Other;
    if (sought.known.contains(idIn(post["id"_L1])) || isOlder(post, sought.notBefore))
        return Likeness::Other;
    const auto attachments = post["attachments"_L1]["data"_L1].toArray();
    const bool saysTheSame = normalized(post["message"_L1].toString()) == sought.message;
    if (!sought.photos.isEmpty()) {
        const auto targets = targetsOf(attachments);
        if (targets.isEmpty())
            return saysTheSame ? Likeness::Alike : Likeness::Other;
        const bool hasAll = std::all_of(sought.photos.begin(), sought.photos.end(),
                                        [&](const QString &photo) { return targets.contains(photo); });
        return hasAll ? Likeness::Same : Likeness::Other;
    }
    const auto type = attachments.first()["media_type"_L1].toString();
    const bool showsMedia = type == "photo"_L1 || type == "album"_L1 || type == "video"_L1;
    if (!saysTheSame || (showsMedia && sought.link.isEmpty()))
        return Likeness::Other;
    return likenessOfLink(attachments, sought);
}

bool isSoughtComment(const QJsonObject &comment, const QString &page, const QString &text)
{
    const auto author = idIn(comment["from"_L1]["id"_L1]);
    return (author.isEmpty() || author == page) && normalized(comment["message"_L1].toString()) == normalized(text);
}

}  // namespace carillon::facebook
