// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogframe.h"

#include <QStringList>

namespace carillon {

/// Deleting what is live cannot be undone once it is done, so this one asks.
class DeletionAsk final : public DialogFrame
{
    Q_OBJECT

public:
    /// `text` is the beginning of the post, or empty for `posts` of them; `accounts` as people know them.
    DeletionAsk(const QString &text, int posts, const QStringList &accounts, QWidget *parent = nullptr);

signals:
    void decided();
};

}  // namespace carillon
