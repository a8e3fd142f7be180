// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entity.h"
#include "core/text/weblinks.h"

#include <QList>
#include <QStringView>

namespace carillon::mastodon {

/// The length that a Mastodon server holds against its limit: grapheme clusters of content warning and text, where each
/// http(s) address counts `charactersPerUrl` and "@user@host" as "@user". The content warning counts as it is written.
/// Source: mastodon/mastodon app/validators/status_length_validator.rb, Account::MENTION_RE, read 2026-11-21.
///
/// `charactersPerUrl` is what the instance reports as characters_reserved_per_url, 23 by default.
qsizetype statusLength(QStringView text, QStringView spoiler = {}, int charactersPerUrl = 23);

/// Addresses, mentions of people on other servers and hashtags, kind by kind. May overlap.
QList<TextEntity> statusEntities(QStringView text);

/// The same as spans: what a thread must not be cut in.
QList<TextSpan> unbreakableSpans(QStringView text);

}  // namespace carillon::mastodon
