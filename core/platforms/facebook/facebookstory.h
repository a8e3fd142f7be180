// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/platforms/platform.h"

namespace carillon::facebook {

/// Stories of a page (https://developers.facebook.com/docs/page-stories-api, read November 2026): the list of them
/// names the photo or film of each, which no other story can have, so it settles every doubt for as long as it shows
/// them.

/// What ending a story gives, {"id", "url"}: it said yes, so what it does not say may well be there.
Result<QJsonObject> storyCreated(const StepContext &context, const QJsonObject &answer, const HttpReply &reply);

/// What a look at the page's stories gives, {"id", "url"}: where the one of the step's payload is seen. One that is not
/// among them is looked for again for a minute; then it is told as what was published, since it was.
Result<QJsonObject> storyShown(const StepContext &context, const QJsonObject &answer);
/// The same where that look has failed with `error`.
Result<QJsonObject> unreadStory(const StepContext &context, const Error &error);

/// {"id", "url"} of the story in `list` with this photo or film; empty where there is none.
QJsonObject storyIn(const QJsonArray &list, const QString &medium, const FrozenAccount &account);

}  // namespace carillon::facebook
