// SPDX-License-Identifier: GPL-3.0-or-later
// The compose page: how one long text becomes the parts of a thread.
#include "ui/compose/composebar.h"
#include "ui/compose/composepage.h"
#include "ui/compose/splitdialog.h"
#include "ui/compose/threadeditor.h"

#include <algorithm>

namespace carillon {

/// The accounts that get the text that is shown; where none does, all of them.
QList<Account> ComposePage::readers() const
{
    QList<Account> readers;
    for (const auto &fit : m_textCheck.accounts)
        readers += fit.account;
    return readers.isEmpty() ? m_draft.chosen(m_accounts) : readers;
}

/// There is something to split, or parts to be numbered.
bool ComposePage::maySplit() const
{
    const auto parts = m_thread->parts();
    for (int part = 0; part < parts.size(); ++part) {
        if (m_textCheck.overlongFrom(part) || splitParts(parts[part]).size() > 1)
            return true;
    }
    return parts.size() > 1;
}

void ComposePage::splitIntoThread()
{
    auto *dialog = new SplitDialog{m_thread->parts(), readers(), m_desk.platforms(), this};
    connect(dialog, &SplitDialog::splitWanted, m_thread, &ThreadEditor::replaceParts);
    dialog->open();
}

}  // namespace carillon
