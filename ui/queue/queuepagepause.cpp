// SPDX-License-Identifier: GPL-3.0-or-later
// The queue page: what is paused, all of it or by its tag.
#include "core/messages/limitwords.h"
#include "core/schedule/walltime.h"
#include "ui/queue/queuepage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/pausedialog.h"
#include "ui/widgets/splitbutton.h"

#include <QMenu>
#include <QPushButton>

namespace carillon {

using namespace Qt::StringLiterals;

/// They take no room while there are none.
void QueuePage::showBars()
{
    m_bars->setVisible(!m_late->isHidden() || !m_pausedTags->isHidden());
}

QWidget *QueuePage::buildPause()
{
    m_pause = new SplitButton{{}, ButtonRole::Plain};
    m_pauseUntil = new QAction{tr("Pause publishing until..."), this};
    connect(m_pause, &SplitButton::clicked, this, &QueuePage::togglePause);
    connect(m_pauseUntil, &QAction::triggered, this, &QueuePage::askToPauseAll);
    showPause();
    return m_pause;
}

void QueuePage::showPause()
{
    const auto words = m_allPaused ? tr("Resume publishing") : tr("Pause publishing");
    //: Short for "Resume publishing", on a button
    const auto resume = tr("Resume", "publishing");
    //: Short for "Pause publishing", on a button
    const auto pause = tr("Pause", "publishing");
    m_pause->setText(hasRoomForPanel() ? words : m_allPaused ? resume : pause);
    m_pause->button()->setAccessibleName(words);
    m_pause->button()->setToolTip(hasRoomForPanel() ? QString{} : words);
    m_pause->setVisible(m_hasAccounts);
    if (m_allPaused)
        m_pause->menu()->removeAction(m_pauseUntil);
    else if (m_pause->menu()->isEmpty())
        m_pause->menu()->addAction(m_pauseUntil);
}

void QueuePage::togglePause()
{
    if (m_allPaused)
        report(m_desk.resume({}), tr("Publishing goes on"));
    else
        report(m_desk.pause({}, {}), tr("Publishing is paused: nothing goes out until you resume it"));
}

void QueuePage::askToPauseAll()
{
    const auto home = m_desk.facts() ? m_desk.facts()->zone : QByteArray{"UTC"};
    auto *ask = new PauseDialog{{.title = tr("Pause publishing"),
                                 .sentence = tr("Nothing is published to any account until you resume it. What is on "
                                                "its way just now still goes out."),
                                 .home = home},
                                m_desk.clock(),
                                window()};
    connect(ask, &PauseDialog::decided, this, [this, home](const PauseWish &wish) {
        //: %1 is a moment: "Tue 24 Nov 09:14"
        const auto until = tr("Publishing is paused until %1");
        report(m_desk.pause({}, wish.reason, wish.until),
               wish.until ? until.arg(momentPhrase(*wish.until, QTimeZone{home}))
                          : tr("Publishing is paused: nothing goes out until you resume it"));
    });
    ask->open();
}

void QueuePage::showPausedTags(const QList<PausedTag> &tags)
{
    m_tagsToResume.clear();
    QStringList names;
    const QTimeZone zone{m_desk.facts() ? m_desk.facts()->zone : "UTC"};
    for (const auto &tag : tags) {
        m_tagsToResume += tag.tag;
        QStringList beside;
        if (tag.until) {
            const auto wall = wallTimeAt(*tag.until, zone);
            beside += tr("until %1, %2").arg(locale().toString(wall.date, QLocale::ShortFormat), clockTime(wall.time));
        }
        if (!tag.reason.isEmpty())
            beside += tag.reason;
        names += beside.isEmpty() ? tag.tag : u"%1 (%2)"_s.arg(tag.tag, beside.join(u"; "_s));
    }
    m_pausedTags->setContent({.glyph = Glyph::Pause,
                              .token = Token::Publishing,
                              .sentence = tr("Posts with these tags are paused: %1").arg(names.join(u", "_s)),
                              .action = tr("Resume")});
    m_pausedTags->setVisible(!tags.isEmpty());
    showBars();
}

void QueuePage::askToPauseTag(const QStringList &tags)
{
    auto *ask = new PauseDialog{{.title = tr("Pause a tag"),
                                 .sentence = tr("No post with this tag is published until you resume it, whatever its "
                                                "account. What is on its way just now still goes out."),
                                 .tags = tags,
                                 .home = m_desk.facts() ? m_desk.facts()->zone : QByteArray{"UTC"}},
                                m_desk.clock(),
                                window()};
    connect(ask, &PauseDialog::decided, this, [this](const PauseWish &wish) {
        report(m_desk.pauseTags({wish.tag}, wish.reason, wish.until), tr("Posts tagged %1 are paused").arg(wish.tag));
    });
    ask->open();
}

void QueuePage::resumeTags(const QStringList &tags)
{
    report(m_desk.resumeTags(tags), tr("Posts tagged %1 go on").arg(tags.join(u", "_s)));
}

}  // namespace carillon
