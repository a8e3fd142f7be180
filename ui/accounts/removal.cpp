// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/removal.h"

namespace carillon {

AccountRemoval::AccountRemoval(Desk &desk, const Account &account, QObject *parent)
    : QObject{parent},
      m_desk{desk},
      m_account{account}
{
}

void AccountRemoval::start()
{
    gather({});
}

void AccountRemoval::gather(const std::optional<CardCursor> &after)
{
    m_desk.cards({.tab = CardTab::Scheduled, .account = m_account.id, .limit = 1000, .after = after})
        .then(this, [this](const Result<CardPage> &page) {
            if (!page)
                return fail(page.error());
            for (const auto &card : page->cards) {
                for (const auto &copy : card.copies) {
                    if (copy.account == m_account.id)
                        m_planned += copy.key;
                }
            }
            if (page->next)
                gather(page->next);
            else
                remove();
        });
}

void AccountRemoval::remove()
{
    m_desk.removeAccount(m_account).then(this, [this](const Result<void> &done) {
        if (!done)
            return fail(done.error());
        if (m_planned.isEmpty()) {
            emit removed(0);
            deleteLater();
        } else {
            cancelPlanned();
        }
    });
}

void AccountRemoval::cancelPlanned()
{
    m_desk.cancel(m_planned).then(this, [this](const Result<Act> &act) {
        if (!act)
            return fail(act.error());
        emit removed(int(m_planned.size()));
        deleteLater();
    });
}

void AccountRemoval::fail(const Error &error)
{
    emit failed(error);
    deleteLater();
}

}  // namespace carillon
