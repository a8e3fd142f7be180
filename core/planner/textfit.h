// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/platforms/platform.h"

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

}  // namespace carillon
