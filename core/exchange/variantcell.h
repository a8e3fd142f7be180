// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"

#include <QHash>
#include <QJsonObject>

namespace carillon {

/// What one account gets instead of the others, as a file says it: a JSON object by the account's name, of objects
/// with `text`, `title`, `link`, `first_comment` and `media` (a list of `file`, `alt` and `captions`), of which each is
/// left out where it follows.
struct WrittenVariant
{
    QString account;  ///< as it is written
    PostVariant variant;
    struct File
    {
        QString name;
        QString alt;
        QString captions;  ///< as captionsFromItem() reads them
    };
    std::optional<QList<File>> files{};  ///< its own media, in place of `variant.media`
};

/// `names` has the accounts' names by their keys; whoever is not in it is left out.
QJsonObject variantsToJson(const QMap<QString, PostVariant> &variants, const QHash<QString, QString> &names);

/// Invalid, with a whole sentence: it is no such JSON, or names a member that there is not.
Result<QList<WrittenVariant>> readVariantCell(const QString &cell);

}  // namespace carillon
