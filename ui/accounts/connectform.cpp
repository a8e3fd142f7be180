// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectform.h"

#include "core/accounts/sandboxorder.h"
#include "core/platforms/choicewords.h"
#include "core/platforms/platformsentences.h"
#include "ui/accounts/guideview.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace carillon {

using namespace Qt::StringLiterals;
using Ask = ConnectDraft::Ask;

namespace {

QString modeName(ConnectMode mode)
{
    switch (mode) {
    case ConnectMode::Browser:
        return ConnectForm::tr("In the browser");
    case ConnectMode::PastedCode:
        return ConnectForm::tr("With a code");
    case ConnectMode::PastedAddress:
        return ConnectForm::tr("With an address");
    case ConnectMode::AppPassword:
        return ConnectForm::tr("App password");
    case ConnectMode::Token:
        return ConnectForm::tr("Access token");
    case ConnectMode::Address:
        return ConnectForm::tr("Address");
    }
    return {};
}

/// What is going to happen where there is no more to fill in than a name; empty where the fields say it.
QString howItGoes(ConnectMode mode)
{
    switch (mode) {
    case ConnectMode::Browser:
        return ConnectForm::tr("Your browser opens a page that asks whether Carillon may post. Allow it there.");
    case ConnectMode::PastedCode:
        return ConnectForm::tr("Your browser opens a page that shows a code, and you copy it into Carillon: for a "
                               "browser that does not find back by itself.");
    case ConnectMode::PastedAddress:
        return ConnectForm::tr(
            "Your browser opens a page that asks whether Carillon may post. Allow it there, then copy "
            "the address at which it ends into Carillon.");
    case ConnectMode::AppPassword:
    case ConnectMode::Token:
    case ConnectMode::Address:
        return {};
    }
    return {};
}

QString hint(Ask ask, const QString &words)
{
    if (ask != Ask::MayBeEmpty)
        return words;
    //: Below a field that need not be filled in; a sentence may follow
    const auto optional = ConnectForm::tr("Optional.");
    return words.isEmpty() ? optional : optional + u' ' + words;
}

}  // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget{parent},
      m_name{addLine(&ConnectDraft::name, m_nameLine)},
      m_server{addLine(&ConnectDraft::server, m_serverLine)},
      m_handle{addLine(&ConnectDraft::handle, m_handleLine)},
      m_secret{addLine(&ConnectDraft::secret, m_secretLine)},
      m_guide{new GuideView},
      m_options{new QWidget},
      m_modesPlace{new QWidget},
      m_how{new TextLabel{{}, TextSize::Body, Token::Muted}},
      m_sandbox{new QCheckBox{tr("An account of the sandbox on this computer")}}
{
    m_secretLine->setEchoMode(QLineEdit::Password);
    m_secretLine->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_sandbox->setToolTip(tr("To try Carillon: its posts reach nobody. carillon-sandbox must be running."));
    for (auto *place : {m_options, m_modesPlace}) {
        auto *column = new QVBoxLayout{place};
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(12);
    }
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_how->setWordWrap(true);
    for (auto *widget :
         {static_cast<QWidget *>(m_guide), m_modesPlace, static_cast<QWidget *>(m_how),
          static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_handle), static_cast<QWidget *>(m_secret),
          static_cast<QWidget *>(m_name), m_options, static_cast<QWidget *>(m_sandbox)})
        column->addWidget(widget);
    column->addStretch();
    connect(m_sandbox, &QCheckBox::toggled, this, [this](bool on) {
        m_draft.sandbox = on;
        showAsked();
        emit changed();
    });
}

FormField *ConnectForm::addLine(QString ConnectDraft::*member, QLineEdit *&line)
{
    line = new QLineEdit;
    connect(line, &QLineEdit::textChanged, this, [=, this](const QString &text) {
        m_draft.*member = text;
        m_draft.replaces = false;
        emit changed();
    });
    return new FormField{{}, line};
}

void ConnectForm::setDraft(const ConnectDraft &draft)
{
    const auto wanted = draft;  // each line that is set writes itself into m_draft
    m_draft = wanted;
    m_nameLine->setText(wanted.name);
    m_serverLine->setText(wanted.server);
    m_handleLine->setText(wanted.handle);
    m_secretLine->setText(wanted.secret);
    m_sandbox->setChecked(wanted.sandbox);
    m_draft = wanted;
    m_guide->setGuide(wanted.traits.guide);
    buildModes();
    buildOptions();
    showAsked();
}

void ConnectForm::buildModes()
{
    delete m_modes;
    m_modes = nullptr;
    m_modesPlace->setVisible(m_draft.traits.connectModes.size() > 1);
    if (m_draft.traits.connectModes.size() < 2)
        return;
    m_modes = new SegmentedControl{tr("How to connect")};
    for (const auto mode : std::as_const(m_draft.traits.connectModes))
        m_modes->addSegment(modeName(mode));
    m_modes->setCurrentIndex(int(m_draft.traits.connectModes.indexOf(m_draft.mode)));
    m_modesPlace->layout()->addWidget(m_modes);
    connect(m_modes, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_draft.mode = m_draft.traits.connectModes[index];
        showAsked();
        emit changed();
    });
}

void ConnectForm::buildOptions()
{
    while (auto *item = m_options->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &option : std::as_const(m_draft.traits.accountOptions)) {
        const auto label = platformWords(option.label);
        const auto value = m_draft.options.value(option.key, option.fallback);
        const auto take = [this, key = option.key](const QString &text) {
            m_draft.options[key] = text;
            m_draft.replaces = false;
            emit changed();
        };
        QWidget *field = nullptr;
        if (option.choices.isEmpty()) {
            auto *line = new QLineEdit{value};
            connect(line, &QLineEdit::textChanged, this, take);
            field = line;
        } else {
            auto *box = new QComboBox;
            for (const auto &choice : option.choices)
                box->addItem(choiceWords(choice), choice);
            box->setCurrentIndex(int(option.choices.indexOf(value)));
            connect(box, &QComboBox::currentIndexChanged, this,
                    [box, take](int index) { take(box->itemData(index).toString()); });
            field = box;
        }
        m_options->layout()->addWidget(new FormField{label, field});
    }
}

void ConnectForm::showAsked()
{
    const auto asks = m_draft.asks();
    m_name->setVisible(asks.name != Ask::No);
    m_server->setVisible(asks.server != Ask::No);
    m_handle->setVisible(asks.handle != Ask::No);
    m_secret->setVisible(asks.secret != Ask::No);
    m_options->setVisible(asks.options);
    m_sandbox->setVisible(asks.sandbox);
    // Who connects again is the account's own handle.
    m_handleLine->setReadOnly(!m_draft.again.isEmpty());
    showWords();
}

void ConnectForm::showWords()
{
    const auto asks = m_draft.asks();
    const auto &traits = m_draft.traits;
    const bool byAddress = m_draft.mode == ConnectMode::Address;
    m_how->setText(howItGoes(m_draft.mode));
    m_how->setVisible(!m_how->text().isEmpty());
    m_name->setLabel(tr("Name in Carillon"));
    m_name->setHint(hint(asks.name, asks.name == Ask::Needed ? tr("You know the account by it.") : QString{}));
    m_server->setLabel(m_draft.sandbox ? tr("Address of the sandbox")
                           : byAddress ? tr("Address that posts are sent to")
                                       : tr("Server"));
    m_serverLine->setPlaceholderText(m_draft.sandbox                      ? QString{sandboxAddress}
                                         : byAddress                      ? u"https://example.org/posts"_s
                                         : traits.defaultServer.isEmpty() ? u"social.example"_s
                                                                          : traits.defaultServer);
    m_server->setHint(m_draft.sandbox || byAddress || asks.server == Ask::No ? QString{}
                          : asks.server == Ask::Needed                       ? tr("Where the account was made.")
                                                       : tr("Only if the account lives on a server of its own."));
    m_handle->setLabel(tr("Handle"));
    m_handle->setHint(m_draft.sandbox && m_draft.again.isEmpty() ? tr("Any name will do in the sandbox.") : QString{});
    if (m_draft.mode == ConnectMode::AppPassword) {
        m_secret->setLabel(tr("App password"));
        m_secret->setHint(
            tr("Not your own password: make an app password in the settings of %1.").arg(traits.displayName));
    } else if (byAddress) {
        m_secret->setLabel(tr("Signing secret"));
        m_secret->setHint(hint(Ask::MayBeEmpty,
                               m_draft.again.isEmpty() ? tr("The receiver checks by it that a post comes from you.")
                                                       : tr("Empty keeps the one there is.")));
    } else if (!traits.secret.label.isEmpty()) {
        m_secret->setLabel(platformWords(traits.secret.label));
        m_secret->setHint(platformWords(traits.secret.hint));
    } else {
        m_secret->setLabel(tr("Access token"));
        m_secret->setHint(tr("Made in the developer settings of your account; it must allow writing."));
    }
}

void ConnectForm::focusFirst()
{
    const auto asks = m_draft.asks();
    const auto isMissing = [](Ask ask, const QLineEdit *line) {
        return ask == Ask::Needed && line->text().isEmpty();
    };
    auto *first = isMissing(asks.server, m_serverLine) ? m_serverLine
        : isMissing(asks.handle, m_handleLine)         ? m_handleLine
        : isMissing(asks.secret, m_secretLine)         ? m_secretLine
        : isMissing(asks.name, m_nameLine)             ? m_nameLine
                                                       : nullptr;
    if (first)
        first->setFocus();
}

void ConnectForm::forgetSecret()
{
    m_secretLine->clear();
    m_draft.secret.fill(QChar{u' '});
    m_draft.secret.clear();
    m_draft.app = {};
}

}  // namespace carillon
