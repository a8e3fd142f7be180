// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "ui/queue/queueactions.h"
#include "ui/queue/queuedelegate.h"

#include <QWidget>

class QVBoxLayout;

namespace carillon {

class TextLabel;

/// All about one card, for the side panel: the text, what happened, whether it is live, what to do, every attempt.
class QueueDetails final : public QWidget
{
    Q_OBJECT

public:
    QueueDetails(const PostCard &card, const PostDetails &details, const QueueSetting &setting, const Clock &clock,
                 QWidget *parent = nullptr);

    /// "We can't tell whether this is live".
    [[nodiscard]] QString heading() const { return m_heading; }
    /// How far an upload has got since, without building anything anew, so that the focus stays; false when anything
    /// else is different.
    bool takeProgress(const PostCard &card, const PostDetails &details);
    /// Everything as text, for a report to somebody who helps.
    [[nodiscard]] QString report() const;

signals:
    void actionWanted(carillon::QueueAction action);
    /// One of these, which the person chooses.
    void pauseTagWanted(const QStringList &tags);
    void resumeTagWanted(const QString &tag);
    /// The figures of this platform post are to be read now.
    void figuresWanted(const QString &platformPost);

private:
    void addText();
    void addContent(const PostContent &content);
    void addWarnings();
    void addUpload();
    void addFigures();
    void addExplanation(const CopyDetails &copy);
    void addPriority();
    void addTags();
    void addActions();
    void addTimeline();
    void addAttempts(QVBoxLayout *lines, const CopyDetails &copy);
    void addRawAnswer();
    [[nodiscard]] QList<CopyDetails> copies() const;

    const PostCard m_card;
    PostDetails m_details;
    const QueueSetting m_setting;
    const Clock &m_clock;
    QString m_heading;
    QVBoxLayout *m_column;
    TextLabel *m_upload = nullptr;
};

}  // namespace carillon
