// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/base/result.h"
#include "core/domain/post.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QLineEdit;

namespace carillon {

class Button;
class TextLabel;

/// The captions of a film, a line for each language.
class CaptionsEditor final : public QWidget
{
    Q_OBJECT

public:
    /// Takes a file into the workspace.
    using Keep = std::function<Reply<Result<MediaAsset>>(const QString &path)>;

    CaptionsEditor(const QList<MediaCaptions> &captions, Keep keep, QWidget *parent = nullptr);

    [[nodiscard]] QList<MediaCaptions> captions() const;
    /// In the language that its name tells ("film.en.srt"), else in the program's.
    void addFile(const QString &path);

signals:
    /// A file is on its way, or no longer.
    void waitingChanged(bool isWaiting);
    /// It has become higher or lower.
    void resized();

private:
    struct Line
    {
        QWidget *widget;
        QLineEdit *language;
        MediaAsset asset;
    };
    void addLine(const MediaCaptions &captions);
    void choose();
    void say(const QString &trouble);

    Keep m_keep;
    QList<Line> m_lines;
    QBoxLayout *m_column;
    TextLabel *m_trouble;
    Button *m_add;
};

}  // namespace carillon
