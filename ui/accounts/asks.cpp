// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/asks.h"

#include "core/domain/platformpost.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace carillon {

LineAsk::LineAsk(const Words &words, const QString &value, bool mayBeEmpty, QWidget *parent)
    : DialogFrame{words.title, parent}
{
    setMinimumWidth(420);
    if (!words.sentence.isEmpty())
        addSentence(words.sentence);
    auto *field = new QLineEdit{value};
    field->setMaxLength(200);
    field->selectAll();
    body()->addWidget(new FormField{words.label, field});
    body()->addStretch();
    addCancel();
    auto *action = addButton(words.action, ButtonRole::Primary);
    const auto check = [=] {
        action->setEnabled(mayBeEmpty || !field->text().trimmed().isEmpty());
    };
    check();
    connect(field, &QLineEdit::textChanged, this, check);
    connect(action, &QPushButton::clicked, this, [=, this] {
        emit decided(field->text().trimmed());
        accept();
    });
    field->setFocus();
}

LineAsk *askForName(const Account &account, QWidget *parent)
{
    return new LineAsk{{.title = LineAsk::tr("Rename %1").arg(account.name),
                        .sentence = LineAsk::tr("Only Carillon uses this name. The platform does not see it."),
                        .label = LineAsk::tr("Name"),
                        .action = LineAsk::tr("Rename")},
                       account.name,
                       false,
                       parent};
}

RemoveAsk::RemoveAsk(const AccountCard &card, const QString &platform, QWidget *parent)
    : DialogFrame{tr("Remove %1?").arg(card.account.name), parent}
{
    setMinimumWidth(460);
    setMaximumWidth(560);
    for (const auto &sentence : consequences(card, platform))
        addSentence(sentence);
    body()->addStretch();
    // The safe way out has the focus and Return.
    auto *keep = addButton(tr("Keep the account"), ButtonRole::Primary);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Remove"), ButtonRole::Plain), &QPushButton::clicked, this, [this] {
        emit decided();
        accept();
    });
    keep->setFocus();
}

QStringList RemoveAsk::consequences(const AccountCard &card, const QString &platform)
{
    using enum PlatformPostState;
    int planned = 0;
    for (const auto state : {Scheduled, Queued, Retrying})
        planned += card.backlog.value(toWord(state));
    QStringList sentences;
    if (planned > 0)
        sentences += tr("%Ln post(s) planned for this account will not go out: they are canceled.", nullptr, planned);
    sentences += tr("What is published stays on %1 and in Carillon's history.").arg(platform);
    if (card.account.hasSecret)
        sentences += tr("Its login is deleted from the keyring.");
    sentences += tr("This cannot be undone; you can connect the account again as a new one.");
    return sentences;
}

}  // namespace carillon
