// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedsettings.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::x {

/// What can be changed by POST /_sandbox/config, beside the limits. The README of this folder says what each means.
struct Settings
{
    bool rateHeaders = true;
    bool renamedFields = false;  ///< answers by the names of August 2026: referenced_posts, note_post
    bool refusesDuplicates = true;
    int duplicateSeconds = 86'400;
    bool creditsDepleted = false;
    bool longPosts = false;
    bool selfReplies = true;
    int visibleAfterMs = 0;
    QJsonObject accountStates;  ///< {"USER": "suspended" | "locked"}

    int codeSeconds = 30;
    int accessSeconds = 7200;
    bool anyCallback = false;      ///< else the three addresses that Carillon asks people to register
    bool confidentialApp = false;  ///< the app has a secret, so that a public client is refused
    QString grantedScopes;         ///< given instead of those asked for; empty = those

    int mediaPolls = 0;  ///< looks until media are ready; films and animations always take at least one
    bool mediaFail = false;
    int mediaSeconds = 86'400;  ///< that an upload is kept
    int maxImageBytes = 5'242'880;
    int maxChunkBytes = 5'242'880;

    void read(SettingsReader &reader);
    void write(SettingsWriter &writer) const;
};

}  // namespace carillon::sandbox::x
