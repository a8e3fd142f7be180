// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/deskfixture.h"
#include "ui/accounts/accountspage.h"

#include <QMenu>

#include <memory>

namespace carillon::test {

/// An accounts page on a desk of its own, made and taken away for each test.
class AccountsFixture
{
protected:
    void start()
    {
        m_fixture = std::make_unique<DeskFixture>();
        m_page = std::make_unique<AccountsPage>(*m_fixture->desk, ConnectDialog::UnlockKeyring{});
        m_page->resize(1072, 760);
    }

    void end()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    /// Of the first account.
    [[nodiscard]] AccountView *view() const { return m_page->views().first(); }

    template <class Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m_page->findChild<Dialog *>();
    }

    /// In the menu of the first account.
    void choose(const QString &text) const
    {
        for (auto *action : view()->menu()->actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<AccountsPage> m_page;
};

}  // namespace carillon::test
