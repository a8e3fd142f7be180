// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/facebook/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>

namespace carillon::sandbox::facebook {

struct Photo
{
    QString id;
    QString page;  ///< by name
    QByteArray blob;
    QByteArray mime;
    QString alt;
    QString usedBy{};  ///< the post that shows it
};

struct Comment
{
    QString id;
    QString post;
    QString message;
    Instant createdAt{};
};

struct Post
{
    QString id;    ///< "PAGE_NUMBER"
    QString page;  ///< by name
    QString message;
    QString link{};
    QStringList photos{};
    QString video{};    ///< id; then `message` is its description
    QByteArray film{};  ///< what the video holds
    QString title{};
    bool isReel = false;
    bool isStory = false;                  ///< shown for a day, and not in the feed
    QMap<QString, QByteArray> captions{};  ///< of the video: blobs by locale
    Instant createdAt{};
    QList<Comment> comments{};
    std::optional<Instant> publishAt{};  ///< of one that is not out yet
};

/// What pages have published, and photos that wait for it.
class Posts final
{
public:
    Posts(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    QString addPhoto(const Photo &photo);
    /// Publishes, or keeps for its time. `post` without id and time of its making.
    const Post &add(Post post);
    /// What waits for its time until then is out, with that time.
    void publishDue(Instant now);
    void reschedule(const QString &id, Instant at);
    void edit(const QString &id, const QString &message);
    /// A post with all below it, a photo, or a comment.
    void remove(const QString &id);
    void addCaptions(const QString &post, const QString &locale, const QByteArray &blob);
    const Comment &addComment(const QString &post, const QString &message);

    [[nodiscard]] const Photo *photo(const QString &id) const;
    [[nodiscard]] const Post *find(const QString &id) const;
    [[nodiscard]] const Post *ofVideo(const QString &video) const;
    [[nodiscard]] const Comment *comment(const QString &id) const;
    /// True when the page's newest post says the very same.
    [[nodiscard]] bool repeats(const QString &page, const QString &message, const QString &link) const;
    /// Those that are out and visible by now, newest first.
    [[nodiscard]] QList<const Post *> of(const QString &page) const;
    /// Its stories of the last day, newest first.
    [[nodiscard]] QList<const Post *> storiesOf(const QString &page) const;
    /// Those that wait for their time, in its order.
    [[nodiscard]] QList<const Post *> waitingOf(const QString &page) const;
    [[nodiscard]] bool isVisible(Instant createdAt) const;

    [[nodiscard]] QJsonObject toJson(const Post &post) const;
    [[nodiscard]] QJsonObject toJson(const Post &post, const Comment &comment) const;
    /// An id that nothing has yet.
    QString nextNumber() { return QString::number(++m_last); }
    void seen(const QString &number);

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] SimulatedPost shown(const Post &post) const;
    [[nodiscard]] QJsonObject attachmentsOf(const Post &post) const;
    void record(const QJsonObject &event);

    SimulationHost &m_host;
    const Settings &m_settings;
    qint64 m_last = 800'000'000'000;
    QHash<QString, Photo> m_photos;
    QHash<QString, Post> m_posts;
    QStringList m_order;  ///< ids of posts, oldest first
};

}  // namespace carillon::sandbox::facebook
