// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/planreading.h"

#include <QWidget>

class QDateEdit;
class QHBoxLayout;
class QPushButton;
class QTimeEdit;

namespace carillon {

class ZoneField;

/// A date, a time and a zone to be chosen, and a row of buttons where clocks leave a choice.
class TimeFields final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeFields(QWidget *parent = nullptr);

    /// What happens then, above the date; "Publish" unless it is something else.
    void setVerb(const QString &verb);
    void setTime(const WishedTime &wished);
    /// Keeps the seconds that were set, which no field shows, until the minute is another one.
    [[nodiscard]] WishedTime wished() const;
    /// Shows its choices.
    void setReading(const PlanReading &reading);

    [[nodiscard]] QDateEdit *date() const { return m_date; }
    [[nodiscard]] QTimeEdit *time() const { return m_time; }
    [[nodiscard]] ZoneField *zone() const { return m_zone; }
    [[nodiscard]] QList<QPushButton *> choices() const { return m_choices; }

signals:
    /// A person gave another time.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFields();
    void makeChoices(const QList<PlanChoice> &choices);
    void choose(const PlanChoice &choice);

    QWidget *m_dateBox = nullptr;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    ZoneField *m_zone;
    QWidget *m_choiceRow;
    QHBoxLayout *m_choiceLayout;
    QList<QPushButton *> m_choices;
    QTime m_loaded;  ///< with seconds
    Fold m_fold = Fold::First;
};

}  // namespace carillon
