// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mediacheck.h"

#include "core/platforms/platformsentences.h"

#include <QLocale>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

using Kind = MediaKind;

/// As what a medium is counted.
Kind countedAs(Kind kind, const MediaRules &rules)
{
    if (kind != Kind::Animation)
        return kind;
    return rules.animationAs == MediaRules::AnimationAs::Video ? Kind::Video : Kind::Image;
}

QString sizeWords(qint64 bytes)
{
    return QLocale{}.formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

QString secondsWords(std::chrono::milliseconds duration)
{
    return QLocale{}.toString(double(duration.count()) / 1000, 'g', 4);
}

QString ratioWords(double ratio)
{
    return QLocale{}.toString(ratio, 'f', 2);
}

/// Gathers what is found about one medium.
class MediumCheck final
{
public:
    MediumCheck(const FrozenMedia &medium, int part, const MediaRules &rules)
        : m_medium{medium},
          m_part{part},
          m_rules{rulesFor(medium.kind, rules)},
          m_shrinks{rules.shrinksImages && medium.kind == Kind::Image && isRead(medium.mime)}
    {
    }

    QList<Problem> run()
    {
        if (m_rules.maxCount == 0) {
            refuse(
                u"unsupported_type"_s,
                PlatformSentences::tr("Files such as this one (%1) are not taken here. Leave it out for this account.")
                    .arg(m_medium.mime));
            return m_problems;
        }
        checkFile();
        if (m_medium.width > 0 && m_medium.height > 0)
            checkFrame();
        if (m_medium.duration.count() > 0 && m_medium.kind != Kind::Image)
            checkTime();
        checkCodecs();
        return m_problems;
    }

private:
    void refuse(const QString &code, const QString &message, Severity severity = Severity::Error)
    {
        m_problems += Problem{.severity = severity, .code = code, .message = message, .part = m_part};
    }

    void checkFile()
    {
        const auto mended = m_shrinks ? Severity::Warning : Severity::Error;
        if (!m_rules.mimes.isEmpty() && !m_rules.mimes.contains(m_medium.mime))
            refuse(u"unsupported_type"_s,
                   m_shrinks
                       ? PlatformSentences::tr("%1 is not taken here; it is sent as another type.").arg(m_medium.mime)
                       : PlatformSentences::tr("%1 is not taken here, but %2. Convert the file.")
                             .arg(m_medium.mime, m_rules.mimes.join(u", ")),
                   mended);
        if (m_rules.maxBytes > 0 && m_medium.bytes > m_rules.maxBytes)
            refuse(u"too_large"_s,
                   m_shrinks ? PlatformSentences::tr("The file has %1, and %2 are taken; it is sent smaller.")
                                   .arg(sizeWords(m_medium.bytes), sizeWords(m_rules.maxBytes))
                             : PlatformSentences::tr("The file has %1, and %2 are taken. Make it smaller or shorter.")
                                   .arg(sizeWords(m_medium.bytes), sizeWords(m_rules.maxBytes)),
                   mended);
    }

    /// What prepareImage() reads everywhere.
    static bool isRead(const QString &mime)
    {
        static const QStringList readable{u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s,
                                          u"image/bmp"_s};
        return readable.contains(mime);
    }

    void checkFrame()
    {
        const int width = m_medium.width;
        const int height = m_medium.height;
        const auto mended = m_shrinks ? Severity::Warning : Severity::Error;
        if (width < m_rules.minWidth || height < m_rules.minHeight)
            refuse(u"too_small"_s,
                   PlatformSentences::tr("It is %1 by %2 pixels, and at least %3 by %4 are wanted. Take a larger one.")
                       .arg(width)
                       .arg(height)
                       .arg(std::max(1, m_rules.minWidth))
                       .arg(std::max(1, m_rules.minHeight)));
        const bool isTooWide = m_rules.maxWidth > 0 && width > m_rules.maxWidth;
        const bool isTooHigh = m_rules.maxHeight > 0 && height > m_rules.maxHeight;
        const bool hasTooMany = m_rules.maxPixels > 0 && qint64{width} * height > m_rules.maxPixels;
        // That it is sent smaller need not be said twice.
        const bool isSaid = m_shrinks && std::any_of(m_problems.begin(), m_problems.end(), [](const auto &problem) {
                                return problem.code == "too_large"_L1;
                            });
        if ((isTooWide || isTooHigh || hasTooMany) && !isSaid)
            refuse(u"too_many_pixels"_s,
                   m_shrinks ? PlatformSentences::tr("It is %1 by %2 pixels, more than is taken; it is sent smaller.")
                                   .arg(width)
                                   .arg(height)
                             : PlatformSentences::tr("It is %1 by %2 pixels, more than is taken. Scale it down.")
                                   .arg(width)
                                   .arg(height),
                   mended);
        const auto ratio = double(width) / height;
        constexpr double tolerance = 0.01;  // 1080 by 566 is meant to be 1.91
        const bool isTooNarrow = m_rules.minRatio > 0 && ratio < m_rules.minRatio - tolerance;
        const bool isTooFlat = m_rules.maxRatio > 0 && ratio > m_rules.maxRatio + tolerance;
        if (isTooNarrow || isTooFlat)
            refuse(u"aspect_ratio"_s,
                   isTooNarrow
                       ? PlatformSentences::tr("Width by height is %1, and at least %2 is taken. Crop it at top and "
                                               "bottom.")
                             .arg(ratioWords(ratio), ratioWords(m_rules.minRatio))
                       : PlatformSentences::tr("Width by height is %1, and at most %2 is taken. Crop it at the sides.")
                             .arg(ratioWords(ratio), ratioWords(m_rules.maxRatio)));
    }

    void checkTime()
    {
        if (m_rules.maxDuration.count() > 0 && m_medium.duration > m_rules.maxDuration)
            refuse(u"too_long"_s,
                   PlatformSentences::tr("It takes %1 seconds, and at most %2 are taken. Cut it.")
                       .arg(secondsWords(m_medium.duration), secondsWords(m_rules.maxDuration)));
        if (m_medium.duration < m_rules.minDuration)
            refuse(u"too_short"_s,
                   PlatformSentences::tr("It takes %1 seconds, and at least %2 are wanted. Take a longer one.")
                       .arg(secondsWords(m_medium.duration), secondsWords(m_rules.minDuration)));
        const auto fps = m_medium.framesPerSecond;
        constexpr double tolerance = 0.1;  // 60 written as 60000/1001 and rounded either way
        const bool isTooSlow = fps > 0 && fps < m_rules.minFps - tolerance;
        const bool isTooFast = m_rules.maxFps > 0 && fps > m_rules.maxFps + tolerance;
        if (isTooSlow || isTooFast)
            refuse(u"frame_rate"_s,
                   PlatformSentences::tr("It shows %1 pictures a second, which is not taken. Export it at %2.")
                       .arg(QLocale{}.toString(fps, 'g', 4),
                            QLocale{}.toString(isTooSlow ? m_rules.minFps : m_rules.maxFps, 'g', 4)));
    }

    void checkCodecs()
    {
        checkCodec(m_medium.videoCodec, m_rules.videoCodecs);
        checkCodec(m_medium.audioCodec, m_rules.audioCodecs);
    }

    void checkCodec(const QString &codec, const QStringList &taken)
    {
        if (!codec.isEmpty() && !taken.isEmpty() && !taken.contains(codec))
            refuse(u"codec"_s,
                   PlatformSentences::tr("It is encoded as %1, and %2 is taken. Export it so.")
                       .arg(codec, taken.join(u", ")));
    }

    const FrozenMedia &m_medium;
    int m_part;
    const MediumRules &m_rules;
    bool m_shrinks;
    QList<Problem> m_problems;
};

QList<Problem> countProblems(const QList<FrozenMedia> &media, const MediaRules &rules)
{
    QList<Problem> problems;
    const auto count = int(media.size());
    if (rules.maxCount > 0 && count > rules.maxCount) {
        problems += Problem{.code = u"too_many_media"_s,
                            .message = PlatformSentences::tr("The post has %1 files, and %2 are taken. Leave some out.")
                                           .arg(count)
                                           .arg(rules.maxCount)};
    } else {
        for (const auto kind : {Kind::Image, Kind::Video, Kind::Audio, Kind::Document}) {
            const auto ofKind = int(std::count_if(media.begin(), media.end(), [&](const FrozenMedia &medium) {
                return countedAs(medium.kind, rules) == kind;
            }));
            if (const int most = rulesFor(kind, rules).maxCount; most > 0 && ofKind > most)
                problems += Problem{
                    .code = u"too_many_media"_s,
                    .message = PlatformSentences::tr("The post has %1 files of one kind, and %2 are taken. Leave some "
                                                     "out.")
                                   .arg(ofKind)
                                   .arg(most)};
        }
    }
    if (count < rules.minCount)
        problems
            += Problem{.code = u"too_few_media"_s,
                       .message = PlatformSentences::tr(
                           "A post needs at least %n picture(s) or video(s) here. Add them.", nullptr, rules.minCount)};
    return problems;
}

}  // namespace

const MediumRules &rulesFor(Kind kind, const MediaRules &rules)
{
    switch (kind) {
    case Kind::Animation:
        return rules.animation;
    case Kind::Video:
        return rules.video;
    case Kind::Audio:
        return rules.audio;
    case Kind::Document:
        return rules.document;
    case Kind::Image:
        break;
    }
    return rules.image;
}

bool needsAddress(const QList<FrozenMedia> &media, const MediaRules &rules)
{
    return std::any_of(media.begin(), media.end(),
                       [&](const FrozenMedia &medium) { return rulesFor(medium.kind, rules).needsAddress; });
}

bool needsAddresses(const MediaRules &rules)
{
    return rules.image.needsAddress || rules.animation.needsAddress || rules.video.needsAddress
        || rules.audio.needsAddress || rules.document.needsAddress;
}

QList<Problem> mediumProblems(const FrozenMedia &medium, int part, const MediaRules &rules)
{
    return rules.areGiven ? MediumCheck{medium, part, rules}.run() : QList<Problem>{};
}

QList<Problem> mediaProblems(const QList<FrozenMedia> &media, const MediaRules &rules)
{
    if (!rules.areGiven)
        return {};
    auto problems = countProblems(media, rules);
    const bool isMixed = std::any_of(media.begin(), media.end(), [&](const FrozenMedia &medium) {
        return countedAs(medium.kind, rules) != countedAs(media.constFirst().kind, rules);
    });
    if (isMixed && !rules.mixes)
        problems += Problem{
            .code = u"mixed_media"_s,
            .message = PlatformSentences::tr("Pictures and videos cannot stand in one post here. Leave one kind out.")};
    for (int part = 0; part < media.size(); ++part)
        problems += mediumProblems(media[part], part, rules);
    return problems;
}

}  // namespace carillon
