// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/guideview.h"

#include "core/platforms/platformsentences.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

using namespace Qt::StringLiterals;

QString readinessWords(ConnectReadiness readiness)
{
    switch (readiness) {
    case ConnectReadiness::AtOnce:
        return GuideView::tr("Ready at once");
    case ConnectReadiness::OwnApp:
        return GuideView::tr("With an app of your own");
    case ConnectReadiness::Review:
        return GuideView::tr("After the network's approval");
    }
    return {};
}

GuideView::GuideView(QWidget *parent) : QWidget{parent}, m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void GuideView::setGuide(const ConnectGuide &guide)
{
    while (auto *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    //: Above what one must have before an account can be connected
    add(tr("What you need"), guide.needs);
    //: Above what won't work with an account of this network
    add(tr("What will not work"), guide.lacks);
    if (!guide.takes.isEmpty()) {
        auto *takes = new TextLabel{platformWords(guide.takes), TextSize::Body, Token::Muted};
        takes->setWordWrap(true);
        m_column->addWidget(takes);
    }
    setVisible(m_column->count() > 0);
}

void GuideView::add(const QString &heading, const QStringList &sentences)
{
    if (sentences.isEmpty())
        return;
    if (m_column->count() > 0)
        m_column->addSpacing(8);
    m_column->addWidget(new TextLabel{heading, TextSize::Body, Token::Text});
    for (const auto &sentence : sentences) {
        auto *line = new TextLabel{u"\u2022 "_s + platformWords(sentence), TextSize::Body, Token::Muted};
        line->setWordWrap(true);
        m_column->addWidget(line);
    }
}

}  // namespace carillon
