// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/http.h"
#include "core/net/rateheaders.h"

#include <QList>
#include <QString>

#include <optional>

namespace carillon {

/// What a platform's answers mean, from the `errors.json` of its folder: rows are tried from top to bottom, the first
/// that fits decides. A row: {"step": "publish"?, "status": 400 | "5xx"?, "code": "ExpiredToken"?, "text": "part of the
/// message"?, "kind": "auth", "tell": "sentence for the person"?}. What is absent fits everything; a sentence is given
/// in the program's language.
class ErrorTable final
{
public:
    /// Reads `resource`, such as ":/platforms/bluesky/errors.json". A broken table is a broken build: it asserts, and
    /// everything becomes Unknown.
    /// `common` is another such table, whose rows come after those of `resource`.
    static ErrorTable load(const QString &resource, const QString &common = {});

    /// What to look at in an answer.
    struct Answer
    {
        QString step;  ///< the word of the step's kind, or another name for the call ("login", "refresh")
        bool creates = false;
        QString code;              ///< the platform's own error name
        QString message;           ///< and sentence
        QStringList otherCodes{};  ///< by which rows may know the same error too: a code without its subcode
    };

    /// Nothing when the reply is a success (2xx). A reply without an answer passes its failure through; an answer that
    /// no row knows is Ambiguous for a 5xx to a creating call, Transient for another 5xx, RateLimited for a 429, and
    /// Unknown else.
    [[nodiscard]] std::optional<Error> classify(const HttpReply &reply, const Answer &answer, const RateHeaders &rate,
                                                Instant now) const;

private:
    struct Row
    {
        QString step;
        int statusFrom = 0;
        int statusTo = 999;
        QString code;
        QString text;
        ErrorKind kind = ErrorKind::Unknown;
        QString tell;
    };
    QList<Row> m_rows;
};

}  // namespace carillon
