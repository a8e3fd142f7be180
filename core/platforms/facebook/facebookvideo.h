// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

#include <optional>

namespace carillon::facebook {

/// What Facebook says of a film or a reel (`?fields=status,post_id,permalink_url,published`, and
/// `scheduled_publish_time` of one that it publishes by itself).
struct FilmState
{
    bool isUploaded = false;  ///< all bytes are there
    qint64 received = -1;     ///< bytes so far; -1 = not told
    bool isProcessed = false;
    bool isPublishing = false;  ///< it was told to publish
    bool isOut = false;         ///< and has done so
    QString trouble;            ///< why it will never be out; empty when all is well so far
    QString post;               ///< the id of its post, once there is one
    QString permalink;
    std::optional<Instant> scheduledFor{};  ///< it is to be published then
};

/// `scheduled_publish_time` of a post or a film: Unix time, or as other times of this interface are written.
std::optional<Instant> scheduledFor(const QJsonObject &entry);

FilmState filmStateIn(const QJsonObject &answer);

/// What AwaitMedia gives: all bytes are there, or NotReady, or why they never will be.
Result<QJsonObject> uploadedOf(const FilmState &state, const QJsonObject &payload, Instant now);

/// What ReadBack gives. A film that is processed for too long is out as far as anybody can say.
Result<QJsonObject> publishedOf(const FilmState &state, const FrozenAccount &account, const QJsonObject &payload,
                                Instant now);

/// A look at a film that is out has failed with `error`: what ReadBack gives. What may pass is waited for; the rest
/// must not fail what is out.
Result<QJsonObject> unreadFilm(const Error &error, const FrozenAccount &account, const QJsonObject &payload,
                               Instant now);

/// A film that Facebook publishes at its time is still worked on, so long after its upload that one may wait for it.
std::optional<Error> isWorkedOn(const FilmState &state, const QJsonObject &payload, Instant now);

/// How long until the next look, for something that is worked on since `waited`: 5, 10, 20, 30, at most 60 seconds.
std::chrono::seconds pauseAfter(std::chrono::milliseconds waited);

}  // namespace carillon::facebook
