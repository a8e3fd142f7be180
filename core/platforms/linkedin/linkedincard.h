// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::linkedin {

/// Makes the card of the post's link, since LinkedIn fetches nothing: reads the page, and uploads the picture that it
/// names. The result is {"title"?, "description"?, "thumbnail"?}: what the page does not say, or LinkedIn does not take
/// of the picture, is left out, as a post goes out without a picture rather than not at all. Errors: those after which
/// the post itself would fail as well (login, limits, a passing failure of LinkedIn's).
QCoro::Task<StepOutcome> makeCard(StepContext context, const ErrorTable &errors, HttpClient &http);

/// True for a picture that LinkedIn takes: JPEG, PNG or GIF with fewer than 36,152,320 pixels
/// (https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api, read November 2026).
bool isThumbnail(const QByteArray &bytes);

}  // namespace carillon::linkedin
