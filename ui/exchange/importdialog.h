// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "core/desk/exchangedesk.h"
#include "ui/widgets/dialogframe.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QTableView;

namespace carillon {

class ProblemModel;
class ZoneChoice;

/// Plans posts from a file of Carillon's CSV: choose it, see what is in it, import it.
class ImportDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `exchange` and `clock` outlive it.
    ImportDialog(ExchangeDesk &exchange, const WorkspaceFacts &facts, const Clock &clock, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Checks it at once.
    void setFile(const QString &path);
    /// Of the file as it was checked last.
    [[nodiscard]] const std::optional<ImportReport> &report() const { return m_report; }
    [[nodiscard]] Button *importButton() const { return m_import; }
    [[nodiscard]] QCheckBox *skipBox() const { return m_skip; }
    [[nodiscard]] QCheckBox *speedBox() const { return m_maxSpeed; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    /// To be shown with an undo, which takes back `act`.
    void imported(const QString &sentence, const carillon::LastAct &act);

protected:
    void done(int result) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *fileRow();
    QWidget *optionsRow();
    QWidget *problemsView();
    void chooseFile();
    [[nodiscard]] ImportOptions options() const;
    void check();
    void run();
    void setBusy(bool busy, const QString &sentence);
    void takeChecked(const Result<ImportReport> &report);
    void takeImported(const Result<ImportReport> &report);
    void showReport();
    void fail(const Error &error);

    ExchangeDesk &m_exchange;
    const Clock &m_clock;
    QLineEdit *m_file;
    ZoneChoice *m_zone;
    QComboBox *m_past;
    QCheckBox *m_skip;
    QCheckBox *m_maxSpeed;
    QCheckBox *m_errorsOnly;
    TextLabel *m_summary;
    ProblemModel *m_problems;
    QTableView *m_table;
    QWidget *m_tablePlace = nullptr;
    QProgressBar *m_progress;
    Button *m_cancel;
    Button *m_import;
    std::optional<ImportReport> m_report;
    int m_question = 0;
    bool m_isBusy = false;
};

}  // namespace carillon
