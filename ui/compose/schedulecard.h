// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"
#include "ui/widgets/card.h"
#include "ui/widgets/timefields.h"

class QActionGroup;

namespace carillon {

class Button;
class SplitButton;
class TextLabel;
class ZoneField;

/// When the post goes out, what that means, and the buttons that let it go.
class ScheduleCard final : public Card
{
    Q_OBJECT

public:
    explicit ScheduleCard(QWidget *parent = nullptr);

    void load(const ComposerDraft &draft);
    void store(ComposerDraft &draft) const;
    void setReading(const PlanReading &reading);
    /// `why` the post may not be scheduled is said in place of the time's sentence only when it was asked for.
    void setReadiness(const Readiness &readiness);
    void setBusy(bool busy);
    /// There is no time to choose: what is shown is out, and the button says that it is updated.
    void setLive(bool isLive);
    /// In the menu; the page has them.
    void showKeys(const QKeySequence &schedule, const QKeySequence &saveDraft);

    [[nodiscard]] QDateEdit *date() const { return m_fields->date(); }
    [[nodiscard]] QTimeEdit *time() const { return m_fields->time(); }
    [[nodiscard]] ZoneField *zone() const { return m_fields->zone(); }
    [[nodiscard]] QPushButton *saveDraft() const { return m_saveDraft; }
    [[nodiscard]] SplitButton *schedule() const { return m_schedule; }
    [[nodiscard]] Button *priority() const { return m_priority; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QList<QPushButton *> choices() const { return m_fields->choices(); }
    /// In place of what a time means.
    void tell(const QString &sentence);
    /// Says why nothing was done.
    void refuse(const QString &why);

signals:
    /// A person gave another time or priority.
    void changed();
    void scheduleWanted();
    void postNowWanted();
    void saveDraftWanted();
    void discardWanted();

private:
    QWidget *makeFoot();
    void makePriorities();
    void showPriority(Priority priority);
    void say(const QString &sentence, bool isTrouble);

    TimeFields *m_fields;
    TextLabel *m_sentence;
    TextLabel *m_exact;
    Button *m_priority;
    QActionGroup *m_priorities = nullptr;
    QPushButton *m_saveDraft;
    SplitButton *m_schedule;
    QAction *m_postNow = nullptr;
    QAction *m_scheduleItem = nullptr;
    QAction *m_draftItem = nullptr;
};

}  // namespace carillon
