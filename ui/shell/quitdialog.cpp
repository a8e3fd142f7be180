// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quitdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

QuitDialog::QuitDialog(const QString &consequence, QWidget *parent) : QDialog{parent}
{
    setWindowTitle(tr("Quit Carillon?"));
    setAccessibleDescription(consequence);
    auto *heading = new TextLabel{tr("Closing quits Carillon"), TextSize::Heading};
    auto *words = new TextLabel{consequence};
    words->setWordWrap(true);
    auto *why = new TextLabel{tr("This desktop has no tray in which it could go on."), TextSize::Small, Token::Muted};
    why->setWordWrap(true);

    auto *stay = new Button{tr("Cancel")};
    auto *quit = new Button{tr("Quit"), ButtonRole::Primary};
    quit->setDefault(true);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(quit, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(stay);
    buttons->addWidget(quit);

    auto *all = new QVBoxLayout{this};
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(8);
    all->addWidget(heading);
    all->addWidget(words);
    all->addWidget(why);
    all->addSpacing(12);
    all->addLayout(buttons);
    setMinimumWidth(440);
}

}  // namespace carillon
