// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <utility>

namespace carillon {

namespace {

constexpr int widest = 560;

/// A step's number in a circle.
class StepNumber final : public QWidget
{
public:
    explicit StepNumber(int number) : m_number{QLocale{}.toString(number)}
    {
        setFixedSize(28, 28);
        setFont(fontOf(TextSize::Body));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const auto scheme = schemeOf(palette());
        QPainter painter{this};
        paintBox(painter, rect(), 14, colorOf(Token::AccentSoft, scheme),
                 isHighContrast(scheme) ? colorOf(Token::Border, scheme) : QColor{});
        painter.setPen(colorOf(Token::Accent, scheme));
        painter.drawText(rect(), Qt::AlignCenter, m_number);
    }

private:
    QString m_number;
};

TextLabel *wrapped(const QString &text, TextSize size, Token token)
{
    auto *label = new TextLabel{text, size, token};
    label->setWordWrap(true);
    return label;
}

}  // namespace

WelcomePage::WelcomePage(Desk &desk, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_connect{new Button{tr("Connect an account"), ButtonRole::Primary}},
      m_sandbox{new Button{tr("Try it in the sandbox"), ButtonRole::Quiet}}
{
    m_sandbox->setAccessibleDescription(tr("An account on this computer whose posts reach nobody."));
    m_sandbox->setToolTip(m_sandbox->accessibleDescription());
    auto *mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(56, 56));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_sandbox);
    buttons->addStretch();

    auto *place = new QWidget;
    place->setMaximumWidth(widest);
    auto *column = new QVBoxLayout{place};
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(mark);
    column->addWidget(wrapped(tr("Your first planned post"), TextSize::Title, Token::Text));
    column->addWidget(wrapped(tr("Carillon publishes from this computer, at the time you choose. Nothing goes through "
                                 "a server of ours; there is none."),
                              TextSize::Body, Token::Muted));
    column->addWidget(
        step(1, tr("Connect an account"), tr("Its login is kept in the keyring of your desktop, and nowhere else.")));
    column->addWidget(
        step(2, tr("Write"), tr("Carillon counts as each platform counts, and says what it would refuse.")));
    column->addWidget(
        step(3, tr("Pick a time"),
             tr("The post goes out then, also while the window is closed, as long as this computer is on.")));
    column->addLayout(buttons);
    column->addStretch(3);

    auto *page = new QHBoxLayout{this};
    page->setContentsMargins(0, 0, 0, 0);
    page->addStretch();
    page->addWidget(place, 100);
    page->addStretch();
    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::connectWanted);
    connect(m_sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxWanted);
    connect(&desk, &Desk::changed, this, &WelcomePage::look);
    look();
}

QWidget *WelcomePage::step(int number, const QString &title, const QString &sentence)
{
    auto *card = new Card;
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel{title, TextSize::Heading});
    words->addWidget(wrapped(sentence, TextSize::Body, Token::Muted));
    auto *row = new QHBoxLayout{card};
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addWidget(new StepNumber{number}, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return card;
}

void WelcomePage::look()
{
    if (m_isFinished)
        return;
    m_desk.overview().then(this, [this](const Result<Overview> &overview) {
        if (!overview || overview->accounts == 0 || std::exchange(m_isFinished, true))
            return;
        emit finished();
    });
}

}  // namespace carillon
