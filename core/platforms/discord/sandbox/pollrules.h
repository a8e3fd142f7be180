// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QJsonObject>

#include <optional>

namespace carillon::sandbox::discord {

/// Why Discord would refuse the member "poll" of a message's body; nothing where it has none. What Discord takes no
/// notice of is added to `warnings`. Source: https://docs.discord.com/developers/resources/poll, read November 2026.
std::optional<HttpReply> pollRefusal(const QJsonObject &body, bool isChange, QStringList &warnings);

/// "Tea? Yes | No (24 h, several)"
QString pollWords(const QJsonObject &poll);

}  // namespace carillon::sandbox::discord
