// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/text/entity.h"

#include <QList>
#include <QString>

namespace carillon::discord {

/// Discord counts code points. Source: https://github.com/discord/discord-api-docs/issues/1315, read November 2026.
int lengthOf(const QString &text);

/// Links, and what Discord shows as a mention: <@id>, <@!id>, <@&id>, <#id>, @everyone, @here; by place.
QList<TextEntity> messageEntities(const QString &text);

/// True when `text` mentions somebody who would be notified if the message allowed it.
bool mentionsSomebody(const QString &text);

/// The option "spoiler": hidden until somebody taps it. A link below the text stays visible.
bool hidesText(const FrozenPost &post);
bool hidesMedia(const FrozenPost &post);

/// `text` between "||", with those bars in it taken for what they are; empty stays empty.
QString spoilered(const QString &text);

/// What message `part` says: its text, and behind the first one the post's link unless it stands there already.
QString messageText(const FrozenPost &post, int part);

}  // namespace carillon::discord
