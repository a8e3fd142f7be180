// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limit.h"
#include "core/domain/mediarules.h"
#include "core/domain/metric.h"
#include "core/domain/purpose.h"

#include <QString>
#include <QStringList>

namespace carillon {

/// A setting that a post or an account may carry for one platform, drawn and checked generically.
struct OptionSpec
{
    QString key;
    QString label;        ///< English; shown by QCoreApplication::translate("Platform", label), as are the choices
    QStringList choices;  ///< empty = free text
    QString fallback;     ///< used when the post says nothing; empty = the platform's own default
};

/// How a person connects an account.
enum class ConnectMode {
    Browser,        ///< system browser with a loopback redirect
    PastedCode,     ///< the person copies a code from the browser
    PastedAddress,  ///< the browser ends at an address that the person copies
    AppPassword,    ///< handle and an app password
    Token,          ///< an access token made on the platform's own page
    Address,        ///< a URL is all
};

/// How soon an account of a platform can be connected.
enum class ConnectReadiness {
    AtOnce,  ///< with what everybody has
    OwnApp,  ///< the person first registers an app of their own, which takes some minutes
    Review,  ///< and the platform must approve it
};

/// What to know before connecting. Sentences are English, shown by QCoreApplication::translate("Platform", sentence).
struct ConnectGuide
{
    ConnectReadiness readiness = ConnectReadiness::AtOnce;
    QString takes;      ///< how long it takes
    QStringList needs;  ///< what one must have
    QStringList lacks;  ///< what won't work then
};

/// The developer's app that a platform wants a person to have.
struct AppNeeds
{
    bool isNeeded = false;       ///< in the browser and with a pasted address; a token does without
    bool needsSecret = false;    ///< else it has none (a public client)
    QString page;                ///< where it is registered
    QStringList steps;           ///< what to do there, in order; sentences as above
    QList<OptionSpec> fields{};  ///< what else of it is asked for, beside its id and secret
};

/// Where the browser comes back to on this machine.
struct LoopbackRule
{
    QString host = QStringLiteral("127.0.0.1");  ///< or "localhost": as the platform wants it written
    QList<quint16> ports{};                      ///< those that can be registered there, in order; empty = any
    QString path = QStringLiteral("/callback");
};

/// How a platform publishes at a time by itself what it was given before.
struct HandOverRule
{
    std::chrono::seconds leastLead{0};  ///< before the post's time, when the platform has it at the latest
    std::chrono::seconds farthest{0};   ///< how long before the post's time it takes one; 0 = it has no schedule
    int mostWaiting = 0;                ///< posts that may wait there at once; 0 = any number
    int mostPerDay = 0;                 ///< of those, for one day in UTC; 0 = any number

    [[nodiscard]] bool isOffered() const { return farthest.count() > 0; }
};

/// What a platform tells of a post that is out.
struct MetricsRule
{
    QList<Metric> told;                 ///< empty = nothing at all
    int atOnce = 1;                     ///< how many parts of posts one question may name
    Cost cost;                          ///< of one question
    std::chrono::seconds endsAfter{0};  ///< how long after publishing it is told; 0 = always
    /// When it is read after publishing, ascending; empty = at the usual times (core/domain/readingtimes).
    QList<std::chrono::seconds> readAfter{};
};

/// What the secret is called where a person types it in, and where to find it. English, shown as above.
struct SecretWords
{
    QString label;
    QString hint;
};

/// What the composer, the checks, the planner and the accounts page need to know of a platform. Plain data, so that
/// none of them ever names one. Figures come from the folder's limits.json with their sources.
struct PlatformTraits
{
    QString id;           ///< stored in the database and in CSV files; never changes
    QString displayName;  ///< a brand, so not translated
    QString mark;         ///< one or two letters that stand for it in small places; never its logo
    QString hue;  ///< of the ground behind the mark, "#rrggbb"; white stands on it with a contrast of 4.8 or more
    int maxTextLength = 0;
    int maxTextBytes = 0;  ///< UTF-8; 0 = not limited apart from the length
    QString textUnit;      ///< what a length counts: "grapheme", "weighted", "character"; a word for machines
    int maxMedia = 0;
    qint64 maxImageBytes = 0;
    QStringList imageTypes;  ///< MIME types accepted as they are
    MediaRules media;        ///< for core/platforms/mediacheck
    int maxAltLength = 0;
    bool takesThreads = false;
    bool takesFirstComment = false;
    int maxFirstCommentLength = 0;  ///< 0 = as long as a part
    bool takesLink = false;
    bool takesTitle = false;
    bool deletesLive = false;    ///< what is out can be deleted there
    bool editsLive = false;      ///< the text of what is out can be changed there
    bool findsMentions = false;  ///< Platform::findMentions() has something to search in
    HandOverRule handOver;
    MetricsRule metrics;

    int maxConcurrent = 1;
    ConcurrencyScope concurrencyScope = ConcurrencyScope::Platform;
    std::chrono::milliseconds spacing{1000};  ///< between the starts of two posts of one account
    QList<LimitWindow> windows;
    std::chrono::milliseconds settle{2000};  ///< how long after a doubtful create the platform is first asked
    std::chrono::milliseconds processing{std::chrono::minutes{15}};  ///< the longest it may work on a medium
    int probeCalls = 1;  ///< how many calls that takes, as far as can be known before; at least 1

    QList<OptionSpec> postOptions;
    QList<OptionSpec> accountOptions;
    QList<ConnectMode> connectModes;
    ConnectGuide guide;
    AppNeeds app;
    LoopbackRule loopback;
    QString pastedRedirect;  ///< where the browser ends with PastedAddress unless the app says otherwise; may be empty
    QString defaultServer;   ///< where an account lives unless it says otherwise; empty = must be given
    bool hasManyServers = true;  ///< false: all accounts live at `defaultServer`
    SecretWords secret;          ///< empty = by the way of connecting
    bool needsSecret = true;     ///< false when an account may have none (a webhook without a signature)
};

/// Whether the platform lets this be done.
inline bool offers(const PlatformTraits &traits, Purpose purpose)
{
    switch (purpose) {
    case Purpose::Publish:
        return true;
    case Purpose::Delete:
        return traits.deletesLive;
    case Purpose::Edit:
        return traits.editsLive;
    case Purpose::Recall:
        return traits.handOver.isOffered();
    }
    return false;
}

}  // namespace carillon
