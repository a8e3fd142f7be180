// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/containers.h"

#include "core/graphapi/sandbox/fetching.h"
#include "core/platforms/simulatedtext.h"
#include "core/platforms/threads/sandbox/answers.h"
#include "core/platforms/threads/sandbox/texts.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"threads"_s;
constexpr int longestText = 500;
constexpr int mostLinks = 5;
constexpr int mostChildren = 20;
constexpr qint64 mostPictureBytes = 8'388'608;
constexpr qint64 mostFilmBytes = 1'000'000'000;

Instant instantOf(const QJsonObject &event)
{
    return Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}};
}

QStringList childrenIn(const Parameters &parameters)
{
    return parameters.text(u"children"_s).split(u',', Qt::SkipEmptyParts);
}

bool isWebAddress(const QString &text)
{
    const QUrl url{text, QUrl::StrictMode};
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

/// What lies there; empty when it cannot be read. What this server itself shows as a blob is taken from `host`.
QByteArray fetched(const QUrl &address, qint64 mostBytes, const SimulationHost &host)
{
    const auto own = host.origin() + u"/_sandbox/blobs/"_s;
    const auto text = address.toString(QUrl::FullyEncoded);
    if (text.startsWith(host.origin() + u'/'))
        return text.startsWith(own) ? host.blob(text.mid(own.size()).toLatin1()) : QByteArray{};
    return graph::fetchMedium(address, mostBytes).content;
}

HttpReply unfetchable()
{
    return failure({.code = 1,
                    .subcode = 2207052,
                    .message = u"Media download has failed. The media URI doesn't meet our requirements."_s,
                    .status = 400});
}

std::optional<HttpReply> refusePoll(const QJsonObject &poll)
{
    static constexpr std::array names{"option_a"_L1, "option_b"_L1, "option_c"_L1, "option_d"_L1};
    int answers = 0;
    for (const auto name : names) {
        const auto answer = poll[name].toString();
        if (answer.size() > 25)
            return invalid(u"Param poll_attachment: an option has at most 25 characters"_s);
        if (poll.contains(name)
            && answers != static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin()))
            return invalid(u"Param poll_attachment: an option is left out"_s);
        answers += answer.isEmpty() ? 0 : 1;
    }
    if (answers < 2)
        return invalid(u"Param poll_attachment has two to four options"_s);
    return {};
}

}  // namespace

std::optional<HttpReply> Containers::refuseText(const Parameters &parameters) const
{
    const auto text = parameters.text(u"text"_s);
    if (charactersOf(text) > longestText)
        return invalid(u"Param text must be at most 500 characters long."_s);
    auto links = addressesIn(text);
    for (const auto &more : {parameters.text(u"link_attachment"_s),
                             parameters.object(u"text_attachment"_s)["link_attachment_url"_L1].toString()}) {
        if (!more.isEmpty() && !links.contains(more))
            links += more;
    }
    if (links.size() > mostLinks)
        return invalid(u"THREADS_API__LINK_LIMIT_EXCEEDED"_s);
    for (const auto &value : parameters.list(u"text_entities"_s)) {
        const auto from = value["offset"_L1].toInt(-1);
        const auto length = value["length"_L1].toInt();
        if (value["entity_type"_L1].toString().toUpper() != "SPOILER"_L1 || from < 0 || length < 1
            || from + length > text.toUcs4().size())
            return invalid(u"Param text_entities lies outside the text"_s);
    }
    return {};
}

std::optional<HttpReply> Containers::refuseExtras(const Parameters &parameters) const
{
    static const QStringList everybody{u"everyone"_s, u"accounts_you_follow"_s, u"mentioned_only"_s,
                                       u"parent_post_author_only"_s, u"followers_only"_s};
    static const QRegularExpression topic{u"^[^.&]{1,50}$"_s};
    const bool isText = parameters.text(u"media_type"_s) == "TEXT"_L1;
    const bool isGhost = parameters.truth(u"is_ghost_post"_s);
    if (parameters.has(u"reply_control"_s) && !everybody.contains(parameters.text(u"reply_control"_s)))
        return invalid(u"Param reply_control is none of the values"_s);
    if (parameters.has(u"topic_tag"_s) && !topic.match(parameters.text(u"topic_tag"_s)).hasMatch())
        return invalid(u"Param topic_tag has 1 to 50 characters without . and &"_s);
    if (parameters.text(u"alt_text"_s).toUcs4().size() > 1000)
        return invalid(u"Param alt_text has at most 1000 characters"_s);
    for (const auto &name : {u"link_attachment"_s, u"poll_attachment"_s, u"text_attachment"_s, u"is_ghost_post"_s}) {
        if (parameters.has(name) && !isText)
            return invalid(u"Param %1 is for text posts only"_s.arg(name));
    }
    if (parameters.has(u"link_attachment"_s) && !isWebAddress(parameters.text(u"link_attachment"_s)))
        return invalid(u"Param link_attachment is not a valid URL"_s);
    if (parameters.truth(u"is_spoiler_media"_s) && isText)
        return invalid(u"Param is_spoiler_media is for media only"_s);
    if (parameters.has(u"poll_attachment"_s)) {
        if (parameters.has(u"link_attachment"_s) || parameters.has(u"text_attachment"_s))
            return invalid(u"Param poll_attachment stands alone"_s);
        if (auto refusal = refusePoll(parameters.object(u"poll_attachment"_s)))
            return refusal;
    }
    if (parameters.has(u"text_attachment"_s)) {
        const auto plain = parameters.object(u"text_attachment"_s)["plaintext"_L1].toString();
        if (plain.isEmpty() || plain.toUcs4().size() > 10'000)
            return invalid(u"Param text_attachment has a plaintext of at most 10000 characters"_s);
    }
    static const QStringList notOfGhosts{u"reply_to_id"_s,     u"topic_tag"_s,       u"poll_attachment"_s,
                                         u"link_attachment"_s, u"text_attachment"_s, u"quote_post_id"_s,
                                         u"reply_control"_s};
    const bool isMore = std::any_of(notOfGhosts.begin(), notOfGhosts.end(),
                                    [&](const QString &name) { return parameters.has(name); });
    if (isGhost && isMore)
        return invalid(u"Param is_ghost_post stands with text spoilers only"_s);
    return {};
}

std::optional<HttpReply> Containers::refuseChildren(const QString &user, const QStringList &children) const
{
    if (children.size() < 2 || children.size() > mostChildren)
        return invalid(u"Param children has 2 to 20 containers"_s);
    for (const auto &id : children) {
        const auto *child = find(user, id);
        if (child == nullptr)
            return noSuchMedia(id);
        if (child->field(u"is_carousel_item"_s) != "true"_L1)
            return invalid(u"Container %1 is no carousel item"_s.arg(id));
        if (statusOf(*child) != "FINISHED"_L1)
            return invalid(u"Container %1 is not ready"_s.arg(id));
    }
    return {};
}

std::optional<HttpReply> Containers::fetchInto(Container &container, const Parameters &parameters) const
{
    const auto type = parameters.text(u"media_type"_s);
    if (type != "IMAGE"_L1 && type != "VIDEO"_L1)
        return {};
    const bool isFilm = type == "VIDEO"_L1;
    const auto name = isFilm ? u"video_url"_s : u"image_url"_s;
    if (!parameters.has(name))
        return missingParameter(name);
    const auto address = parameters.text(name);
    if (!isWebAddress(address))
        return unfetchable();
    if (!m_settings.fetches)
        return {};
    const auto content = fetched(QUrl{address, QUrl::StrictMode}, isFilm ? mostFilmBytes : mostPictureBytes, m_host);
    if (content.isEmpty()) {
        if (!isFilm)
            return unfetchable();
        container.trouble = u"FAILED_DOWNLOADING_VIDEO"_s;
        return {};
    }
    container.mime = sniffMediaType(content);
    const bool isTaken
        = isFilm ? container.mime == "video/mp4" : container.mime == "image/jpeg" || container.mime == "image/png";
    if (!isTaken && !isFilm)
        return invalid(u"Param image_url is neither JPEG nor PNG"_s);
    if (!isTaken)
        container.trouble = u"FAILED_PROCESSING_VIDEO"_s;
    container.blob = m_host.storeBlob(content);
    return {};
}

HttpReply Containers::create(const QString &user, const Parameters &parameters, std::optional<int> polls)
{
    static const QStringList types{u"TEXT"_s, u"IMAGE"_s, u"VIDEO"_s, u"CAROUSEL"_s};
    const auto type = parameters.text(u"media_type"_s);
    if (!types.contains(type))
        return missingParameter(u"media_type"_s);
    if (type == "TEXT"_L1 && parameters.text(u"text"_s).trimmed().isEmpty() && !parameters.has(u"link_attachment"_s))
        return missingParameter(u"text"_s);
    if (auto refusal = refuseText(parameters))
        return *refusal;
    if (auto refusal = refuseExtras(parameters))
        return *refusal;
    Container container{.user = user};
    if (type == "CAROUSEL"_L1) {
        container.children = childrenIn(parameters);
        if (auto refusal = refuseChildren(user, container.children))
            return *refusal;
    }
    if (auto refusal = fetchInto(container, parameters))
        return *refusal;
    if (!m_settings.containerError.isEmpty())
        container.trouble = m_settings.containerError;
    QJsonObject fields;
    for (const auto &name : parameters.values.keys()) {
        // Whoever has the address sees the medium: it is not kept.
        if (name != "access_token"_L1 && !name.endsWith("_url"_L1))
            fields[name] = parameters.text(name).isEmpty() ? parameters.values[name] : parameters.text(name);
    }
    const auto id = nextNumber();
    const QJsonObject event{{u"do"_s, u"container"_s},
                            {u"id"_s, id},
                            {u"user"_s, user},
                            {u"fields"_s, fields},
                            {u"children"_s, QJsonArray::fromStringList(container.children)},
                            {u"blob"_s, QString::fromLatin1(container.blob)},
                            {u"mime"_s, QString::fromLatin1(container.mime)},
                            {u"trouble"_s, container.trouble},
                            {u"at"_s, qint64{m_host.clock().now().time_since_epoch().count()}}};
    restore(event);
    m_host.journal(platform, event);
    auto &made = m_containers[id];
    made.polls = polls.value_or(m_settings.containerPolls);
    made.unseenPolls = m_settings.unseenPolls;
    made.unseenPublishes = m_settings.unseenPublishes;
    return jsonReply({{u"id"_s, id}});
}

QString Containers::statusOf(const Container &container) const
{
    if (!container.post.isEmpty())
        return u"PUBLISHED"_s;
    if (m_host.clock().now() - container.createdAt >= std::chrono::seconds{m_settings.containerSeconds})
        return u"EXPIRED"_s;
    if (container.polls > 0)
        return u"IN_PROGRESS"_s;
    return container.trouble.isEmpty() ? u"FINISHED"_s : u"ERROR"_s;
}

HttpReply Containers::state(const QString &id)
{
    auto &container = m_containers[id];
    if (container.unseenPolls > 0) {
        --container.unseenPolls;
        return noSuchMedia(id);
    }
    const auto status = statusOf(container);
    if (status == "IN_PROGRESS"_L1)
        --container.polls;
    QJsonObject answer{{u"id"_s, id}, {u"status"_s, status}};
    if (status == "ERROR"_L1)
        answer[u"error_message"_s] = container.trouble;
    return jsonReply(answer);
}

const Container *Containers::find(const QString &user, const QString &id) const
{
    const auto at = m_containers.constFind(id);
    return at == m_containers.constEnd() || at->user != user ? nullptr : &*at;
}

std::optional<HttpReply> Containers::refusePublishing(const QString &user, const QString &id)
{
    if (find(user, id) == nullptr)
        return noSuchMedia(id);
    auto &container = m_containers[id];
    if (container.unseenPublishes > 0) {
        --container.unseenPublishes;
        return noSuchMedia(id);
    }
    const auto status = statusOf(container);
    if (status == "FINISHED"_L1 && container.field(u"is_carousel_item"_s) != "true"_L1)
        return {};
    return status == "IN_PROGRESS"_L1 ? noSuchMedia(id) : invalid(u"Container %1 is %2"_s.arg(id, status));
}

void Containers::published(const QString &id, const QString &post)
{
    if (m_containers.contains(id))
        m_containers[id].post = post;
}

void Containers::seen(const QString &number)
{
    m_last = std::max(m_last, number.toLongLong());
}

void Containers::restore(const QJsonObject &event)
{
    if (event["do"_L1].toString() != "container"_L1)
        return;
    Container container{.id = event["id"_L1].toString(), .user = event["user"_L1].toString()};
    container.fields = event["fields"_L1].toObject();
    container.blob = event["blob"_L1].toString().toLatin1();
    container.mime = event["mime"_L1].toString().toLatin1();
    container.trouble = event["trouble"_L1].toString();
    container.createdAt = instantOf(event);
    for (const auto &child : event["children"_L1].toArray())
        container.children += child.toString();
    seen(container.id);
    m_containers.insert(container.id, container);
}

void Containers::clear()
{
    m_containers.clear();
}

}  // namespace carillon::sandbox::threads
