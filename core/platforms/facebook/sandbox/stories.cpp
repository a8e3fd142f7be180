// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/answers.h"
#include "core/platforms/facebook/sandbox/simulatedfacebook.h"

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

/// A photo that no post shows yet becomes one.
HttpReply SimulatedFacebook::photoStory(const Call &call)
{
    warnOfUnknown(call, {u"photo_id"_s});
    const auto id = call.parameters.text(u"photo_id"_s);
    if (id.isEmpty())
        return failure(missingParameter(u"photo_id"_s));
    const auto *photo = m_posts.photo(id);
    if (photo == nullptr || photo->page != call.grant.page)
        return failure(noSuchObject(id));
    if (!photo->usedBy.isEmpty())
        return failure({.code = 100, .subcode = 1366051, .message = u"Invalid parameter"_s});
    const auto &story = m_posts.add({.page = call.grant.page, .photos = {id}, .isStory = true});
    return jsonReply({{u"success"_s, true}, {u"post_id"_s, story.id}});
}

HttpReply SimulatedFacebook::filmStory(const Call &call)
{
    warnOfUnknown(call, {u"upload_phase"_s, u"video_id"_s});
    return m_videos.stories(call.grant.page, call.parameters, call.conditions.mediaPolls);
}

HttpReply Videos::stories(const QString &page, const Parameters &parameters, std::optional<int> polls)
{
    const auto phase = parameters.text(u"upload_phase"_s).toLower();
    if (phase == "start"_L1)
        return startStretch(page, true);
    if (phase != "finish"_L1)
        return failure({.code = 100, .message = u"(#100) Param upload_phase must be one of {START, FINISH}"_s});
    const auto id = parameters.text(u"video_id"_s);
    const auto *video = find(id);
    if (video == nullptr || video->page != page || !video->isStory)
        return failure(noSuchObject(id));
    if (auto refusal = refuseUnready(*video))
        return *refusal;
    noteFinish(*video, polls);
    if (video->hasFailed)
        return jsonReply({{u"success"_s, true}});
    const auto &story
        = m_posts.add({.page = page, .video = id, .film = m_host.storeBlob(video->bytes), .isStory = true});
    return jsonReply({{u"success"_s, true}, {u"post_id"_s, story.id}});
}

/// Those of a day, as of a page that keeps no archive.
HttpReply SimulatedFacebook::stories(const Call &call) const
{
    const auto since = call.parameters.number(u"since"_s).value_or(0);
    QList<QJsonObject> list;
    for (const auto *story : m_posts.storiesOf(call.grant.page)) {
        const auto made = secondsOf(story->createdAt);
        if (made < since)
            continue;
        const bool isFilm = !story->video.isEmpty();
        list += QJsonObject{{u"post_id"_s, story->id},
                            {u"status"_s, u"PUBLISHED"_s},
                            {u"creation_time"_s, QString::number(made)},
                            {u"media_type"_s, isFilm ? u"video"_s : u"photo"_s},
                            {u"media_id"_s, isFilm ? story->video : story->photos.first()},
                            {u"url"_s, m_posts.toJson(*story)[u"permalink_url"_s]}};
    }
    return listOf(call, list);
}

}  // namespace carillon::sandbox::facebook
