// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "core/domain/platformtraits.h"
#include "ui/widgets/dialogframe.h"

class QDoubleSpinBox;
class QScrollArea;
class QSpinBox;

namespace carillon {

class WindowRow;

/// What a person sets for one account beside the platform's own limits.
class LimitsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `expiry` is the workspace's.
    LimitsDialog(const AccountCard &card, const PlatformTraits &traits, std::chrono::milliseconds expiry,
                 QWidget *parent = nullptr);

    [[nodiscard]] LimitOverrides overrides() const;

signals:
    /// Accepted: the account with its new limits, and the version it was read with.
    void decided(const carillon::Account &account);

private:
    void showPlatformLimits(const QList<WindowUse> &windows);
    void buildFields(const PlatformTraits &traits, std::chrono::milliseconds expiry);
    void buildWindows();
    void addWindow(const LimitWindow &window);
    /// Makes room for all fields, as far as the screen has it.
    void fit();

    Account m_account;
    QSpinBox *m_concurrent;
    QDoubleSpinBox *m_spacing;
    QSpinBox *m_expiry;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_rows;
    QScrollArea *m_area;
};

}  // namespace carillon
