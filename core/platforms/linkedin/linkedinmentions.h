// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

namespace carillon::linkedin {

// Organizations by the name in their address, exactly: Microsoft Learn,
// linkedin/marketing/community-management/organizations/organization-lookup-api, read November 2026. Wants
// rw_organization_admin. The search for people (posts-atmention-search-api) is given to selected developers only.

/// The name of the call in errors.json.
inline constexpr QLatin1String findMentionsCall{"find_mentions"};

/// The login surely may not look organizations up; false where nobody said what it may.
bool surelyMayNotFind(const FrozenAccount &account);

/// `beginning` as LinkedIn writes names in addresses: "Acme Inc" is "acme-inc".
HttpRequest organizationRequest(const FrozenAccount &account, const QString &beginning, const QString &token);

/// Organizations with a name; others cannot be mentioned, since the name must be written exactly.
QList<MentionCandidate> organizationsIn(const QJsonObject &answer);

}  // namespace carillon::linkedin
