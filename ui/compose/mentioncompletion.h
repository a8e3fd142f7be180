// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/domain/account.h"
#include "core/text/mentionwords.h"
#include "ui/compose/mentionlist.h"

#include <QPointer>
#include <QTimer>

#include <functional>

namespace carillon {

class PartEditor;

/// Completes the names that somebody types in some editors: a quarter of a second after the last letter it asks the
/// networks of the accounts that get the text, and shows whom they know. It never waits, and what comes for an older
/// beginning is dropped. Main thread.
class MentionCompletion final : public QObject
{
    Q_OBJECT

public:
    using Answer = Reply<Result<QList<MentionCandidate>>>;
    using Ask = std::function<Answer(const Account &account, const QString &beginning)>;

    /// The list is shown upon the window of `page`, which outlives it.
    MentionCompletion(Ask ask, const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *page);

    /// From now on; an editor that is watched already stays so.
    void watch(PartEditor *editor);
    /// Those that get what stands in the editors. One of each network and server is asked.
    void setAccounts(const QList<Account> &accounts);

    [[nodiscard]] MentionList *list() const { return m_list; }

signals:
    /// Before it stands in the text.
    void chosen(const QString &platform, const carillon::MentionCandidate &candidate);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Asked
    {
        Account account;
        const Platform *platform;
        std::optional<Result<QList<MentionCandidate>>> answer{};
    };

    void typed(PartEditor *editor);
    void caretMoved(PartEditor *editor);
    void ask(bool byHand);
    void answered(int number, qsizetype at, const Result<QList<MentionCandidate>> &people);
    void showAnswers();
    void insert(const MentionChoice &choice);
    void close();
    [[nodiscard]] std::optional<MentionBeginning> beginning() const;
    [[nodiscard]] QString noteFor(const QList<MentionChoice> &choices) const;

    Ask m_ask;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    QWidget *m_page;
    MentionList *m_list;
    QTimer m_pause;
    QList<Account> m_accounts;
    QPointer<PartEditor> m_editor;  ///< in which somebody types
    QList<Asked> m_asked;
    QStringList m_notAsked;  ///< networks that are asked by hand alone
    bool m_isByHand = false;
    bool m_isInserting = false;
    int m_number = 0;  ///< of the latest question
};

}  // namespace carillon
