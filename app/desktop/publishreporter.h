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
    /// Publisher::acted
    void acted(qint64 platformPost, carillon::Purpose purpose, bool isDone);
    /// Publisher::asked
    void asked(int platformPosts);
    /// Publisher::rested
    void rested(std::optional<carillon::Instant> next, bool held);

private:
    /// Tells of it unless it has moved on since, so that it is not `isStillSo`.
    void tellOf(PlatformPostId id, std::optional<Purpose> failedAct,
                std::function<bool(const PlatformPost &)> isStillSo);
    void say(const QList<Notice> &notices);
    void sayDue();
    void lookAtAccounts();
    void lookAtLate();
    void compare(const QList<Account> &accounts);

    Desk &m_desk;
    Notifier &m_notifier;
    PublishNotices m_notices;
    QTimer m_gathered;
    QTimer m_look;
    QTimer m_asking;  ///< one account after the other is looked at
    int m_asked = 0;
    QHash<qint64, QString> m_names;  ///< of the accounts, by their rows
    QStringList m_inTrouble;         ///< keys of the notices about accounts
    std::function<bool()> m_isWatched;
    bool m_isHeld = false;
    bool m_saidLate = false;  ///< and nobody has answered yet
};

}  // namespace carillon::desktop
