// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace carillon::mastodon {

/// What one instance allows; Mastodon's own defaults where it says nothing.
/// Source: https://docs.joinmastodon.org/entities/Instance/, read November 2026.
struct InstanceLimits
{
    int maxCharacters = 500;
    int charactersPerUrl = 23;
    int maxMedia = 4;
    int maxDescription = 1500;
    qint64 maxImageBytes = 16'777'216;
    qint64 maxImagePixels = 33'177'600;
    qint64 maxVideoBytes = 103'809'024;
    int maxPollChoices = 4;
    int maxPollCharacters = 50;
    qint64 minPollSeconds = 300;
    qint64 maxPollSeconds = 2'629'746;
    bool tellsOfPolls = true;  ///< false: it told its limits, and none of polls
    QStringList types;         ///< MIME types; empty = not told
};

/// Account::reported out of the answer of /api/v2/instance or of the older /api/v1/instance: the figures by the
/// server's own names, without those that are missing or no good.
QJsonObject reportedBy(const QJsonObject &instance);

InstanceLimits limitsOf(const QJsonObject &reported);

}  // namespace carillon::mastodon
