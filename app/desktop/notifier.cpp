// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifier.h"

#include "ui/shell/settings.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <array>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
const auto saidKey = u"notices/said"_s;
constexpr auto memory = 24h;
constexpr qsizetype mostRemembered = 500;
constexpr auto patience = 5s;

/// What the service gives back when a button is pressed. "default" is a click anywhere else.
constexpr std::array actionWords{"open"_L1, "retry"_L1, "show"_L1, "review"_L1};

QString labelOf(NoticeAction action)
{
    switch (action) {
    case NoticeAction::Open:
        //: Button of a notification: brings Carillon's window
        return Notifier::tr("Open");
    case NoticeAction::Retry:
        //: Button of a notification: sends a post again
        return Notifier::tr("Retry");
    case NoticeAction::Show:
        //: Button of a notification: shows the published post in the browser
        return Notifier::tr("Show");
    case NoticeAction::Review:
        //: Button of a notification: shows the late posts in Carillon's window, to decide what becomes of them
        return Notifier::tr("Decide");
    }
    Q_UNREACHABLE();
}

NoticeAction actionOf(const QString &word, const Notice &notice)
{
    for (size_t at = 0; at < actionWords.size(); ++at) {
        if (word == actionWords[at])
            return NoticeAction(at);
    }
    // A click on the text: the gentlest thing that it offers.
    return notice.actions.contains(NoticeAction::Show) ? NoticeAction::Show : NoticeAction::Open;
}

uchar urgencyByte(Urgency urgency)
{
    return uchar(urgency);  // 0, 1 and 2 in the specification too
}

}  // namespace

Notifier::Notifier(const QDBusConnection &bus, Settings &settings, const Clock &clock, QObject *parent)
    : QObject{parent},
      m_bus{bus},
      m_settings{settings},
      m_clock{clock}
{
    auto *watcher = new QDBusServiceWatcher{service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this};
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        // Another service: it may be able to do other things, and knows none of the numbers.
        m_can.reset();
        m_shown.clear();
    });
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
}

Notifier::~Notifier() = default;

void Notifier::notify(const Notice &notice)
{
    if (wasSaid(notice.key))
        return;
    noteSaid(notice.key);
    m_waiting.push_back(notice);
    sayNext();
}

void Notifier::withdraw(const QString &key)
{
    std::erase_if(m_waiting, [&](const Notice &notice) { return notice.key == key; });
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (shown->notice.key == key)
            call(u"CloseNotification"_s, {shown.key()}, [](const QDBusPendingCall &) {});
    }
}

void Notifier::forget(const QString &key)
{
    auto said = m_settings.value(saidKey).toMap();
    if (said.remove(key))
        m_settings.setValue(saidKey, said);
}

bool Notifier::wasSaid(const QString &key) const
{
    const auto said = m_settings.value(saidKey).toMap();
    const auto at = said.constFind(key);
    return at != said.constEnd() && m_clock.now() - Instant{std::chrono::milliseconds{at->toLongLong()}} < memory;
}

void Notifier::noteSaid(const QString &key)
{
    const auto now = m_clock.now().time_since_epoch().count();
    auto said = m_settings.value(saidKey).toMap();
    said[key] = qint64{now};
    said.removeIf(
        [now](const auto &entry) { return std::chrono::milliseconds{now - entry.value().toLongLong()} >= memory; });
    while (said.size() > mostRemembered) {
        const auto oldest = std::min_element(said.begin(), said.end(), [](const QVariant &a, const QVariant &b) {
            return a.toLongLong() < b.toLongLong();
        });
        said.erase(oldest);
    }
    m_settings.setValue(saidKey, said);
}

template <class Answered>
void Notifier::call(const QString &method, const QVariantList &arguments, Answered answered)
{
    auto message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    // Without a bus an asynchronous call never finishes.
    const auto pending = m_bus.isConnected()
        ? m_bus.asyncCall(message, int(std::chrono::milliseconds{patience}.count()))
        : QDBusPendingCall::fromError(QDBusError{QDBusError::Disconnected, u"There is no session bus."_s});
    auto *watcher = new QDBusPendingCallWatcher{pending, this};
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answered] {
        watcher->deleteLater();
        answered(*watcher);
    });
}

void Notifier::sayNext()
{
    if (m_isCalling || m_waiting.empty())
        return;
    m_isCalling = true;
    if (m_can) {
        const auto notice = m_waiting.front();
        m_waiting.pop_front();
        say(notice);
    } else {
        askWhatItCan();
    }
}

void Notifier::askWhatItCan()
{
    call(u"GetCapabilities"_s, {}, [this](const QDBusPendingReply<QStringList> &reply) {
        m_isCalling = false;
        if (!reply.isError()) {
            const auto words = reply.value();
            m_can = QSet<QString>{words.begin(), words.end()};
        } else {
            // Asked again at the next notice: a service may have come by then.
            for (const auto &notice : std::exchange(m_waiting, {}))
                sayOtherwise(notice);
        }
        sayNext();
    });
}

uint Notifier::idAt(const Notice &notice) const
{
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (!notice.place.isEmpty() && shown->notice.place == notice.place)
            return shown.key();
    }
    return 0;
}

void Notifier::say(const Notice &notice)
{
    QStringList actions;
    if (can(u"actions"_s)) {
        actions << u"default"_s << labelOf(NoticeAction::Open);
        for (const auto action : notice.actions)
            actions << actionWords[size_t(action)] << labelOf(action);
    }
    QVariantMap hints{{u"desktop-entry"_s, u"io.github.carillon_desktop.Carillon"_s},
                      {u"urgency"_s, QVariant::fromValue(urgencyByte(notice.urgency))},
                      {u"category"_s, notice.urgency == Urgency::Critical ? u"transfer.error"_s : u"transfer"_s}};
    if (notice.urgency == Urgency::Low)
        hints[u"transient"_s] = true;
    // What a person must see to stays until they have: in the service's list, or else on the screen.
    const bool stays = notice.urgency == Urgency::Critical && !can(u"persistence"_s);
    const auto body = can(u"body-markup"_s) ? notice.body.toHtmlEscaped() : notice.body;
    const QVariantList arguments{QCoreApplication::applicationName(),
                                 idAt(notice),
                                 u"io.github.carillon_desktop.Carillon"_s,
                                 notice.title,
                                 body,
                                 actions,
                                 hints,
                                 stays ? 0 : -1};
    call(u"Notify"_s, arguments, [this, notice](const QDBusPendingReply<uint> &reply) {
        m_isCalling = false;
        if (reply.isError()) {
            m_can.reset();
            sayOtherwise(notice);
        } else {
            m_shown[reply.value()] = {notice};
        }
        sayNext();
    });
}

void Notifier::sayOtherwise(const Notice &notice)
{
    if (!m_fallback || !m_fallback(notice))
        emit unsaid(notice);
}

void Notifier::activationToken(uint id, const QString &token)
{
    if (const auto shown = m_shown.find(id); shown != m_shown.end())
        shown->token = token.toLatin1();
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    // Signals go to everybody: the number may be another program's.
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.cend())
        return;
    const auto copy = *shown;
    emit acted(copy.notice, actionOf(action, copy.notice), copy.token);
}

void Notifier::closed(uint id, uint reason)
{
    // A service that keeps them lists the expired ones on, and their buttons with them.
    constexpr uint expired = 1;
    if (reason != expired || !can(u"persistence"_s))
        m_shown.remove(id);
}

}  // namespace carillon::desktop
