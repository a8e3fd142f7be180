// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "ui/widgets/card.h"

#include <QTimeZone>

class QAction;
class QMenu;
class QPushButton;

namespace carillon {

class AccountMark;
class ElidedLabel;
class FlowLayout;
class StateLine;
class TextLabel;
struct PlatformTraits;

/// One account on the accounts page: who it is, how it stands, what waits, how full its windows are, what can be done.
class AccountView final : public Card
{
    Q_OBJECT

public:
    /// What a person may want done with it.
    enum class Wish { Reconnect, Pause, Resume, Publishing, Limits, Rename, Remove };
    Q_ENUM(Wish)

    explicit AccountView(QWidget *parent = nullptr);

    /// `traits` is null for a platform that this Carillon does not know.
    void setCard(const AccountCard &card, const PlatformTraits *traits, Instant now, const QTimeZone &zone);
    [[nodiscard]] const Account &account() const { return m_card->account; }
    [[nodiscard]] QPushButton *reconnectButton() const { return m_reconnect; }
    [[nodiscard]] QPushButton *pauseButton() const { return m_pause; }
    [[nodiscard]] QMenu *menu() const { return m_menu; }

signals:
    void wished(AccountView::Wish wish);

private:
    void build();
    void buildMenu();
    void showWindows();
    void showBacklog();

    std::optional<AccountCard> m_card;
    AccountMark *m_mark;
    ElidedLabel *m_name;
    TextLabel *m_sandbox;
    ElidedLabel *m_place;
    StateLine *m_state;
    TextLabel *m_sentence;
    FlowLayout *m_backlog;
    FlowLayout *m_windows;
    QPushButton *m_reconnect;
    QPushButton *m_pause;
    QPushButton *m_more;
    QMenu *m_menu;
    QAction *m_publishing = nullptr;
};

}  // namespace carillon
