// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/pausedtag.h"

#include <QJsonObject>
#include <QList>

namespace carillon {

/// What a change keeps of a pause, and how it is written back.
QJsonObject pauseToJson(const Account &account);
void pauseFromJson(const QJsonObject &json, Account &account);

/// Nothing: the tag is not paused.
std::optional<PausedTag> pausedTagIn(const QList<PausedTag> &tags, const QString &tag);
QJsonObject pauseToJson(const QString &tag, const std::optional<PausedTag> &pause);
std::optional<PausedTag> pausedTagFrom(const QJsonObject &json);

}  // namespace carillon
