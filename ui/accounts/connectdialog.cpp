// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectdialog.h"

#include "core/base/answer.h"
#include "core/base/reply.h"
#include "ui/accounts/appform.h"
#include "ui/accounts/connectform.h"
#include "ui/accounts/connecttrouble.h"
#include "ui/accounts/offerlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace carillon {

ConnectDialog::ConnectDialog(Desk &desk, UnlockKeyring unlock, const QString &title, QWidget *parent)
    : DialogFrame{title, parent},
      m_desk{desk},
      m_unlock{std::move(unlock)},
      m_pages{new QStackedWidget},
      m_form{new ConnectForm},
      m_app{new AppForm},
      m_offers{new OfferList},
      m_waiting{new TextLabel{{}}},
      m_copy{new Button{Glyph::Copy, tr("Copy address")}},
      m_code{new QLineEdit},
      m_codeSentence{new TextLabel{{}}},
      m_codeField{new FormField{{}, m_code}},
      m_back{addButtonAtStart(tr("Back"))},
      m_otherApp{addButtonAtStart(tr("Another app..."))},
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

ConnectDialog::Step ConnectDialog::step() const
{
    return Step(m_pages->currentIndex());
}

void ConnectDialog::go(Step step)
{
    m_pages->setCurrentIndex(int(step));
    hideTrouble();
    switch (step) {
    case Step::Platform:
        m_form->forgetSecret();
        m_app->forgetSecret();
        setTitle(tr("Connect an account"));
        m_pages->widget(0)->setFocus();
        break;
    case Step::Details:
        m_form->focusFirst();
        break;
    case Step::App:
        m_app->setFocus();
        break;
    case Step::Choice:
        m_offers->setFocus();
        break;
    case Step::Waiting:
        m_cancel->setFocus();
        break;
    case Step::Code:
        m_code->clear();
        m_code->setFocus();
        break;
    }
    showButtons(step);
}

void ConnectDialog::showButtons(Step step)
{
    m_back->setVisible((step == Step::Details && !m_isAgain) || step == Step::App || step == Step::Code);
    m_otherApp->setVisible(step == Step::Details && m_form->draft().needsApp());
    m_connect->setVisible(step != Step::Platform && step != Step::Waiting);
    const bool isReady = step == Step::Details ? m_form->draft().isComplete()
        : step == Step::App                    ? m_app->isComplete()
        : step == Step::Choice                 ? !m_offers->chosen().isEmpty()
                                               : !m_code->text().trimmed().isEmpty();
    m_connect->setEnabled(isReady);
}

void ConnectDialog::goOn()
{
    switch (step()) {
    case Step::Details:
        return connectNow();
    case Step::App:
        return useApp();
    case Step::Code:
        return finishWithCode();
    case Step::Choice:
        return takeChosen();
    case Step::Platform:
    case Step::Waiting:
        break;
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
    const auto &draft = m_form->draft();
    if (!draft.isComplete())
        return;
    const auto order = draft.order();
    m_waiting->setText(tr("Connecting..."));
    m_copy->hide();
    go(Step::Waiting);
    if (!draft.needsApp())
        return connectWith(order);
    m_desk.appFor(order).then(this, [this, order, attempt = ++m_attempt](const Result<QJsonObject> &app) {
        if (attempt != m_attempt)
            return;
        if (!app)
            return fail(app.error());
        if (app->value(u"client_id").toString().isEmpty())
            return askForApp(*app);
        connectWith(order);
    });
}

void ConnectDialog::askForApp(const QJsonObject &known)
{
    m_app->setApp(m_form->draft().traits, known);
    go(Step::App);
}

void ConnectDialog::useApp()
{
    m_form->setApp(m_app->app());
    m_app->forgetSecret();
    go(Step::Details);
    connectNow();
}

void ConnectDialog::connectWith(const ConnectOrder &order)
{
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
        const bool isAddress = login->order.request.mode == ConnectMode::PastedAddress;
        m_codeSentence->setText(
            isAddress ? tr("Your browser opens a page that asks whether Carillon may post. Allow it. The browser then "
                           "goes to an address, which may show an empty page or an error: copy that address, whole, "
                           "from its address bar into the field below.")
                      : tr("Your browser opens a page that asks whether Carillon may post. Allow it, then copy the "
                           "code that it shows into the field below."));
        //: What the platform's page shows after the login
        m_codeField->setLabel(isAddress ? tr("Address in the browser") : tr("Code"));
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
    if (outcome->offer) {
        m_offer = outcome->offer;
        m_offers->setOffer(*m_offer, outcome->notices);
        return go(Step::Choice);
    }
    for (const auto &account : outcome->accounts)
        emit connected(account);
    for (const auto &notice : outcome->notices)
        emit noticed(notice);
    accept();
}

void ConnectDialog::takeChosen()
{
    const auto ids = m_offers->chosen();
    if (!m_offer || ids.isEmpty())
        return;
    m_waiting->setText(tr("Connecting..."));
    m_copy->hide();
    go(Step::Waiting);
    m_desk.takeAccounts(*m_offer, ids).then(this, [this, attempt = ++m_attempt](const Result<ConnectOutcome> &outcome) {
        if (attempt == m_attempt)
            finish(outcome);
    });
}

void ConnectDialog::fail(const Error &error)
{
    using Remedy = ConnectTrouble::Remedy;
    const auto trouble = ConnectTroubles::of(error, m_form->draft());
    if (error.kind == ErrorKind::Auth)
        m_form->forgetSecret();
    m_login.reset();
    m_offer.reset();
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
    m_app->forgetSecret();
    m_offer.reset();
    m_code->clear();
    DialogFrame::done(result);
}

}  // namespace carillon
