// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/publishnotices.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace carillon {
class Desk;
}

namespace carillon::desktop {

class Notifier;

/// Listens to the publisher and the desk, and has the notifier say what a person should hear of. Main thread.
class PublishReporter final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. It looks at the accounts at once and whenever the desk has changed.
    PublishReporter(Desk &desk, Notifier &notifier, QObject *parent = nullptr);

    void setTellsPublished(bool tells);
    /// Whether somebody looks at the window just now: then what went well is seen there, and no notice says it again.
    void setIsWatched(std::function<bool()> isWatched) { m_isWatched = std::move(isWatched); }

public slots:
    /// Publisher::putDown
    void putDown(qint64 platformPost, carillon::PlatformPostState state);
    /// Publisher::rested
    void rested(std::optional<carillon::Instant> next, bool held);

private:
    void say(const QList<Notice> &notices);
    void sayDue();
    void lookAtAccounts();
    void compare(const QList<Account> &accounts);

    Desk &m_desk;
    Notifier &m_notifier;
    PublishNotices m_notices;
    QTimer m_gathered;
    QTimer m_look;
    QHash<qint64, QString> m_names;  ///< of the accounts, by their rows
    QStringList m_inTrouble;         ///< keys of the notices about accounts
    std::function<bool()> m_isWatched;
    bool m_isHeld = false;
};

}  // namespace carillon::desktop
