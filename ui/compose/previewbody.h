// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "core/platforms/platform.h"

#include <QWidget>

#include <functional>

namespace carillon {

class Thumbnails;

/// A text in which each mention stands apart from the direction around it, and where its entities are then: "@name"
/// within Arabic would be shown as "name@".
struct IsolatedText
{
    QString text;
    QList<TextEntity> entities;
};
IsolatedText isolateMentions(const QString &text, QList<TextEntity> entities);

/// Paints the parts of a post one under the other, joined by a line while there are several, and its pictures under the
/// first.
class PreviewBody final : public QWidget
{
    Q_OBJECT

public:
    PreviewBody(Thumbnails &thumbnails, QWidget *parent);

    void setPost(const Platform *platform, const PostContent &content, const QString &mediaFolder);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {320, heightForWidth(320)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Lays all out at this width, paints when there is a painter, and returns the height.
    qreal arrange(QPainter *painter, qreal width) const;
    qreal arrangeText(QPainter *painter, const QString &text, const QRectF &room) const;
    qreal arrangeComment(QPainter *painter, const QRectF &room) const;
    qreal arrangePictures(QPainter *painter, const QRectF &room) const;
    qreal arrangeLink(QPainter *painter, const QRectF &room) const;

    Thumbnails &m_thumbnails;
    const Platform *m_platform = nullptr;
    PostContent m_content;
    QString m_mediaFolder;
};

}  // namespace carillon
