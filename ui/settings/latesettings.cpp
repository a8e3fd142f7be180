// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/latesettings.h"

#include "ui/settings/settingsrow.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QSignalBlocker>
#include <QSpinBox>

namespace carillon {

namespace {

constexpr int longestGraceMinutes = 7 * 24 * 60;
/// In the order of the segments.
constexpr std::array choices{LateChoice::Ask, LateChoice::Publish, LateChoice::Skip};

}  // namespace

LateSettings::LateSettings(Desk &desk, QObject *parent)
    : QObject{parent},
      m_desk{desk},
      m_grace{new QSpinBox},
      m_beyond{new SegmentedControl{tr("What is later than that")}}
{
    m_grace->setRange(0, longestGraceMinutes);
    //: Minutes, behind a number
    m_grace->setSuffix(tr(" min"));
    m_grace->setKeyboardTracking(false);
    m_grace->setSingleStep(5);
    //: What becomes of late posts: they wait for an answer
    m_beyond->addSegment(tr("Ask me"));
    //: What becomes of late posts: they are published all the same
    m_beyond->addSegment(tr("Publish"));
    //: What becomes of late posts: they are not published
    m_beyond->addSegment(tr("Skip"));
    m_graceRow = new SettingsRow{
        tr("Publish late posts up to"),
        tr("A post may fall due while this computer is off, asleep or offline, or while its account is paused. When it "
           "is no later than this, it simply goes."),
        m_grace};
    m_choiceRow = new SettingsRow{
        tr("What is later than that"),
        tr("Ask me: it waits under Needs attention until you decide. Skip: it is marked as expired."), m_beyond};
    connect(m_grace, &QSpinBox::valueChanged, this, &LateSettings::keep);
    connect(m_beyond, &SegmentedControl::currentIndexChanged, this, &LateSettings::keep);
}

void LateSettings::take(const LatePolicy &policy)
{
    const QSignalBlocker graceIsSilent{m_grace};
    const QSignalBlocker choiceIsSilent{m_beyond};
    m_grace->setValue(int(policy.grace.count()));
    const auto *at = std::find(choices.begin(), choices.end(), policy.beyond);
    m_beyond->setCurrentIndex(int(at - choices.begin()));
}

void LateSettings::keep()
{
    const LatePolicy policy{.grace = std::chrono::minutes{m_grace->value()},
                            .beyond = choices[size_t(std::max(0, m_beyond->currentIndex()))]};
    m_desk.setLatePolicy(policy).then(this, [this](const Result<WorkspaceFacts> &done) {
        if (!done)
            emit troubled(done.error());
    });
}

}  // namespace carillon
