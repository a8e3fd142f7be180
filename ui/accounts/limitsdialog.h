// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limit.h"
#include "core/domain/platformtraits.h"
#include "ui/widgets/dialogframe.h"

class QDoubleSpinBox;
class QScrollArea;
class QSpinBox;

namespace carillon {

class WindowRow;

/// What a person sets beside the platform's own limits, for one account or for all of a platform.
class LimitsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    struct Subject
    {
        QString title;
        LimitOverrides overrides;            ///< as they are set now
        QList<LimitWindow> others{};         ///< what holds beside them
        std::chrono::milliseconds expiry{};  ///< the workspace's
        int mostConcurrent = 1;
        QString forAll{};  ///< on a button that leads to the limits of the whole platform; empty = there is none
    };
    LimitsDialog(Subject subject, const PlatformTraits &traits, QWidget *parent = nullptr);

    [[nodiscard]] LimitOverrides overrides() const;

signals:
    /// Accepted.
    void decided(const carillon::LimitOverrides &overrides);
    /// Those of the whole platform are to be set instead.
    void platformWanted();

private:
    void showOtherLimits();
    void offerPlatform();
    void buildFields(const PlatformTraits &traits);
    void buildWindows();
    void addWindow(const LimitWindow &window);
    /// Makes room for all fields, as far as the screen has it.
    void fit();

    const Subject m_subject;
    QSpinBox *m_concurrent;
    QDoubleSpinBox *m_spacing;
    QSpinBox *m_expiry;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_rows;
    QScrollArea *m_area;
};

}  // namespace carillon
