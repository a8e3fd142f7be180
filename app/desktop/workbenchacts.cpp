// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the frame, not from a page: undo, pause, import and export, and the way to a post.
#include "app/desktop/workbench.h"
#include "core/schedule/walltime.h"
#include "ui/compose/composepage.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/queue/queuepage.h"

namespace carillon::desktop {

void Workbench::toast(const QString &sentence, const QString &batch)
{
    if (batch.isEmpty())
        m_window.showToast(sentence);
    else
        m_window.showToast(sentence, tr("Undo"), [this, batch] { undo(LastAct{.batch = batch}); });
}

void Workbench::trouble(const Error &error)
{
    m_window.showToast(error.detail);
}

void Workbench::undo(const std::optional<LastAct> &which)
{
    m_desk.undo(which).then(this, [this](const Result<LastAct> &undone) {
        if (!undone)
            return trouble(undone.error());
        const auto sentence = undone->label.isEmpty() ? tr("Undone") : tr("Undone: %1").arg(undone->label);
        m_window.showToast((QStringList{sentence} + undone->notes).join(QLatin1Char{' '}));
    });
}

void Workbench::newPost(QDate date, QTime time)
{
    m_window.showPage(PageId::Compose);
    m_compose->compose(date, time);
}

void Workbench::showPost(const QString &key)
{
    m_window.showPage(PageId::Queue);
    m_queue->showPost(key);
}

void Workbench::showLate()
{
    m_window.showPage(PageId::Queue);
    m_queue->showLate();
}

void Workbench::setAllPaused(bool paused)
{
    const auto sentence = paused ? tr("Publishing is paused") : tr("Publishing goes on");
    (paused ? m_desk.pause({}, {}) : m_desk.resume({})).then(this, [this, sentence](const Result<Act> &done) {
        if (done)
            toast(sentence, done->batch);
        else
            trouble(done.error());
    });
}

void Workbench::askToPauseAll()
{
    m_queue->askToPauseAll();
}

void Workbench::retry(const QStringList &keys)
{
    m_desk.retry(keys).then(this, [this](const Result<Act> &done) {
        if (!done)
            trouble(done.error());
    });
}

void Workbench::tell(const QString &sentence)
{
    m_window.showToast(sentence);
}

void Workbench::importPosts(const QString &file)
{
    if (!m_desk.facts()) {
        m_fileToImport = file;  // as soon as the workspace is open
        return;
    }
    if (auto *open = m_window.findChild<ImportDialog *>()) {
        if (!file.isEmpty() && !open->isBusy())
            open->setFile(file);
        open->activateWindow();
        return;
    }
    auto *dialog = new ImportDialog{m_exchange, *m_desk.facts(), m_desk.clock(), &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this](const QString &sentence, const LastAct &act) {
        m_window.showToast(sentence, tr("Undo"), [this, act] { undo(act); });
    });
    dialog->open();
    if (!file.isEmpty())
        dialog->setFile(file);
}

void Workbench::exportPosts()
{
    if (!m_desk.facts())
        return;
    const auto today = wallTimeAt(m_desk.clock().now(), QTimeZone{m_desk.facts()->zone}).date;
    auto *dialog = new ExportDialog{m_exchange, *m_desk.facts(), today, &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::acted, this, &Workbench::toast);
    dialog->open();
}

void Workbench::editPost(const QString &key)
{
    m_window.showPage(PageId::Compose);
    m_compose->edit(key);
}

}  // namespace carillon::desktop
