// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QPushButton;

namespace carillon {

/// The first start: three steps that lead to a first planned post. Wanted as long as there has never been an account.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit WelcomePage(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *connectButton() const { return m_connect; }
    [[nodiscard]] QPushButton *sandboxButton() const { return m_sandbox; }

signals:
    void connectWanted();
    void sandboxWanted();
    /// There is an account: the page is not needed any more, now and at every later start.
    void finished();

private:
    QWidget *step(int number, const QString &title, const QString &sentence);
    void look();

    Desk &m_desk;
    QPushButton *m_connect;
    QPushButton *m_sandbox;
    bool m_isFinished = false;
};

}  // namespace carillon
