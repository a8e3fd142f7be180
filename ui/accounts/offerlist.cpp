// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/offerlist.h"

#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace carillon {

using namespace Qt::StringLiterals;

OfferList::OfferList(QWidget *parent) : QWidget{parent}, m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void OfferList::setOffer(const AccountOffer &offer, const QStringList &notices)
{
    while (auto *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_boxes.clear();
    m_ids.clear();
    setFocusProxy(nullptr);
    auto *sentence
        = new TextLabel{tr("This login gives access to several accounts. Choose those that Carillon is to post to; you "
                           "can add the others later.")};
    sentence->setWordWrap(true);
    m_column->addWidget(sentence);
    for (const auto &[account, credentials] : offer.accounts) {
        auto name = account.name;
        auto *box = new QCheckBox{name.replace(u'&', u"&&"_s)};
        box->setAccessibleDescription(account.handle);
        box->setToolTip(account.handle);
        connect(box, &QCheckBox::toggled, this, &OfferList::changed);
        m_column->addWidget(box);
        m_boxes += box;
        m_ids += account.remoteId;
    }
    for (const auto &notice : notices) {
        auto *line = new TextLabel{notice, TextSize::Body, Token::Muted};
        line->setWordWrap(true);
        m_column->addWidget(line);
    }
    m_column->addStretch();
    if (!m_boxes.isEmpty())
        setFocusProxy(m_boxes.first());
}

QStringList OfferList::chosen() const
{
    QStringList ids;
    for (qsizetype at = 0; at < m_boxes.size(); ++at) {
        if (m_boxes[at]->isChecked())
            ids += m_ids[at];
    }
    return ids;
}

}  // namespace carillon
