// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/containers.h"

#include "core/graphapi/sandbox/fetching.h"
#include "core/platforms/instagram/sandbox/answers.h"
#include "core/platforms/instagram/sandbox/jpegratio.h"
#include "core/platforms/simulatedtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = qint64{310} * 1000 * 1000;

const auto platform = u"instagram"_s;
constexpr qsizetype longestCaption = 2'200;

HttpReply invalid(const QString &message)
{
    return failure({.code = 100, .message = u"(#100) "_s + message});
}

int countOf(const QString &text, const QRegularExpression &pattern)
{
    int count = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

/// "children" is a list in JSON, or ids with commas between them.
QStringList childrenIn(const Parameters &parameters)
{
    const auto list = parameters.list(u"children"_s);
    if (!list.isEmpty())
        return textsIn(list);
    return parameters.text(u"children"_s).split(u',', Qt::SkipEmptyParts);
}

/// Addresses are taken in ASCII only.
graph::Fetched fetchedAt(const QString &address)
{
    const bool isPlain
        = std::all_of(address.begin(), address.end(), [](QChar letter) { return letter.unicode() < 128; });
    return isPlain ? graph::fetchMedium(QUrl{address, QUrl::StrictMode}, mostBytes)
                   : graph::Fetched{.trouble = graph::Fetched::Trouble::Refused};
}

}  // namespace

const Container *Containers::find(const QString &id) const
{
    const auto at = m_containers.constFind(id);
    return at == m_containers.constEnd() ? nullptr : &*at;
}

bool Containers::hasExpired(const Container &container) const
{
    return container.published.isEmpty()
        && m_host.clock().now() - container.createdAt >= std::chrono::seconds{m_settings.containerSeconds};
}

std::optional<HttpReply> Containers::refuseText(const Parameters &parameters) const
{
    static const QRegularExpression tag{u"(?<!\\w)#\\w+"_s, QRegularExpression::UseUnicodePropertiesOption};
    static const QRegularExpression mention{u"(?<!\\w)@[A-Za-z0-9_.]+"_s};
    const auto caption = parameters.text(u"caption"_s);
    if (caption.toUcs4().size() > longestCaption)
        return failureBy(2207010);
    if (countOf(caption, tag) > 30)
        return invalid(u"The caption has more than 30 hashtags"_s);
    if (countOf(caption, mention) > 20)
        return invalid(u"The caption has more than 20 mentions"_s);
    if (parameters.list(u"collaborators"_s).size() > 3)
        return invalid(u"Param collaborators has more than 3 entries"_s);
    if (parameters.has(u"collaborators"_s) && parameters.list(u"collaborators"_s).isEmpty())
        return invalid(u"Param collaborators must be an array"_s);
    return {};
}

std::optional<HttpReply> Containers::refuseTags(const Parameters &parameters, const Container &container) const
{
    if (!parameters.has(u"user_tags"_s))
        return {};
    const auto tags = parameters.list(u"user_tags"_s);
    if (tags.isEmpty() || container.type == "CAROUSEL"_L1)
        return invalid(u"Param user_tags must be an array, of a single medium"_s);
    if (tags.size() > 20)
        return failureBy(2207040);
    for (const auto &tag : tags) {
        const bool hasPlace = tag["x"_L1].isDouble() && tag["y"_L1].isDouble();
        if (tag["username"_L1].toString().isEmpty() || hasPlace != (container.type == "IMAGE"_L1))
            return invalid(u"Param user_tags: a username, and x and y in pictures only"_s);
    }
    return {};
}

std::optional<HttpReply> Containers::refuseReel(const Parameters &parameters) const
{
    if (parameters.has(u"thumb_offset"_s)) {
        const auto offset = parameters.number(u"thumb_offset"_s);
        if (!offset || *offset < 0)
            return failureBy(2207057);
    }
    if (parameters.has(u"trial_params"_s) && !m_settings.trials)
        return failureBy(2207081);
    return {};
}

std::optional<HttpReply> Containers::refuseChildren(const Container &carousel) const
{
    if (carousel.children.size() < 2 || carousel.children.size() > 10)
        return failureBy(2207028);
    for (const auto &id : carousel.children) {
        const auto *child = find(id);
        if (child == nullptr || child->account != carousel.account || !child->isChild)
            return failureBy(2207006);
        if (hasExpired(*child))
            return failureBy(2207008);
        if (child->failed != 0)
            return failureBy(2207032);
        if (!child->hasArrived() || child->pollsLeft > 0)
            return failureBy(2207027);
    }
    return {};
}

int Containers::fetch(Container &container, const QString &address) const
{
    const auto fetched = fetchedAt(address);
    const bool wantsFilm = container.type != "IMAGE"_L1 && container.mime == "video/mp4";
    if (fetched.trouble == graph::Fetched::Trouble::TimedOut)
        return 2207003;
    if (fetched.trouble == graph::Fetched::Trouble::Refused)
        return wantsFilm ? 2207077 : 2207052;
    const auto type = sniffMediaType(fetched.content);
    if (wantsFilm && type != "video/mp4")
        return 2207026;
    if (!wantsFilm) {
        if (fetched.content.size() > m_settings.maxImageBytes)
            return 2207004;
        if (type.isEmpty())
            return 2207052;
        if (type != "image/jpeg")
            return 2207005;
        const auto ratio = jpegRatio(fetched.content);
        if (ratio < 0.795 || ratio > 1.915)
            return 2207009;
    }
    container.mime = type;
    container.blob = m_host.storeBlob(fetched.content);
    return 0;
}

HttpReply Containers::create(const QString &account, const Parameters &parameters, std::optional<int> polls, bool isOwn)
{
    const auto given = parameters.text(u"media_type"_s);
    static const QStringList types{u"IMAGE"_s, u"REELS"_s, u"STORIES"_s, u"VIDEO"_s, u"CAROUSEL"_s};
    Container container{.id = m_gallery.nextNumber(),
                        .account = account,
                        .type = given.isEmpty() ? u"IMAGE"_s : given,
                        .isChild = parameters.truth(u"is_carousel_item"_s, false),
                        .isUpload = parameters.text(u"upload_type"_s) == "resumable"_L1,
                        .caption = parameters.text(u"caption"_s),
                        .alt = parameters.text(u"alt_text"_s)};
    const bool isSingleVideo = container.type == "VIDEO"_L1 && !container.isChild;
    if (!types.contains(container.type) || isSingleVideo)
        return failureBy(2207023);
    for (const auto &refusal : {refuseText(parameters), refuseTags(parameters, container), refuseReel(parameters)}) {
        if (refusal)
            return *refusal;
    }
    if (!container.alt.isEmpty() && container.type != "IMAGE"_L1)
        return invalid(u"Param alt_text is for pictures only"_s);
    if ((container.isChild || container.type == "STORIES"_L1) && !container.caption.isEmpty())
        m_host.warned(platform, account, u"A caption that nobody will see"_s);
    if (container.type == "CAROUSEL"_L1) {
        container.children = childrenIn(parameters);
        if (auto refusal = refuseChildren(container))
            return *refusal;
        return keep(container, polls);
    }

    for (const auto name : {u"collaborators", u"user_tags", u"location_id", u"audio_name", u"share_to_feed",
                            u"trial_params", u"cover_url", u"thumb_offset"}) {
        const auto key = QString::fromUtf16(name);
        if (parameters.has(key))
            container.notes += key + u": "_s + parameters.text(key);
    }
    const auto image = parameters.text(u"image_url"_s);
    const auto video = parameters.text(u"video_url"_s);
    if (container.isUpload) {
        if (isOwn && !m_settings.ownUpload)
            return invalid(u"Param upload_type is not supported"_s);
        if (container.type == "IMAGE"_L1 || !image.isEmpty() || !video.isEmpty())
            return failureBy(2207052);
        container.mime = "video/mp4";
        return keep(container, polls);
    }
    const bool wantsFilm = container.type == "REELS"_L1 || container.type == "VIDEO"_L1 || !video.isEmpty();
    if (image.isEmpty() == video.isEmpty() || wantsFilm == video.isEmpty())
        return failureBy(2207052);
    container.mime = wantsFilm ? "video/mp4" : "image/jpeg";
    const int wrong = fetch(container, wantsFilm ? video : image);
    // Films are fetched behind the answer, so that the container tells what is wrong with them.
    if (wrong != 0 && !wantsFilm && !m_settings.lateErrors)
        return failureBy(wrong);
    container.failed = wrong;
    return keep(container, polls);
}

HttpReply Containers::keep(Container container, std::optional<int> polls)
{
    record({{u"do"_s, u"container"_s},
            {u"id"_s, container.id},
            {u"account"_s, container.account},
            {u"type"_s, container.type},
            {u"child"_s, container.isChild},
            {u"upload"_s, container.isUpload},
            {u"caption"_s, container.caption},
            {u"children"_s, QJsonArray::fromStringList(container.children)},
            {u"blob"_s, QString::fromLatin1(container.blob)},
            {u"mime"_s, QString::fromLatin1(container.mime)},
            {u"alt"_s, container.alt},
            {u"notes"_s, QJsonArray::fromStringList(container.notes)},
            {u"failed"_s, container.failed != 0 ? container.failed : m_settings.mediaFail},
            {u"polls"_s, polls.value_or(m_settings.mediaPolls)}});
    QJsonObject answer{{u"id"_s, container.id}};
    if (container.isUpload)
        answer[u"uri"_s] = m_host.origin() + u"/instagram/rupload/ig-api-upload/v26.0/"_s + container.id;
    return jsonReply(answer);
}

HttpReply Containers::receive(const QString &account, const QString &id, const HttpRequest &request)
{
    const auto refuse = [](const QString &why) {
        return uploadFailure(400, u"OffsetInvalidError"_s, why, false);
    };
    const auto *container = find(id);
    if (container == nullptr || container->account != account || !container->isUpload || hasExpired(*container))
        return refuse(u"There is no such upload"_s);
    bool hasOffset = false;
    bool hasSize = false;
    const auto offset = request.header("offset").toLongLong(&hasOffset);
    const auto size = request.header("file_size").toLongLong(&hasSize);
    if (!hasOffset || !hasSize || size < 1 || (container->size >= 0 && container->size != size))
        return refuse(u"The headers offset and file_size are needed, the same each time"_s);
    if (offset != container->bytes.size() || offset + request.body.size() > size)
        return refuse(u"%1 bytes are here"_s.arg(container->bytes.size()));
    const bool breaks = m_settings.keepBytes > 0 && offset == 0 && request.body.size() > m_settings.keepBytes;
    const auto taken = breaks ? request.body.left(m_settings.keepBytes) : request.body;
    record({{u"do"_s, u"chunk"_s},
            {u"id"_s, id},
            {u"blob"_s, QString::fromLatin1(m_host.storeBlob(taken))},
            {u"size"_s, size}});
    if (breaks)
        return uploadFailure(400, u"PartialRequestError"_s, u"The connection broke"_s, true);
    return jsonReply({{u"success"_s, true}, {u"message"_s, u"Upload successful."_s}});
}

QString Containers::statusOf(const Container &container) const
{
    if (!container.published.isEmpty())
        return u"PUBLISHED"_s;
    if (hasExpired(container))
        return u"EXPIRED"_s;
    if (!container.hasArrived() || container.pollsLeft > 0)
        return u"IN_PROGRESS"_s;
    return container.failed != 0 ? u"ERROR"_s : u"FINISHED"_s;
}

HttpReply Containers::state(const QString &id, const QString &fields)
{
    auto &container = m_containers[id];
    const auto code = statusOf(container);
    if (container.hasArrived() && container.pollsLeft > 0)
        --container.pollsLeft;
    QJsonObject answer{{u"id"_s, id}};
    if (fields.contains("status_code"_L1))
        answer[u"status_code"_s] = code;
    if (fields.split(u',').contains("status"_L1))
        answer[u"status"_s] = code == "ERROR"_L1
            ? u"Error: Media upload has failed with error code %1"_s.arg(container.failed)
            : u"%1: Media is in that state."_s.arg(code);
    if (fields.contains("video_status"_L1) && container.isUpload)
        answer[u"video_status"_s]
            = QJsonObject{{u"uploading_phase"_s,
                           QJsonObject{{u"status"_s, container.hasArrived() ? u"complete"_s : u"in_progress"_s},
                                       {u"bytes_transferred"_s, qint64{container.bytes.size()}}}}};
    return jsonReply(answer);
}

QList<SimulatedMedia> Containers::mediaOf(const Container &container) const
{
    if (container.type == "CAROUSEL"_L1) {
        QList<SimulatedMedia> media;
        for (const auto &child : container.children)
            media += mediaOf(m_containers.value(child));
        return media;
    }
    const auto blob = container.isUpload ? m_host.storeBlob(container.bytes) : container.blob;
    return {SimulatedMedia{.blob = blob, .mime = container.mime, .alt = container.alt}};
}

HttpReply Containers::publish(const QString &account, const QString &id)
{
    const auto *container = find(id);
    if (container == nullptr || container->account != account || !container->published.isEmpty())
        return failureBy(2207006);
    if (container->isChild)
        return invalid(u"A child of a carousel cannot be published alone"_s);
    if (hasExpired(*container))
        return failureBy(2207008);
    if (!container->hasArrived() || container->pollsLeft > 0)
        return failureBy(2207027);
    if (container->failed != 0)
        return failureBy(2207032);
    if (m_gallery.countedFor(account) >= m_settings.quotaTotal)
        return failureBy(2207042);
    Medium medium{.account = account,
                  .caption = container->type == "STORIES"_L1 ? QString{} : container->caption,
                  .type = container->isFilm() ? u"VIDEO"_s : u"IMAGE"_s,
                  .product = u"FEED"_s,
                  .media = mediaOf(*container),
                  .notes = container->notes};
    if (container->type == "CAROUSEL"_L1)
        medium.type = u"CAROUSEL_ALBUM"_s;
    else if (container->type != "IMAGE"_L1)
        medium.product = container->type == "REELS"_L1 ? u"REELS"_s : u"STORY"_s;
    const auto published = m_gallery.add(medium);
    record({{u"do"_s, u"published"_s}, {u"id"_s, id}, {u"medium"_s, published}});
    return jsonReply({{u"id"_s, published}});
}

void Containers::record(QJsonObject event)
{
    event[u"at"_s] = qint64{m_host.clock().now().time_since_epoch().count()};
    restore(event);
    m_host.journal(platform, event);
}

void Containers::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "container"_L1) {
        m_containers.insert(id,
                            {.id = id,
                             .account = event["account"_L1].toString(),
                             .type = event["type"_L1].toString(),
                             .isChild = event["child"_L1].toBool(),
                             .isUpload = event["upload"_L1].toBool(),
                             .caption = event["caption"_L1].toString(),
                             .children = textsIn(event["children"_L1]),
                             .blob = event["blob"_L1].toString().toLatin1(),
                             .mime = event["mime"_L1].toString().toLatin1(),
                             .alt = event["alt"_L1].toString(),
                             .notes = textsIn(event["notes"_L1]),
                             .createdAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}},
                             .failed = event["failed"_L1].toInt(),
                             .pollsLeft = event["polls"_L1].toInt()});
        m_gallery.seen(id);
    } else if (what == "chunk"_L1 && m_containers.contains(id)) {
        m_containers[id].size = event["size"_L1].toInteger();
        m_containers[id].bytes += m_host.blob(event["blob"_L1].toString().toLatin1());
    } else if (what == "published"_L1 && m_containers.contains(id)) {
        m_containers[id].published = event["medium"_L1].toString();
    }
}

void Containers::clear()
{
    m_containers.clear();
}

}  // namespace carillon::sandbox::instagram
