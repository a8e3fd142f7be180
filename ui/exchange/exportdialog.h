// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "core/desk/exchangedesk.h"
#include "ui/widgets/dialogframe.h"

class QComboBox;
class QDateEdit;

namespace carillon {

class FormField;

/// Writes posts to a file: which, as what, and where.
class ExportDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `exchange` outlives it.
    ExportDialog(ExchangeDesk &exchange, const WorkspaceFacts &facts, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *rangeBox() const { return m_which; }
    [[nodiscard]] QDateEdit *from() const { return m_from; }
    [[nodiscard]] QDateEdit *to() const { return m_to; }
    void exportTo(const QString &path);

signals:
    void acted(const QString &sentence, const QString &batch);

private:
    void build(QDate today);
    void chooseFile();
    [[nodiscard]] Result<ExportOptions> options(const QString &path) const;

    ExchangeDesk &m_exchange;
    const WorkspaceFacts m_facts;
    QComboBox *m_which;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QWidget *m_range = nullptr;
    QComboBox *m_format;
    Button *m_export = nullptr;
};

}  // namespace carillon
