// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/platforms/platform.h"
#include "core/text/split.h"

#include <optional>

namespace carillon {

/// How one part of a text fits an account.
struct TextFit
{
    int length = 0;                           ///< in the platform's own counting
    int limit = 0;                            ///< 0 = any
    std::optional<qsizetype> overlongFrom{};  ///< UTF-16 index of the first character that is too much

    [[nodiscard]] int left() const { return limit - length; }
};

TextFit measurePart(const Platform &platform, const Account &account, const QString &part);
/// The same for a first comment.
TextFit measureComment(const Platform &platform, const Account &account, const QString &comment);

/// `text` as the parts of a thread that every one of `accounts` takes, without breaking a link, a mention or a tag
/// where that can be helped. One part when it fits.
QStringList splitForAccounts(const QString &text, const QList<Account> &accounts,
                             const std::vector<std::unique_ptr<Platform>> &platforms);

/// The same for several texts that are to be one thread: lines that hold only "---" are breaks as well. Numbered, each
/// part ends in " 2/5", which is counted with it; a thread of one part has no number.
QStringList splitForAccounts(const QStringList &texts, const QList<Account> &accounts,
                             const std::vector<std::unique_ptr<Platform>> &platforms, PartNumbering numbering);

}  // namespace carillon
