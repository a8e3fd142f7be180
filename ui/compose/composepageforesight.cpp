// SPDX-License-Identifier: GPL-3.0-or-later
// The compose page: what limits and logins would do to a post that is being written.
#include "core/base/reply.h"
#include "core/messages/limitwords.h"
#include "core/planner/loginend.h"
#include "ui/compose/composepage.h"
#include "ui/compose/problemlist.h"
#include "ui/widgets/focusorder.h"

#include <QTimeZone>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

/// Asks what limits would do to it. Warnings only: nobody is kept from planning it.
void ComposePage::foresee()
{
    const int ask = ++m_slipAsk;
    auto post = m_draft.toNewPost(m_accounts, m_plan.isUsable() ? m_plan.plan : std::nullopt, false);
    if (!m_plan.isUsable())
        post.plan.reset();
    m_desk.slips(post).then(this, [this, ask](const Result<QList<PostSlip>> &slips) {
        if (ask != m_slipAsk || !slips)
            return;
        m_slips = *slips;
        auto shown = m_draft.isBlank() ? DraftCheck{} : m_check;
        addSlips(shown);
        m_problems->setCheck(shown);
        m_focusOrder = orderFocus(*m_column, m_focusOrder);
    });
}

void ComposePage::addSlips(DraftCheck &check) const
{
    for (const auto &[post, key, slip] : m_slips) {
        const auto fit = std::find_if(check.accounts.begin(), check.accounts.end(),
                                      [&](const AccountFit &one) { return one.account.key == key; });
        if (fit != check.accounts.end())
            fit->problems += Problem{.severity = Severity::Warning,
                                     .code = u"time_slips"_s,
                                     .message = slipSentence(slip, QTimeZone{home()})};
    }
    if (!m_plan.isUsable())
        return;
    for (auto &fit : check.accounts) {
        if (const auto ends = loginEndBefore(m_plan.plan->due, fit.account, QTimeZone{home()}))
            fit.problems += *ends;
    }
}

}  // namespace carillon
