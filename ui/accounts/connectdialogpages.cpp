// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reply.h"
#include "ui/accounts/appform.h"
#include "ui/accounts/connectdialog.h"
#include "ui/accounts/connectform.h"
#include "ui/accounts/offerlist.h"
#include "ui/accounts/platformchoice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace carillon {

void ConnectDialog::build()
{
    resize(560, 560);
    auto *choice = new PlatformChoice{m_desk.platforms()};
    m_pages->addWidget(scrolling(choice));
    m_pages->addWidget(scrolling(m_form));
    m_pages->addWidget(scrolling(m_app));
    m_pages->addWidget(waitingPage());
    m_pages->addWidget(codePage());
    m_pages->addWidget(scrolling(m_offers));
    body()->addWidget(m_pages);
    connect(choice, &PlatformChoice::chosen, this, &ConnectDialog::choose);
    connect(m_form, &ConnectForm::changed, this, [this] { showButtons(step()); });
    connect(m_app, &AppForm::changed, this, [this] { showButtons(step()); });
    connect(m_app, &AppForm::openUrlWanted, this, &ConnectDialog::openUrlWanted);
    connect(m_offers, &OfferList::changed, this, [this] { showButtons(step()); });
    connect(m_code, &QLineEdit::textChanged, this, [this] { showButtons(step()); });
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::goOn);
    connect(m_otherApp, &QPushButton::clicked, this, [this] {
        m_desk.appFor(m_form->draft().order()).then(this, [this](const Result<QJsonObject> &app) {
            askForApp(app ? *app : QJsonObject{});
        });
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        giveUp();
        go(step() == Step::Details ? Step::Platform : Step::Details);
    });
}

QWidget *ConnectDialog::waitingPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_waiting->setWordWrap(true);
    column->addWidget(m_waiting);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded)); });
    return page;
}

QWidget *ConnectDialog::codePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_codeSentence->setWordWrap(true);
    auto *open = new Button{Glyph::External, tr("Open the page again")};
    auto *copy = new Button{Glyph::Copy, tr("Copy address")};
    connect(open, &QPushButton::clicked, this, [this] { emit openUrlWanted(m_address); });
    connect(copy, &QPushButton::clicked, m_copy, &QPushButton::click);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open);
    buttons->addWidget(copy);
    buttons->addStretch();
    column->addWidget(m_codeSentence);
    column->addLayout(buttons);
    column->addWidget(m_codeField);
    column->addStretch();
    return page;
}

}  // namespace carillon
