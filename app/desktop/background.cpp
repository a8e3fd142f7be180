// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/background.h"

#include "app/desktop/notifier.h"
#include "app/desktop/traycontent.h"
#include "core/desk/desk.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/settings.h"
#include "ui/widgets/relativetime.h"

#include <QApplication>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto toldKey = u"background/told"_s;
constexpr auto patience = 1s;

}  // namespace

Background::Background(const Needs &needs, QObject *parent) : QObject{parent}, m_needs{needs}
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { decide({}); });
    m_panel.setSingleShot(true);
    m_panel.setInterval(needs.panelPatience);
    connect(&m_panel, &QTimer::timeout, this, [this] { bringBack(true); });
    connect(&needs.host, &TrayHost::presenceChanged, this, &Background::presenceChanged);
}

bool Background::mayClose()
{
    if (m_isQuitting || qGuiApp->isSavingSession())
        return true;  // the desktop ends, and asks all windows to
    if (m_needs.host.presence() == TrayHost::Presence::Present)
        hide();
    else
        askOrQuit();
    return false;
}

void Background::quit()
{
    if (!std::exchange(m_isQuitting, true))
        emit quitWanted();
}

void Background::hide()
{
    m_isHidden = true;
    m_needs.window.hide();
    emit windowHidden();
    if (m_needs.settings.value(toldKey).toBool())
        return;
    m_needs.settings.setValue(toldKey, true);
    m_needs.notifier.notify({.key = toldKey,
                             .place = toldKey,
                             .urgency = Urgency::Normal,
                             .title = tr("Carillon keeps publishing in the background"),
                             .body = tr("Its icon in the panel opens the window again, and quits."),
                             .actions = {NoticeAction::Open}});
}

void Background::startHidden()
{
    m_isHidden = true;
    if (m_needs.host.presence() != TrayHost::Presence::Present)
        m_panel.start();
}

void Background::presenceChanged(TrayHost::Presence presence)
{
    if (presence == TrayHost::Presence::Present) {
        m_panel.stop();
    } else if (presence == TrayHost::Presence::Absent && !m_panel.isActive()) {
        bringBack(false);
    }
}

void Background::bringBack(bool minimized)
{
    if (!m_isHidden || m_needs.window.isVisible())
        return;
    m_isHidden = false;
    if (minimized)
        m_needs.window.showMinimized();
    else
        m_needs.window.show();
    emit windowBroughtBack();
}

void Background::askOrQuit()
{
    if (m_question && m_question->isVisible()) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    if (std::exchange(m_isAsking, true))
        return;
    m_patience.start();
    m_needs.desk.overview().then(
        this, [this](const Result<Overview> &overview) { decide(overview ? std::optional{*overview} : std::nullopt); });
}

void Background::decide(const std::optional<Overview> &overview)
{
    if (!std::exchange(m_isAsking, false))
        return;  // answered already
    m_patience.stop();
    if (overview && overview->counts.scheduled == 0) {
        quit();  // nothing is lost by it
        return;
    }
    const auto now = m_needs.desk.clock().now();
    const auto &facts = m_needs.desk.facts();
    const auto zone = facts ? QTimeZone{facts->zone} : QTimeZone::systemTimeZone();
    QString consequence = tr("What is scheduled waits until Carillon is started again.");
    for (const auto &card : overview ? overview->next : QList<PostCard>{}) {
        if (!card.dueAt)
            continue;
        //: %1 is a time such as 14:30 or Tue 14:30, %2 how long it is until then: "in 3 min"
        consequence = tr("The next post is planned for %1, %2. It and all later ones wait until Carillon is started "
                         "again.")
                          .arg(momentWords(*card.dueAt, now, zone), relativeTime(*card.dueAt, now));
        break;
    }
    auto *question = new QuitDialog{consequence, &m_needs.window};
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, &Background::quit);
    m_question = question;
    question->open();
}

}  // namespace carillon::desktop
