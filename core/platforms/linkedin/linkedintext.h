// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "core/text/entity.h"

#include <QList>
#include <QString>

namespace carillon::linkedin {

// A post's text is "little text": Microsoft Learn, linkedin/marketing/community-management/shares/little-text-format,
// read November 2026. LinkedIn cuts a text, without a word, at a reserved character that is not escaped.

/// Whether a backslash also goes before the reserved characters of an address. The format wants it; one careful
/// publisher leaves addresses as they are, so an account may choose.
enum class LinkEscapes { Yes, No };

/// `text` as little text: reserved characters escaped, hashtags kept (raw where that is safe, else as a template),
/// each placeholder of `mentions` as "@[Name](urn)". A mention whose urn is no person's and no organization's becomes
/// its name.
QString littleText(const QString &text, const QList<ResolvedMention> &mentions = {},
                   LinkEscapes escapes = LinkEscapes::Yes);

/// What little text shows: the other way round. Takes what is not well-formed as it stands, since LinkedIn may send
/// back another spelling than it was given.
QString plainText(const QString &little);

/// Addresses and hashtags.
QList<TextEntity> postEntities(const QString &text);

/// Reads "@Acme Inc = urn:li:organization:123; @Ada = urn:li:person:abc". An entry without a form that LinkedIn takes
/// is left out, and noted in `faulty` if given.
QList<ResolvedMention> mentionsIn(const QString &option, QStringList *faulty = nullptr);

/// How LinkedIn counts a text: as it is written, before escaping. Not documented: UTF-16 units are the largest of the
/// counts that are likely.
int lengthOf(const QString &text);

}  // namespace carillon::linkedin
