// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/publishingdialog.h"

#include "core/domain/handover.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QBoxLayout>

namespace carillon {

namespace {

enum Who { Carillon, Platform };
constexpr int narrowest = 520;

}  // namespace

PublishingDialog::PublishingDialog(const Account &account, const PlatformTraits &traits, QWidget *parent)
    : DialogFrame{tr("How %1 publishes").arg(account.name.isEmpty() ? account.handle : account.name), parent},
      m_platform{traits.displayName},
      m_who{new SegmentedControl{tr("Scheduled posts are published by")}},
      m_field{new FormField{tr("Scheduled posts are published by"), m_who}}
{
    setMinimumWidth(narrowest);
    m_who->addSegment(QStringLiteral("Carillon"));
    m_who->addSegment(m_platform);
    m_who->setCurrentIndex(handOverOf(account, traits) ? Platform : Carillon);
    body()->addWidget(m_field);
    body()->addStretch();
    addCancel();
    connect(m_who, &SegmentedControl::currentIndexChanged, this, &PublishingDialog::explain);
    connect(addButton(tr("Save"), ButtonRole::Primary), &QPushButton::clicked, this, [this] {
        emit decided(handsOver());
        accept();
    });
    explain();
    m_who->setFocus();
}

bool PublishingDialog::handsOver() const
{
    return m_who->currentIndex() == Platform;
}

void PublishingDialog::explain()
{
    m_field->setHint(
        handsOver()
            //: %1 is a platform
            ? tr("Posts are given to %1 ahead of their time, so that they go out with this computer off. "
                 "What you move, change or cancel here is moved or taken back there first. Threads and posts with "
                 "a first comment are still published by Carillon.")
                  .arg(m_platform)
            //: %1 is a platform
            : tr("Posts go out at their time while Carillon runs on this computer. What %1 has already "
                 "been given is taken back from there.")
                  .arg(m_platform));
}

}  // namespace carillon
