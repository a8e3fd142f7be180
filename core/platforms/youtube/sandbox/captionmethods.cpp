// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/apierrors.h"
#include "core/platforms/youtube/sandbox/relatedparts.h"
#include "core/platforms/youtube/sandbox/simulatedyoutube.h"
#include "core/platforms/youtube/sandbox/videorules.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 104857600;
constexpr qsizetype longestName = 150;

/// WebVTT or SubRip, as far as their beginning tells.
bool isReadable(const QByteArray &content)
{
    static const QRegularExpression begins{
        u"^\\x{feff}?(WEBVTT([ \\t].*)?\\r?\\n|\\s*\\d+\\r?\\n\\d+:\\d\\d:\\d\\d,\\d{3} --> )"_s};
    return begins.match(QString::fromUtf8(content)).hasMatch();
}

HttpReply page(const QJsonArray &items)
{
    return jsonReply({{u"kind"_s, u"youtube#captionListResponse"_s}, {u"etag"_s, u"sandbox"_s}, {u"items"_s, items}});
}

/// Why YouTube would not take what is said about a track.
std::optional<HttpReply> refusalOf(const QJsonObject &resource)
{
    static const QStringList known{u"videoId"_s, u"language"_s, u"name"_s, u"isDraft"_s};
    static const QRegularExpression tag{u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s};
    const auto snippet = resource["snippet"_L1].toObject();
    const auto members = snippet.keys();
    const bool isKnown = resource.keys() == QStringList{u"snippet"_s}
        && std::all_of(members.begin(), members.end(), [](const QString &member) { return known.contains(member); });
    if (!isKnown)
        return failure(400, u"badRequest"_s, u"Invalid JSON payload received. Unknown name."_s);
    const bool isSaid = !snippet["videoId"_L1].toString().isEmpty() && snippet["name"_L1].isString()
        && tag.match(snippet["language"_L1].toString()).hasMatch();
    if (!isSaid)
        return failure(400, u"invalidMetadata"_s, u"The request contains invalid metadata values."_s);
    if (snippet["name"_L1].toString().toUcs4().size() > longestName)
        return failure(400, u"nameTooLong"_s);
    return {};
}

}  // namespace

HttpReply SimulatedYoutube::listCaptions(Call &call)
{
    if (!partsIn(call.query, {u"id"_s, u"snippet"_s}))
        return failure(400, u"missingRequiredParameter"_s, u"Required parameter: part"_s);
    const auto *video = ownVideo(call, valueOf(call.query, u"videoId"));
    if (video == nullptr)
        return failure(404, u"videoNotFound"_s);
    QJsonArray items;
    for (const auto &track : m_videos.tracksOf(video->id))
        items += Videos::toJson(track);
    return page(items);
}

HttpReply SimulatedYoutube::addCaptions(Call &call)
{
    if (!partsIn(call.query, {u"snippet"_s}))
        return failure(400, u"missingRequiredParameter"_s, u"Required parameter: part"_s);
    const auto related
        = valueOf(call.query, u"uploadType") == "multipart"_L1 ? relatedParts(call.request) : std::nullopt;
    if (!related || related->content.isEmpty() || related->content.size() > mostBytes)
        return failure(400, u"contentRequired"_s);
    const auto resource = parseJsonObject(related->json);
    if (!resource)
        return failure(400, u"badRequest"_s, u"Invalid JSON payload received."_s);
    if (auto refused = refusalOf(*resource))
        return *refused;
    const auto snippet = resource->value("snippet"_L1).toObject();
    const Track track{.id = {},
                      .video = snippet["videoId"_L1].toString(),
                      .language = snippet["language"_L1].toString(),
                      .name = snippet["name"_L1].toString(),
                      .isDraft = snippet["isDraft"_L1].toBool(),
                      .isReadable = isReadable(related->content),
                      .blob = {},
                      .createdAt = {}};
    if (ownVideo(call, track.video) == nullptr)
        return failure(404, u"videoNotFound"_s);
    const auto there = m_videos.tracksOf(track.video, true);
    if (std::any_of(there.begin(), there.end(),
                    [&track](const Track &one) { return one.language == track.language && one.name == track.name; }))
        return failure(409, u"captionExists"_s);
    auto kept = track;
    kept.blob = m_host.storeBlob(related->content);
    return jsonReply(Videos::toJson(m_videos.addTrack(kept)));
}

}  // namespace carillon::sandbox::youtube
