// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/latepolicy.h"
#include "core/domain/platformtraits.h"
#include "core/limits/effectivelimits.h"
#include "ui/widgets/dialogframe.h"

class QDoubleSpinBox;
class QScrollArea;
class QSpinBox;

namespace carillon {

class FormField;
class LateFields;
class SegmentedControl;
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
        EffectiveLimits inherited{};         ///< what holds where nothing is set here
        std::chrono::milliseconds expiry{};  ///< the workspace's
        int cap = 0;  ///< how many posts go at once over all accounts of the platform; 0 = each counts for itself
        std::optional<LatePolicy> late{};             ///< as it is set now; nothing = the workspace's
        std::optional<LatePolicy> lateOfWorkspace{};  ///< nothing: it is not to be set here
        QByteArray zone{"UTC"};                       ///< the workspace's
        QString forAll{};  ///< on a button that leads to the limits of the whole platform; empty = there is none
    };
    LimitsDialog(Subject subject, const PlatformTraits &traits, QWidget *parent = nullptr);

    /// Invalid, in words for a person, when a limit names no time zone.
    [[nodiscard]] Result<LimitOverrides> overrides() const;
    /// Nothing = the workspace's.
    [[nodiscard]] std::optional<LatePolicy> late() const;

signals:
    /// Accepted.
    void decided(const carillon::LimitOverrides &overrides, const std::optional<carillon::LatePolicy> &late);
    /// Those of the whole platform are to be set instead.
    void platformWanted();

private:
    void decide();
    void showOtherLimits();
    void offerPlatform();
    void buildFields(const PlatformTraits &traits);
    void sayWhatCaps(const QString &platform);
    void buildLate();
    void sayWhatIsLate();
    void buildWindows();
    void addWindow(const LimitWindow &window);
    /// Makes room for all fields, as far as the screen has it.
    void fit();

    const Subject m_subject;
    QSpinBox *m_concurrent;
    FormField *m_concurrentField = nullptr;
    QDoubleSpinBox *m_spacing;
    QSpinBox *m_expiry;
    LateFields *m_late;
    SegmentedControl *m_whoseLate;
    FormField *m_lateField = nullptr;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_rows;
    QScrollArea *m_area;
};

}  // namespace carillon
