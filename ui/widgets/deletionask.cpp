// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deletionask.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

DeletionAsk::DeletionAsk(const QString &text, int posts, const QStringList &accounts, QWidget *parent)
    : DialogFrame{posts > 1 ? tr("Delete %Ln post(s) from the network?", nullptr, posts)
                            : tr("Delete this post from the network?"),
                  parent}
{
    if (!text.isEmpty())
        body()->addWidget(new ElidedLabel{text, TextSize::Body, Token::Muted});
    //: %1 is a list of accounts
    addSentence(tr("It is deleted where it is live: %1.").arg(accounts.join(QStringLiteral(", "))));
    addSentence(tr("Replies, likes and everything else that readers left there go with it. Once it is deleted there, "
                   "nobody can bring it back. Here it stays, canceled."));
    body()->addStretch(1);
    auto *keep = addCancel();
    connect(addButton(tr("Delete from the network"), ButtonRole::Plain), &QPushButton::clicked, this, [this] {
        emit decided();
        accept();
    });
    constexpr int width = 520;
    setMinimumWidth(width);
    keep->setFocus();
}

}  // namespace carillon
