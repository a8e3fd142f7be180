// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

namespace carillon {

/// Whom a stretch of a post's text means on one network, as somebody chose it. Stands in the content's options under
/// `platform.mentions`, so that revisions freeze it and files carry it: "@Acme Inc = urn:li:organization:1; @ada.test =
/// did:plc:abc", with ";", "=" and "%" of a name as "%3B", "%3D" and "%25".
struct KeptMention
{
    QString written;  ///< as it stands in the text, with its "@"
    QString id;       ///< what the network calls them: a DID, a URN. Without spaces, "=" and ";"

    friend bool operator==(const KeptMention &, const KeptMention &) = default;
};

/// The option's key within a platform.
inline constexpr QLatin1StringView mentionsOption{"mentions"};

/// Entries that are none are left out, and noted in `faulty` if given.
QList<KeptMention> readMentions(const QString &option, QStringList *faulty = nullptr);
QString writeMentions(const QList<KeptMention> &mentions);

/// What `options` keep for `platform`.
QList<KeptMention> mentionsFor(const QJsonObject &options, const QString &platform);
/// Keeps one more; of two that are written alike the later one counts.
void keepMention(QJsonObject &options, const QString &platform, const KeptMention &mention);
/// The options of `content` without those whose text is gone from all that anybody gets of it. What is no kept mention
/// stays as it is.
QJsonObject withoutLostMentions(const PostContent &content);

}  // namespace carillon
