// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

namespace carillon {

/// Removes an account, and cancels what was planned for it, so that nothing waits for an account that is not there.
/// Works once, tells how it went, and deletes itself.
class AccountRemoval final : public QObject
{
    Q_OBJECT

public:
    AccountRemoval(Desk &desk, const Account &account, QObject *parent = nullptr);

    void start();

signals:
    /// `canceled` posts had been planned.
    void removed(int canceled);
    void failed(const carillon::Error &error);

private:
    void gather(const std::optional<CardCursor> &after);
    void remove();
    void cancelPlanned();
    void fail(const Error &error);

    Desk &m_desk;
    const Account m_account;
    QStringList m_planned;  ///< keys of the account's copies
};

}  // namespace carillon
