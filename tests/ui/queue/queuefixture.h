// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/publishing.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepage.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace carillon::test {

/// The queue on a workspace of its own with one webhook, by keys and clicks.
class QueueFixture
{
protected:
    void start()
    {
        m_bench = std::make_unique<DeskFixture>();
        m_account.emplace(m_bench->connected(QStringLiteral("hook")));
        m_page = std::make_unique<QueuePage>(*m_bench->desk);
        m_page->resize(1072, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void end()
    {
        m_page.reset();
        m_bench.reset();
    }

    [[nodiscard]] QListView *list() const { return m_page->findChild<QListView *>(); }
    [[nodiscard]] QueueModel *model() const { return static_cast<QueueModel *>(list()->model()); }

    [[nodiscard]] QStringList cards() const
    {
        QStringList texts;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (const auto *card = model()->card(model()->index(row)))
                texts += card->text;
        }
        return texts;
    }

    /// Clicks on the card with this number.
    void choose(int number)
    {
        int seen = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (!model()->card(model()->index(row)) || seen++ != number)
                continue;
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(model()->index(row)).center());
            return;
        }
        QFAIL("there is no such card");
    }

    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }

    [[nodiscard]] QMenu *openMenu() const
    {
        for (auto *menu : m_page->findChildren<QMenu *>()) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *candidate : m_page->findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    [[nodiscard]] PlatformPostState stateOf(const QString &key) const
    {
        return DeskFixture::answer(m_bench->desk->post(key))->copies.first().copy.state;
    }

    [[nodiscard]] Instant dueOf(const QString &key) const
    {
        return *DeskFixture::answer(m_bench->desk->post(key))->copies.first().copy.dueAt;
    }

    std::unique_ptr<DeskFixture> m_bench;
    std::optional<Account> m_account;
    std::unique_ptr<QueuePage> m_page;
};

}  // namespace carillon::test
