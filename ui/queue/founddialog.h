// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/doubt.h"
#include "ui/widgets/dialogframe.h"

class QLineEdit;

namespace carillon {

/// Somebody has found what was in doubt, and something is to follow it: where it is, where that must be known, and
/// whether the rest is still to be sent.
class FoundDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `account` as people know it.
    FoundDialog(const QString &account, const Doubt &doubt, QWidget *parent = nullptr);

    /// Null where no address is wanted.
    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] Button *goOnButton() const { return m_goOn; }
    [[nodiscard]] Button *wholeButton() const { return m_whole; }

signals:
    /// It stays open until somebody accepts it or shows what went wrong.
    void goOnWanted(const QString &address);
    void wholeConfirmed();

private:
    QLineEdit *m_address = nullptr;
    Button *m_goOn;
    Button *m_whole;
};

}  // namespace carillon
