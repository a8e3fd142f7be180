// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textsearch.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// A phrase of the FTS5 query language: quotes are doubled within it (https://www.sqlite.org/fts5.html, 3.1).
QString phrase(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString likePattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

}  // namespace

SqlCondition textSearch(const QString &text)
{
    if (text.size() >= 3)
        return {u"post.id IN (SELECT rowid FROM post_search WHERE post_search MATCH ?)"_s, {phrase(text)}};
    return {u"EXISTS (SELECT 1 FROM post_revision AS shown WHERE shown.id = post.revision_id AND "
            "(shown.text LIKE ? ESCAPE '\\' OR shown.title LIKE ? ESCAPE '\\' OR "
            "shown.first_comment LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM revision_variant AS own WHERE "
            "own.revision_id = shown.id AND (own.text LIKE ? ESCAPE '\\' OR own.first_comment LIKE ? ESCAPE '\\' OR "
            "own.title LIKE ? ESCAPE '\\'))))"_s,
            QVariantList(6, likePattern(text))};
}

}  // namespace carillon
