// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "ui/widgets/dialogframe.h"

class QLineEdit;

namespace carillon {

/// Asks for one line of text.
class LineAsk final : public DialogFrame
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString sentence;
        QString label;
        QString action;
    };
    LineAsk(const Words &words, const QString &value, bool mayBeEmpty, QWidget *parent = nullptr);

signals:
    void decided(const QString &line);
};

LineAsk *askForName(const Account &account, QWidget *parent);

/// Removing an account cannot be undone, so this one asks.
class RemoveAsk final : public DialogFrame
{
    Q_OBJECT

public:
    RemoveAsk(const AccountCard &card, const QString &platform, QWidget *parent = nullptr);

    /// What stays and what goes, as sentences.
    static QStringList consequences(const AccountCard &card, const QString &platform);

signals:
    void decided();
};

}  // namespace carillon
