// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xmedia.h"

#include "core/platforms/mediacheck.h"
#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xsentences.h"

#include <QSize>

#include <algorithm>

namespace carillon::x {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostMedia = 4;
constexpr qint64 mebi = qint64{1024} * 1024;
constexpr qint64 mostAnimationBytes = 15 * mebi;
constexpr qint64 mostVideoBytes = 512 * mebi;
constexpr qint64 mostLongVideoBytes = 16'384 * mebi;  // the highest total_bytes of the API
constexpr QSize mostAnimationSize{1280, 1080};
constexpr auto shortestVideo = 500ms;
constexpr auto longestVideo = 140s;
constexpr int leastVideoEdge = 32;
constexpr double mostVideoRate = 60.5;  // 60 and what a container makes of it
constexpr double mostRatio = 3;
constexpr qsizetype mostAlt = 1000;

bool isFilm(const FrozenMedia &medium)
{
    return medium.mime.startsWith("video/"_L1);
}

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / static_cast<double>(mebi), 'f', 1);
}

/// Collects what is found about one medium.
class Findings
{
public:
    Findings(const FrozenMedia &medium, int part) : m_medium{medium}, m_part{part} {}

    void refuse(const QString &code, const QString &message)
    {
        problems += Problem{.code = code, .message = message, .part = m_part};
    }

    void limitBytes(qint64 most)
    {
        if (m_medium.bytes > most)
            refuse(u"media_too_large"_s,
                   XSentences::tr("The file has %1 MiB; X takes %2. Make it smaller.")
                       .arg(mebibytes(m_medium.bytes), mebibytes(most)));
    }

    void limitTypes(const QStringList &types)
    {
        if (!types.contains(m_medium.mime))
            refuse(u"unsupported_type"_s,
                   XSentences::tr("X takes no files of the type %1 here. Convert it.").arg(m_medium.mime));
    }

    void limitCodec(const QString &codec, const QStringList &taken)
    {
        if (!codec.isEmpty() && !taken.contains(codec))
            refuse(
                u"codec"_s,
                XSentences::tr("The video is made with %1; X takes %2. Convert it.").arg(codec, taken.join(u", "_s)));
    }

    QList<Problem> problems;

private:
    const FrozenMedia &m_medium;
    int m_part;
};

void checkAnimation(const FrozenMedia &medium, Findings &findings)
{
    findings.limitTypes({u"image/gif"_s});
    findings.limitBytes(mostAnimationBytes);
    if (medium.width > mostAnimationSize.width() || medium.height > mostAnimationSize.height())
        findings.refuse(u"too_many_pixels"_s,
                        XSentences::tr("The animation has %1 by %2 pixels; X takes 1280 by 1080. Scale it down.")
                            .arg(medium.width)
                            .arg(medium.height));
}

void checkFilm(const FrozenMedia &medium, bool mayBeLong, Findings &findings)
{
    findings.limitTypes({u"video/mp4"_s, u"video/quicktime"_s, u"video/webm"_s, u"video/mp2t"_s});
    findings.limitBytes(mayBeLong ? mostLongVideoBytes : mostVideoBytes);
    if (!mayBeLong && medium.duration > longestVideo)
        findings.refuse(
            u"too_long"_s,
            XSentences::tr("The video lasts %1 seconds; X takes 140, or more of subscribers (an option of the "
                           "account). Shorten it.")
                .arg(std::chrono::ceil<std::chrono::seconds>(medium.duration).count()));
    if (medium.duration > 0ms && medium.duration < shortestVideo)
        findings.refuse(
            u"too_short"_s,
            XSentences::tr("The video is shorter than half a second, which X does not take. Take a longer one."));
    if (medium.width > 0 && medium.height > 0) {
        if (std::min(medium.width, medium.height) < leastVideoEdge)
            findings.refuse(
                u"too_small"_s,
                XSentences::tr("The video has %1 by %2 pixels; X takes 32 by 32 and more. Take a larger one.")
                    .arg(medium.width)
                    .arg(medium.height));
        const double ratio = double(medium.width) / medium.height;
        if (ratio > mostRatio || ratio < 1 / mostRatio)
            findings.refuse(
                u"aspect_ratio"_s,
                XSentences::tr("The video has %1 by %2 pixels; X takes up to three times as wide as high, or "
                               "as high as wide. Crop it.")
                    .arg(medium.width)
                    .arg(medium.height));
    }
    if (medium.framesPerSecond > mostVideoRate)
        findings.refuse(u"frame_rate"_s,
                        XSentences::tr("The video has %1 pictures a second; X takes 60. Convert it.")
                            .arg(qRound(medium.framesPerSecond)));
    if (medium.mime == "video/mp4"_L1 || medium.mime == "video/quicktime"_L1) {
        findings.limitCodec(medium.videoCodec, {u"h264"_s});
        findings.limitCodec(medium.audioCodec, {u"aac"_s});
    }
}

QList<Problem> problemsOf(const FrozenMedia &medium, int part, const MediaRules &rules, bool mayBeLong)
{
    Findings findings{medium, part};
    if (isFilm(medium))
        checkFilm(medium, mayBeLong, findings);
    else if (goesInPieces(medium))
        checkAnimation(medium, findings);
    else
        findings.problems += mediumProblems(medium, part, rules);
    const auto altLength = medium.alt.toUcs4().size();
    if (altLength > mostAlt)
        findings.refuse(
            u"alt_too_long"_s,
            XSentences::tr("The description has %1 characters; X takes %2. Shorten it.").arg(altLength).arg(mostAlt));
    if (isFilm(medium) && altLength > 0) {
        findings.refuse(
            u"alt_left_out"_s,
            XSentences::tr("X takes descriptions of pictures and animations; that of a video is left out. Say "
                           "in the text what it shows."));
        findings.problems.last().severity = Severity::Warning;
    }
    return findings.problems;
}

}  // namespace

bool writesLong(const FrozenAccount &account)
{
    return account.options["long_posts"_L1].toString() == "yes"_L1;
}

QList<Problem> mediaProblems(const FrozenPost &post, const MediaRules &rules)
{
    QList<Problem> problems;
    const auto &media = post.media;
    if (media.size() > mostMedia)
        problems += Problem{
            .code = u"too_many_media"_s,
            .message
            = XSentences::tr("The post has %1 files; X takes %2. Leave some out.").arg(media.size()).arg(mostMedia)};
    if (media.size() > 1 && std::any_of(media.begin(), media.end(), goesInPieces))
        problems += Problem{.code = u"mixed_media"_s,
                            .message
                            = XSentences::tr("A video or an animation stands alone in a post. Leave the other files "
                                             "out.")};
    for (int part = 0; part < media.size(); ++part)
        problems += problemsOf(media[part], part, rules, writesLong(post.account));
    return problems;
}

}  // namespace carillon::x
