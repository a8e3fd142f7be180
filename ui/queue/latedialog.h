// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/queue/queuedelegate.h"
#include "ui/widgets/dialogframe.h"

class QCheckBox;
class QListView;

namespace carillon {

class LateDelegate;
class LateModel;

/// "While you were away": what fell due while it could not be sent, and what is to become of it. Closes by itself once
/// nothing waits for an answer any more.
class LateDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    LateDialog(Desk &desk, const QueueSetting &setting, QWidget *parent = nullptr);

signals:
    /// Something was done; `batch` takes it back.
    void acted(const QString &sentence, const QString &batch);

private:
    void buildList();
    void buildButtons();
    void reload();
    void take(const CardPage &page);
    void showChoice();
    [[nodiscard]] QStringList chosenKeys() const;
    [[nodiscard]] QString detailOf(const PostCard &card) const;
    void report(const Reply<Result<Act>> &act, const QString &sentence);
    void askForTime();

    Desk &m_desk;
    const QueueSetting m_setting;
    TextLabel *m_sentence;
    QCheckBox *m_all;
    QListView *m_list;
    LateModel *m_model;
    QList<Button *> m_acts;
    bool m_wasShown = false;  ///< something waited when it was opened
};

}  // namespace carillon
