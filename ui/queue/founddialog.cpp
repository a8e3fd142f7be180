// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/founddialog.h"

#include "core/messages/postwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace carillon {

FoundDialog::FoundDialog(const QString &account, const Doubt &doubt, QWidget *parent)
    : DialogFrame{tr("It is live"), parent}
{
    // What to look for, and where.
    body()->addWidget(new ElidedLabel{doubt.text.simplified()});
    addSentence(account);
    addSentence(doubtSentence(doubt));
    if (doubt.wantsAddress) {
        m_address = new QLineEdit;
        //: %1 is what was in doubt, such as "part 2 of 3"
        body()->addWidget(new FormField{tr("Address of %1").arg(doubtName(doubt)), m_address,
                                        tr("Open it at the platform and copy its link.")});
    }
    body()->addStretch(1);
    m_whole = addButtonAtStart(tr("All of it is live"));
    addCancel();
    m_goOn = addButton(tr("Send what follows"), ButtonRole::Primary);
    connect(m_whole, &QPushButton::clicked, this, [this] {
        emit wholeConfirmed();
        accept();
    });
    connect(m_goOn, &QPushButton::clicked, this,
            [this] { emit goOnWanted(m_address ? m_address->text().trimmed() : QString{}); });
    constexpr int width = 520;
    setMinimumWidth(width);
    if (m_address)
        m_address->setFocus();
}

}  // namespace carillon
