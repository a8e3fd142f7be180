// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <QJsonObject>

namespace carillon {

/// What a change keeps of limits, and how they are written back.
QJsonObject limitsToJson(const LimitOverrides &limits);
LimitOverrides limitsFromJson(const QJsonObject &json);

/// Of an account: its limits, and what becomes of its late posts.
QJsonObject limitsToJson(const Account &account);
void limitsFromJson(const QJsonObject &json, Account &account);

/// Of all accounts of a platform. The version is not kept.
QJsonObject limitsToJson(const PlatformLimits &limits);
PlatformLimits platformLimitsFromJson(const QJsonObject &json);

}  // namespace carillon
