// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "ui/widgets/dialogframe.h"

namespace carillon {

class FormField;
class SegmentedControl;
struct PlatformTraits;

/// Who publishes the scheduled posts of an account: Carillon, or the platform by itself at their time.
class PublishingDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// Of a platform that has a schedule (PlatformTraits::handOver).
    PublishingDialog(const Account &account, const PlatformTraits &traits, QWidget *parent = nullptr);

    [[nodiscard]] bool handsOver() const;

signals:
    /// Accepted.
    void decided(bool handsOver);

private:
    void explain();

    const QString m_platform;
    SegmentedControl *m_who;
    FormField *m_field;
};

}  // namespace carillon
