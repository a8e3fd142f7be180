// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"
#include "ui/compose/planreading.h"
#include "ui/widgets/card.h"

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QPushButton;
class QTimeEdit;

namespace carillon {

class SplitButton;
class TextLabel;

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

    [[nodiscard]] QDateEdit *date() const { return m_date; }
    [[nodiscard]] QTimeEdit *time() const { return m_time; }
    [[nodiscard]] QComboBox *zone() const { return m_zone; }
    [[nodiscard]] QPushButton *saveDraft() const { return m_saveDraft; }
    [[nodiscard]] SplitButton *schedule() const { return m_schedule; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QList<QPushButton *> choices() const { return m_choices; }
    /// Says why nothing was done.
    void refuse(const QString &why);

signals:
    /// A person gave another time.
    void changed();
    void scheduleWanted();
    void postNowWanted();
    void saveDraftWanted();
    void discardWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFields();
    QWidget *makeFoot();
    void choose(const PlanChoice &choice);
    void say(const QString &sentence, bool isTrouble);

    QDateEdit *m_date;
    QTimeEdit *m_time;
    QComboBox *m_zone;
    TextLabel *m_sentence;
    TextLabel *m_exact;
    QWidget *m_choiceRow;
    QHBoxLayout *m_choiceLayout;
    QList<QPushButton *> m_choices;
    QPushButton *m_saveDraft;
    SplitButton *m_schedule;
    QAction *m_postNow = nullptr;
    QTime m_loaded;  ///< with seconds, which the field does not show
    Fold m_fold = Fold::First;
};

}  // namespace carillon
