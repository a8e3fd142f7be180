// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectdialog.h"

#include "core/base/answer.h"
#include "core/base/reply.h"
#include "ui/accounts/connectform.h"
#include "ui/accounts/connecttrouble.h"
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

ConnectDialog::ConnectDialog(Desk &desk, UnlockKeyring unlock, const QString &title, QWidget *parent)
    : DialogFrame{title, parent},
      m_desk{desk},
      m_unlock{std::move(unlock)},
      m_pages{new QStackedWidget},
      m_form{new ConnectForm},
      m_waiting{new TextLabel{{}}},
      m_copy{new Button{Glyph::Copy, tr("Copy address")}},
      m_code{new QLineEdit},
      m_back{addButtonAtStart(tr("Back"))},
      m_cancel{addCancel()},
      m_connect{addButton(tr("Connect"), ButtonRole::Primary)}
{
    build();
}

ConnectDialog::ConnectDialog(Desk &desk, UnlockKeyring unlock, bool inSandbox, QWidget *parent)
    : ConnectDialog{desk, std::move(unlock), tr("Connect an account"), parent}
{
    m_inSandbox = inSandbox;
    go(Step::Platform);
}

ConnectDialog::ConnectDialog(Desk &desk, UnlockKeyring unlock, const Account &account, const PlatformTraits &traits,
                             QWidget *parent)
    : ConnectDialog{desk, std::move(unlock), tr("Connect %1 again").arg(account.name), parent}
{
    m_isAgain = true;
    const auto draft = ConnectDraft::forAccount(account, traits);
    if (!draft.asks().options)
        resize(width(), 360);  // two fields at most
    m_form->setDraft(draft);
    go(Step::Details);
}

ConnectDialog::~ConnectDialog()
{
    giveUp();
}

void ConnectDialog::build()
{
    resize(560, 560);
    auto *choice = new PlatformChoice{m_desk.platforms()};
    m_pages->addWidget(scrolling(choice));
    m_pages->addWidget(scrolling(m_form));
    m_pages->addWidget(waitingPage());
    m_pages->addWidget(codePage());
    body()->addWidget(m_pages);
    connect(choice, &PlatformChoice::chosen, this, &ConnectDialog::choose);
    connect(m_form, &ConnectForm::changed, this, [this] { m_connect->setEnabled(m_form->draft().isComplete()); });
    connect(m_code, &QLineEdit::textChanged, this,
            [this](const QString &code) { m_connect->setEnabled(!code.trimmed().isEmpty()); });
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (step() == Step::Code)
            finishWithCode();
        else
            connectNow();
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
    auto *sentence = new TextLabel{tr("Your browser opens a page that asks whether Carillon may post. Allow it, then "
                                      "copy the code that it shows into the field below.")};
    sentence->setWordWrap(true);
    auto *open = new Button{Glyph::External, tr("Open the page again")};
    auto *copy = new Button{Glyph::Copy, tr("Copy address")};
    connect(open, &QPushButton::clicked, this, [this] { emit openUrlWanted(m_address); });
    connect(copy, &QPushButton::clicked, m_copy, &QPushButton::click);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open);
    buttons->addWidget(copy);
    buttons->addStretch();
    column->addWidget(sentence);
    column->addLayout(buttons);
    //: What the platform's page shows after the login
    column->addWidget(new FormField{tr("Code"), m_code});
    column->addStretch();
    return page;
}

ConnectDialog::Step ConnectDialog::step() const
{
    return Step(m_pages->currentIndex());
}

void ConnectDialog::go(Step step)
{
    m_pages->setCurrentIndex(int(step));
    hideTrouble();
    const bool takesInput = step == Step::Details || step == Step::Code;
    m_back->setVisible((step == Step::Details && !m_isAgain) || step == Step::Code);
    m_connect->setVisible(takesInput);
    m_connect->setEnabled(step == Step::Details && m_form->draft().isComplete());
    if (step == Step::Platform) {
        m_form->forgetSecret();
        setTitle(tr("Connect an account"));
        m_pages->widget(0)->setFocus();
    } else if (step == Step::Code) {
        m_code->clear();
        m_code->setFocus();
    } else if (step == Step::Details) {
        m_form->focusFirst();
    } else {
        m_cancel->setFocus();
    }
}

void ConnectDialog::choose(const PlatformTraits &traits)
{
    auto draft = ConnectDraft::forPlatform(traits);
    draft.sandbox = m_inSandbox;
    m_form->setDraft(draft);
    setTitle(tr("Connect an account of %1").arg(traits.displayName));
    go(Step::Details);
}

void ConnectDialog::connectNow()
{
    if (!m_form->draft().isComplete())
        return;
    const auto order = m_form->draft().order();
    m_waiting->setText(tr("Connecting..."));
    m_copy->hide();
    go(Step::Waiting);
    switch (order.request.mode) {
    case ConnectMode::Browser:
        return connectInBrowser(order);
    case ConnectMode::PastedCode:
    case ConnectMode::PastedAddress:
        return beginWithCode(order);
    case ConnectMode::AppPassword:
    case ConnectMode::Token:
    case ConnectMode::Address:
        break;
    }
    m_desk.connectAccount(order).then(this, [this, attempt = ++m_attempt](const Result<ConnectOutcome> &outcome) {
        if (attempt == m_attempt)
            finish(outcome);
    });
}

void ConnectDialog::connectInBrowser(const ConnectOrder &order)
{
    const int attempt = ++m_attempt;
    m_isWanted = std::make_shared<std::atomic_bool>(true);
    const auto address = std::make_shared<Answer<QUrl>>(QUrl{});
    Reply{address->future()}.then(this, [this, attempt](const QUrl &url) {
        if (attempt != m_attempt || url.isEmpty())
            return;
        m_waiting->setText(tr("Waiting for the browser. Log in there and allow Carillon to post, then come back."));
        m_copy->show();
        openAddress(url);
    });
    // On the desk's thread. Who gave up before the page was known ends the wait as it begins.
    const auto openBrowser = [address, isWanted = m_isWanted, desk = &m_desk](const QUrl &url) {
        if (*isWanted)
            address->give(url);
        else
            desk->cancelConnecting();
    };
    m_desk.connectInBrowser(order, openBrowser).then(this, [this, attempt](const Result<ConnectOutcome> &outcome) {
        if (attempt == m_attempt)
            finish(outcome);
    });
}

void ConnectDialog::beginWithCode(const ConnectOrder &order)
{
    m_desk.beginWithCode(order).then(this, [this, attempt = ++m_attempt](const Result<CodeLogin> &login) {
        if (attempt != m_attempt)
            return;
        if (!login)
            return fail(login.error());
        m_login = *login;
        go(Step::Code);
        openAddress(login->address);
    });
}

void ConnectDialog::finishWithCode()
{
    const auto code = m_code->text();
    m_code->clear();
    m_waiting->setText(tr("Connecting..."));
    m_copy->hide();
    go(Step::Waiting);
    m_desk.finishWithCode(*m_login, code)
        .then(this, [this, attempt = ++m_attempt](const Result<ConnectOutcome> &outcome) {
            if (attempt == m_attempt)
                finish(outcome);
        });
}

void ConnectDialog::openAddress(const QUrl &address)
{
    m_address = address;
    emit openUrlWanted(address);
}

void ConnectDialog::finish(const Result<ConnectOutcome> &outcome)
{
    if (!outcome)
        return fail(outcome.error());
    m_form->forgetSecret();
    for (const auto &account : outcome->accounts)
        emit connected(account);
    accept();
}

void ConnectDialog::fail(const Error &error)
{
    using Remedy = ConnectTrouble::Remedy;
    const auto trouble = ConnectTroubles::of(error, m_form->draft());
    if (error.kind == ErrorKind::Auth)
        m_form->forgetSecret();
    m_login.reset();
    go(Step::Details);
    switch (trouble.remedy) {
    case Remedy::None:
        return showTrouble(trouble.sentence);
    case Remedy::UnlockKeyring:
        return showTrouble(trouble.sentence, tr("Unlock"), [this] { unlock(); });
    case Remedy::ReplaceEarlier:
        return showTrouble(trouble.sentence, tr("Take its place"), [this] {
            m_form->setReplaces(true);
            connectNow();
        });
    }
}

void ConnectDialog::unlock()
{
    if (!m_unlock)
        return;
    Reply{m_unlock()}.then(this, [this](const Result<void> &unlocked) {
        if (step() != Step::Details)
            return;
        if (unlocked && m_form->draft().isComplete())
            connectNow();
        else if (unlocked)
            hideTrouble();
        else
            showTrouble(tr("The keyring is still locked. Unlock it to go on."), tr("Unlock"), [this] { unlock(); });
    });
}

void ConnectDialog::giveUp()
{
    ++m_attempt;
    *m_isWanted = false;
    if (step() == Step::Waiting)
        m_desk.cancelConnecting();
}

void ConnectDialog::done(int result)
{
    if (result == QDialog::Rejected)
        giveUp();
    m_form->forgetSecret();
    m_code->clear();
    DialogFrame::done(result);
}

}  // namespace carillon
