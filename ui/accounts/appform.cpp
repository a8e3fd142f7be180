// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/appform.h"

#include "core/platforms/choicewords.h"
#include "core/platforms/platformsentences.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QUrl>

namespace carillon {

using namespace Qt::StringLiterals;

AppForm::AppForm(QWidget *parent) : QWidget{parent}, m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void AppForm::setApp(const PlatformTraits &traits, const QJsonObject &known)
{
    while (auto *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_traits = traits;
    m_known = known;
    m_fields = {};
    m_secret = nullptr;
    auto *sentence = new TextLabel{tr("%1 wants everybody who posts with a program to register an app there. It stays "
                                      "yours; Carillon keeps its id and its secret in the keyring of this computer.")
                                       .arg(traits.displayName),
                                   TextSize::Body, Token::Muted};
    sentence->setWordWrap(true);
    m_column->addWidget(sentence);
    addSteps(traits.app);
    m_id = addLine(tr("Id of the app"), known["client_id"_L1].toString());
    setFocusProxy(m_id);
    if (traits.app.needsSecret) {
        const bool hasOne = !known["client_secret"_L1].toString().isEmpty();
        m_secret = addLine(tr("Secret of the app"), {}, hasOne ? tr("Empty keeps the one there is.") : QString{});
        m_secret->setEchoMode(QLineEdit::Password);
        m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    for (const auto &spec : traits.app.fields) {
        const auto value = known[spec.key].toString(spec.fallback);
        m_fields[spec.key] = value;
        m_column->addWidget(new FormField{platformWords(spec.label), fieldOf(spec, value)});
    }
    m_column->addStretch();
}

void AppForm::addSteps(const AppNeeds &needs)
{
    const QLocale locale;
    for (qsizetype at = 0; at < needs.steps.size(); ++at) {
        //: A step of several: its number, and what to do
        const auto words = tr("%1. %2").arg(locale.toString(at + 1), platformWords(needs.steps[at]));
        auto *line = new TextLabel{words};
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_column->addWidget(line);
    }
    if (needs.page.isEmpty())
        return;
    auto *open = new Button{Glyph::External, tr("Open %1").arg(QUrl{needs.page}.host())};
    connect(open, &QPushButton::clicked, this, [this, page = needs.page] { emit openUrlWanted(QUrl{page}); });
    m_column->addWidget(open, 0, Qt::AlignLeading);
}

QLineEdit *AppForm::addLine(const QString &label, const QString &value, const QString &hint)
{
    auto *line = new QLineEdit{value};
    connect(line, &QLineEdit::textChanged, this, &AppForm::changed);
    m_column->addWidget(new FormField{label, line, hint});
    return line;
}

QWidget *AppForm::fieldOf(const OptionSpec &spec, const QString &value)
{
    const auto take = [this, key = spec.key](const QString &text) {
        m_fields[key] = text.trimmed();
        emit changed();
    };
    if (spec.choices.isEmpty()) {
        auto *line = new QLineEdit{value};
        connect(line, &QLineEdit::textChanged, this, take);
        return line;
    }
    auto *box = new QComboBox;
    for (const auto &choice : spec.choices)
        box->addItem(choiceWords(choice), choice);
    box->setCurrentIndex(int(spec.choices.indexOf(value)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [box, take](int index) { take(box->itemData(index).toString()); });
    return box;
}

bool AppForm::isComplete() const
{
    const auto given = app();
    return !given["client_id"_L1].toString().isEmpty()
        && (!m_traits.app.needsSecret || !given["client_secret"_L1].toString().isEmpty());
}

QJsonObject AppForm::app() const
{
    if (m_id == nullptr)
        return {};
    QJsonObject app{{u"client_id"_s, m_id->text().trimmed()}};
    if (m_secret != nullptr) {
        const bool isSame = m_known["client_id"_L1] == app["client_id"_L1];
        const auto typed = m_secret->text().trimmed();
        app["client_secret"_L1] = typed.isEmpty() && isSame ? m_known["client_secret"_L1].toString() : typed;
    }
    for (auto at = m_fields.constBegin(); at != m_fields.constEnd(); ++at) {
        if (!at.value().toString().isEmpty())
            app[at.key()] = at.value();
    }
    return app;
}

void AppForm::forgetSecret()
{
    if (m_secret != nullptr)
        m_secret->clear();
    m_known = {};
}

}  // namespace carillon
