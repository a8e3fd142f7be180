// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/latesettings.h"

#include "ui/settings/settingsrow.h"
#include "ui/widgets/latefields.h"

namespace carillon {

LateSettings::LateSettings(Desk &desk, QObject *parent) : QObject{parent}, m_desk{desk}, m_fields{new LateFields{this}}
{
    m_graceRow = new SettingsRow{
        tr("Publish late posts up to"),
        tr("A post may fall due while this computer is off, asleep or offline, or while its account is paused. When it "
           "is no later than this, it simply goes."),
        m_fields->grace()};
    m_choiceRow
        = new SettingsRow{tr("What is later than that"),
                          tr("Ask me: it waits under Needs attention until you decide. Skip: it is marked as expired."),
                          m_fields->beyond()};
    connect(m_fields, &LateFields::changed, this, &LateSettings::keep);
}

void LateSettings::take(const LatePolicy &policy)
{
    m_fields->setPolicy(policy);
}

void LateSettings::keep()
{
    m_desk.setLatePolicy(m_fields->policy()).then(this, [this](const Result<WorkspaceFacts> &done) {
        if (!done)
            emit troubled(done.error());
    });
}

}  // namespace carillon
