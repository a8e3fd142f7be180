// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notice.h"
#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/platformpost.h"

#include <array>
#include <optional>

namespace carillon::desktop {

/// The end of an attempt to publish, or of one to do something to what is out, with what a sentence about it needs.
struct PutDown
{
    QString copyKey;
    QString postKey;
    int version = 0;  ///< of the platform post: a second failure of the same one is another event
    PlatformPostState state = PlatformPostState::Published;
    QString account;  ///< as the person calls it
    QString text;     ///< of the first part
    QString permalink;
    int liveParts = 0;
    CommentState comment = CommentState::None;
    std::optional<Error> error;
    std::optional<Purpose> failedAct{};  ///< its platform has it, and this was to be done to it there
};

/// Turns what the publisher put down into notices: what a person must see to at once, and many of a kind within ten
/// seconds as one. Knows no time but what it is told.
class PublishNotices final
{
public:
    static constexpr auto gatherFor = std::chrono::seconds{10};

    /// Whether what went well is told too. As at first: yes.
    void setTellsPublished(bool tells) { m_tellsPublished = tells; }

    /// What to say now. The rest is due later.
    [[nodiscard]] QList<Notice> add(const PutDown &event, Instant now);
    /// What was gathered for long enough.
    [[nodiscard]] QList<Notice> due(Instant now);
    /// When due() has something to say or to forget; nothing = not before the next event.
    [[nodiscard]] std::optional<Instant> dueAt() const;

private:
    struct Gathering
    {
        std::optional<Instant> until;
        QList<PutDown> events{};
        QStringList seen{};  ///< keys of the events, those that were told at once too
    };

    bool m_tellsPublished = true;
    std::array<Gathering, 8> m_gatherings;
};

/// That nothing goes out for an account until somebody acts; nothing for one that is well.
std::optional<Notice> noticeOf(const Account &account);
/// That so many platform posts fell due while nobody could send them and wait for a person's word.
Notice lateNotice(int platformPosts);
/// That due posts wait for the keyring.
Notice keyringNotice();
QString loginNoticeKey(const Account &account);

}  // namespace carillon::desktop
