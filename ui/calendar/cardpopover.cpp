// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/cardpopover.h"

#include "core/messages/postwords.h"
#include "ui/theme/statelook.h"
#include "ui/widgets/button.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int popoverWidth = 340;
constexpr int longestText = 320;
constexpr int mostAccounts = 6;

/// What a person can do, from what a card knows.
QString adviceOn(const PostCard &card)
{
    if (card.copies.isEmpty())
        return {};
    const PlatformPost copy{
        .id = card.copies.first().id,
        .post = card.post,
        .account = card.copies.first().account,
        .state = card.state,
        .hold = card.hold,
        .liveParts = card.liveParts,
        .comment = card.comment,
        .error = card.error,
        .act = card.act
            ? std::optional{OpenAct{.publication = PublicationId::fromRow(1), .purpose = *card.act, .aim = card.recall}}
            : std::nullopt,
        .removedAt = card.removedAt};
    return advice(copy, {card.hold, card.holdReason});
}

TextLabel *wrapped(const QString &text, TextSize size, Token token)
{
    auto *label = new TextLabel{text, size, token};
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

CardPopover::CardPopover(const CalendarEntry &entry, const CalendarWords &words, const AccountLooks &accounts,
                         Instant now, QWidget *parent)
    : Popover{words.cardName(entry, accounts), parent}
{
    setFixedWidth(std::min(popoverWidth, parent->width() - 16));
    addHead(entry, words, now);
    addText(entry.card);
    addAccounts(entry.card, accounts);
    if (const auto sentence = adviceOn(entry.card); !sentence.isEmpty())
        column()->addWidget(wrapped(sentence, TextSize::Small, Token::Muted));
    addButtons(entry.card);
}

void CardPopover::addHead(const CalendarEntry &entry, const CalendarWords &words, Instant now)
{
    const auto look = lookOf(entry.card.state, entry.card.hold, entry.card.act, entry.card.recall);
    auto *picture = new QLabel;
    picture->setPixmap(icon(look.glyph, look.token).pixmap(measure::icon, measure::icon));
    auto *close = new IconButton{Glyph::Close, tr("Close")};
    setDense(close, true);
    connect(close, &QPushButton::clicked, this, &Popover::dismiss);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap);
    row->addWidget(picture);
    row->addWidget(wrapped(words.stateWord(entry), TextSize::Body, look.token), 1);
    row->addWidget(close);
    column()->addLayout(row);
    //: %1 is a date and time, %2 how far away that is: "Tue 17 Nov, 09:00, in 18 h 33 min"
    const auto when = tr("%1, %2").arg(words.moment(entry.wall.date, entry.wall.time), relativeTime(entry.at, now));
    column()->addWidget(wrapped(when, TextSize::Small, Token::Muted));
}

void CardPopover::addText(const PostCard &card)
{
    auto text = card.text.trimmed();
    if (text.size() > longestText)
        text = text.left(longestText).trimmed() + u'\u2026';
    auto *words = wrapped({}, TextSize::Body, Token::Text);
    words->setWritten(text.isEmpty() ? CalendarWords::snippet(card) : text);
    column()->addWidget(words);
    QStringList facts;
    if (card.parts > 1)
        facts += tr("A thread of %Ln part(s)", nullptr, card.parts);
    if (card.media > 0)
        facts += tr("%Ln file(s)", nullptr, card.media);
    if (!facts.isEmpty())
        column()->addWidget(wrapped(facts.join(u" \u00b7 "_s), TextSize::Small, Token::Muted));
}

void CardPopover::addAccounts(const PostCard &card, const AccountLooks &accounts)
{
    const auto shown = std::min(card.copies.size(), qsizetype{mostAccounts});
    for (qsizetype at = 0; at < shown; ++at) {
        const auto look = accounts.value(card.copies[at].account.row());
        auto *row = new QHBoxLayout;
        row->setSpacing(measure::gap);
        row->addWidget(new AccountMark{look.mark, 18});
        auto *name = new ElidedLabel{look.name.isEmpty() ? tr("An account that was removed") : look.name};
        name->setTextFormat(Qt::PlainText);
        row->addWidget(name, 1);
        column()->addLayout(row);
    }
    if (shown < card.copies.size())
        column()->addWidget(wrapped(tr("and %Ln more account(s)", nullptr, int(card.copies.size() - shown)),
                                    TextSize::Small, Token::Muted));
}

void CardPopover::addButtons(const PostCard &card)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap);
    const auto add = [row](Button *button) {
        setDense(button, true);
        row->addWidget(button);
        return button;
    };
    if (mayBePlanned(card.state)) {
        //: Button: edit this post
        auto *edit = add(new Button{Glyph::Pencil, tr("Edit")});
        connect(edit, &QPushButton::clicked, this, [this] {
            dismiss();
            emit editWanted();
        });
    }
    if (mayBePlanned(card.state) && !card.copies.isEmpty()) {
        auto *publish = add(new Button{Glyph::Send, tr("Publish now")});
        connect(publish, &QPushButton::clicked, this, [this] {
            dismiss();
            emit publishWanted();
        });
    }
    const auto live = std::find_if(card.copies.begin(), card.copies.end(),
                                   [](const CardCopy &copy) { return !copy.permalink.isEmpty(); });
    if (live != card.copies.end()) {
        //: Button: show the published post in the browser
        auto *open = add(new Button{Glyph::External, tr("Open")});
        connect(open, &QPushButton::clicked, this, [this, url = QUrl{live->permalink}] {
            dismiss();
            emit openUrlWanted(url);
        });
    }
    if (row->count() == 0) {
        delete row;
    } else {
        setFirst(row->itemAt(0)->widget());
        row->addStretch();
        column()->addSpacing(4);
        column()->addLayout(row);
    }
    addLiveButtons(card, live == card.copies.end());
}

/// What can be done to it where it is out.
void CardPopover::addLiveButtons(const PostCard &card, bool isFirst)
{
    const auto add = [&](Glyph glyph, const QString &text, void (CardPopover::*wanted)()) {
        auto *button = new Button{glyph, text};
        setDense(button, true);
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            dismiss();
            emit(this->*wanted)();
        });
        column()->addWidget(button, 0, Qt::AlignLeading);
        if (std::exchange(isFirst, false))
            setFirst(button);
    };
    if (card.mayEditLive && card.act != Purpose::Delete)
        add(Glyph::Pencil, tr("Edit what is live..."), &CardPopover::editLiveWanted);
    if (card.mayDeleteLive && (card.act != Purpose::Delete || card.hold == Hold::Act))
        add(Glyph::Trash, tr("Delete from the network..."), &CardPopover::deleteLiveWanted);
}

}  // namespace carillon
