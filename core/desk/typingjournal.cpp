// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/typingjournal.h"

#include "core/base/answer.h"

#include <QFileInfo>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString folderBeside(const QString &workspacePath)
{
    const QFileInfo workspace{workspacePath};
    return workspace.absolutePath() + u'/' + workspace.completeBaseName() + u".typing"_s;
}

}  // namespace

TypingJournal::TypingJournal(const QString &workspacePath, const Clock &clock, QObject *parent)
    : QObject{parent},
      m_writer{u"typing"_s, std::make_unique<TypingWriter>(folderBeside(workspacePath), clock)}
{
    connect(m_writer.get(), &TypingWriter::kept, this, &TypingJournal::kept);
    connect(m_writer.get(), &TypingWriter::troubled, this, &TypingJournal::troubled);
    connect(m_writer.get(), &TypingWriter::mended, this, &TypingJournal::mended);
    m_writer.start();
}

void TypingJournal::keep(const QString &key, const QJsonObject &draft)
{
    auto *const writer = m_writer.get();
    QMetaObject::invokeMethod(
        writer, [=] { writer->keep(key, draft); }, Qt::QueuedConnection);
}

void TypingJournal::drop(const QString &key)
{
    auto *const writer = m_writer.get();
    QMetaObject::invokeMethod(
        writer, [=] { writer->drop(key); }, Qt::QueuedConnection);
}

Reply<Unfinished> TypingJournal::unfinished()
{
    const auto answer = std::make_shared<Answer<Unfinished>>(Unfinished{});
    auto *const writer = m_writer.get();
    QMetaObject::invokeMethod(
        writer, [=] { answer->give(writer->unfinished()); }, Qt::QueuedConnection);
    return answer->future();
}

}  // namespace carillon
