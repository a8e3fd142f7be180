// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutview.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

using namespace Qt::StringLiterals;

AboutView::AboutView(const QString &version, QWidget *parent) : QWidget{parent}
{
    auto *mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(64, 64));
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    const auto say = [&](const QString &text, TextSize size = TextSize::Body, Token token = Token::Text) {
        auto *label = new TextLabel{text, size, token};
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    };
    say(u"Carillon"_s, TextSize::Title);
    say(tr("Version %1").arg(version), TextSize::Body, Token::Muted);
    say(tr("Writes, plans and publishes posts from your own computer, with no server in between."));
    say(tr("Free software under the GNU General Public License, version 3 or later. You may use, study, share and "
           "change it. It comes without any warranty."));
    say(tr("Built with Qt %1.").arg(QString::fromLatin1(qVersion())), TextSize::Small, Token::Muted);
    auto *card = new Card;
    auto *row = new QHBoxLayout{card};
    row->setContentsMargins(24, 24, 24, 24);
    row->setSpacing(24);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch();
}

}  // namespace carillon
