// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/deskviews.h"
#include "core/planner/postplanner.h"
#include "core/platforms/platform.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace carillon {

class Database;
struct Wishes;

/// Answers what the window asks, on a thread and a read-only connection of its own, so that one slow question never
/// delays a save.
class Lookup final : public QObject
{
    Q_OBJECT

public:
    Lookup(QString path, const Clock &clock, const std::vector<std::unique_ptr<Platform>> &platforms);
    ~Lookup() override;

    // On its thread only.
    [[nodiscard]] Result<CardPage> cards(const CardFilter &filter) const;
    [[nodiscard]] Result<QList<PostCard>> between(Instant from, Instant to, std::optional<AccountId> account) const;
    /// By the key of a post or of one of its platform posts. NotFound.
    [[nodiscard]] Result<PostDetails> post(const QString &key) const;
    /// By one of its platform posts. NotFound.
    [[nodiscard]] Result<PostDetails> postOf(PlatformPostId copy) const;
    [[nodiscard]] Result<QList<AccountCard>> accounts() const;
    [[nodiscard]] Result<PlatformLimits> platformLimits(const QString &platform) const;
    [[nodiscard]] Result<Overview> overview() const;
    [[nodiscard]] Result<ActivityStretch> activity(const ActivityFilter &filter) const;
    /// What limits would hold up of `post`, in place of the stored one with its key.
    [[nodiscard]] Result<QList<PostSlip>> slips(const NewPost &post) const;
    /// What limits would hold up of a stored post, were all of it that can be planned due then. NotFound.
    [[nodiscard]] Result<QList<PostSlip>> slipsIfMoved(const QString &key, Instant due) const;

public slots:
    void start();
    void stop();
    /// Somebody may have committed: compares, and tells.
    void lookAgain();
    /// Looks every second, for what other programs commit. Costs a glance at shared memory.
    void watch(bool on);

signals:
    /// Something was committed since the last look, by whatever program.
    void changed();
    void stopped();

private:
    [[nodiscard]] Result<Database *> database() const;
    [[nodiscard]] Result<void> addHolds(QList<PostCard> &cards) const;
    [[nodiscard]] Result<QList<PostSlip>> slipsOf(const Wishes &wishes, const QString &postKey,
                                                  const QList<Account> &accounts) const;
    void noteOffers(PostCard &card, const QList<Account> &accounts) const;
    [[nodiscard]] Result<void> noteUpload(PostCard &card) const;

    QString m_path;
    const Clock &m_clock;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    std::unique_ptr<Database> m_database;
    std::optional<Error> m_refusal;
    QTimer m_watch;
    qint64 m_version = -1;
};

}  // namespace carillon
