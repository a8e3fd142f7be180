// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latefields.h"

#include "ui/widgets/segmentedcontrol.h"

#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace carillon {

namespace {

constexpr int longestGraceMinutes = 7 * 24 * 60;
/// In the order of the segments.
constexpr std::array choices{LateChoice::Ask, LateChoice::Publish, LateChoice::Skip};

}  // namespace

LateFields::LateFields(QObject *parent)
    : QObject{parent},
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
    connect(m_grace, &QSpinBox::valueChanged, this, &LateFields::changed);
    connect(m_beyond, &SegmentedControl::currentIndexChanged, this, &LateFields::changed);
}

QWidget *LateFields::grace() const
{
    return m_grace;
}

QWidget *LateFields::beyond() const
{
    return m_beyond;
}

LatePolicy LateFields::policy() const
{
    return {.grace = std::chrono::minutes{m_grace->value()},
            .beyond = choices[size_t(std::max(0, m_beyond->currentIndex()))]};
}

void LateFields::setPolicy(const LatePolicy &policy)
{
    const QSignalBlocker graceIsSilent{m_grace};
    const QSignalBlocker choiceIsSilent{m_beyond};
    m_grace->setValue(int(policy.grace.count()));
    const auto *at = std::find(choices.begin(), choices.end(), policy.beyond);
    m_beyond->setCurrentIndex(int(at - choices.begin()));
}

}  // namespace carillon
