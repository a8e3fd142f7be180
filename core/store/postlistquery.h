// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/postrepository.h"

#include <QVariant>

namespace carillon {

/// A statement made at run time, with the values to bind.
struct PostListQuery
{
    QString sql;
    QVariantList values;
};

/// Ids of the posts that `filter` lets through, one page of them by (due time, row). Search asks the trigram index from
/// three characters on, and the text itself below that.
PostListQuery postListQuery(const PostRepository::Filter &filter);

}  // namespace carillon
