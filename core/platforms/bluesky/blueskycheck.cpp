// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskycheck.h"

#include "core/linkcard/linkpreview.h"
#include "core/platforms/bluesky/blueskygates.h"
#include "core/platforms/bluesky/blueskylabels.h"
#include "core/platforms/bluesky/blueskyrecord.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/bluesky/blueskytext.h"
#include "core/platforms/bluesky/blueskyvideo.h"
#include "core/platforms/mediacheck.h"
#include "core/text/graphemes.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxTagUnits = 64;
constexpr qsizetype maxLanguages = 3;
constexpr qsizetype maxParts = 200;  ///< writes of one applyWrites

class Checker final
{
public:
    Checker(const FrozenPost &post, const PlatformTraits &traits) : m_post{post}, m_traits{traits} {}

    QList<Problem> check()
    {
        checkParts();
        for (int at = 0; at < m_post.parts.size(); ++at)
            checkText(at);
        checkComment();
        checkMedia();
        checkLink();
        checkLanguages();
        checkOptions();
        m_problems += labelProblems(m_post);
        m_problems += gateProblems(m_post);
        return std::move(m_problems);
    }

private:
    void add(const QString &code, const QString &message, int part = -1, Severity severity = Severity::Error)
    {
        m_problems += Problem{.severity = severity, .code = code, .message = message, .part = part};
    }

    [[nodiscard]] bool isThread() const { return m_post.parts.size() > 1; }

    void checkParts()
    {
        if (m_post.parts.isEmpty())
            add(u"text_empty"_s, BlueskySentences::tr("There is nothing to post: write a text."));
        if (m_post.parts.size() > maxParts)
            add(u"too_many_parts"_s,
                BlueskySentences::tr("The thread has %1 parts; Bluesky takes %2 at once. Make two threads of it.")
                    .arg(m_post.parts.size())
                    .arg(maxParts));
    }

    void checkText(int part)
    {
        const auto &text = m_post.parts[part];
        const bool carriesMore = part == 0 && (!m_post.media.isEmpty() || !m_post.link.trimmed().isEmpty());
        if (text.trimmed().isEmpty() && !carriesMore)
            add(u"text_empty"_s,
                isThread() ? BlueskySentences::tr(
                                 "Part %1 of the thread is empty: write something or add a picture or a link.")
                                 .arg(part + 1)
                           : BlueskySentences::tr("The text is empty: write something or add a picture or a link."),
                part);
        if (!text.isValidUtf16())
            add(u"text_not_valid"_s,
                isThread()
                    ? BlueskySentences::tr("Part %1 of the thread holds half a character: delete it and type it again.")
                          .arg(part + 1)
                    : BlueskySentences::tr("The text holds half a character: delete it and type it again."),
                part);
        const auto length = textLength(text);
        if (length.graphemes > m_traits.maxTextLength)
            add(u"text_too_long"_s, tooLong(part, length.graphemes), part);
        else if (length.bytes > m_traits.maxTextBytes)
            add(u"text_too_big"_s, tooBig(part, length.bytes), part);
        checkTags(part);
    }

    void checkComment()
    {
        const auto &comment = m_post.firstComment;
        const auto length = textLength(comment);
        if (!comment.isValidUtf16())
            add(u"first_comment_not_valid"_s,
                BlueskySentences::tr("The first comment holds half a character: delete it and type it again."));
        if (length.graphemes > m_traits.maxTextLength)
            add(u"first_comment_too_long"_s,
                BlueskySentences::tr("The first comment is %1 characters long; Bluesky takes %2. Shorten it.")
                    .arg(length.graphemes)
                    .arg(m_traits.maxTextLength));
        else if (length.bytes > m_traits.maxTextBytes)
            add(u"first_comment_too_big"_s,
                BlueskySentences::tr("The first comment takes %1 bytes; Bluesky takes %2. Use fewer emoji.")
                    .arg(length.bytes)
                    .arg(m_traits.maxTextBytes));
    }

    [[nodiscard]] QString tooLong(int part, qsizetype graphemes) const
    {
        const auto sentence = isThread()
            ? BlueskySentences::tr("Part %1 of the thread is %2 characters long; Bluesky takes %3. Shorten it or split "
                                   "it into a thread.")
                  .arg(part + 1)
            : BlueskySentences::tr(
                "The text is %1 characters long; Bluesky takes %2. Shorten it or split it into a thread.");
        return sentence.arg(graphemes).arg(m_traits.maxTextLength);
    }

    [[nodiscard]] QString tooBig(int part, qsizetype bytes) const
    {
        const auto sentence = isThread()
            ? BlueskySentences::tr(
                  "Part %1 of the thread takes %2 bytes; Bluesky takes %3. Use fewer emoji or split it into a thread.")
                  .arg(part + 1)
            : BlueskySentences::tr(
                "The text takes %1 bytes; Bluesky takes %2. Use fewer emoji or split it into a thread.");
        return sentence.arg(bytes).arg(m_traits.maxTextBytes);
    }

    void checkTags(int part)
    {
        static const QRegularExpression tag{u"(?:^|\\s)[#＃](\\S+)"_s};
        for (auto match = tag.globalMatch(m_post.parts[part]); match.hasNext();) {
            const auto word = match.next().captured(1);
            if (word.size() > maxTagUnits)
                add(u"tag_too_long"_s,
                    BlueskySentences::tr(
                        "The hashtag #%1… is longer than %2 characters; Bluesky shows it as plain text. Shorten it.")
                        .arg(word.left(16))
                        .arg(maxTagUnits),
                    part, Severity::Warning);
        }
    }

    void checkMedia()
    {
        const auto films = std::count_if(m_post.media.cbegin(), m_post.media.cend(), isFilm);
        if (films > 0 && m_post.media.size() > 1)
            add(u"mixed_media"_s,
                BlueskySentences::tr("A video stands alone in a post. Remove the other media or make a second post."));
        else if (m_post.media.size() > m_traits.maxMedia)
            add(u"too_many_media"_s,
                BlueskySentences::tr("The post has %1 pictures; Bluesky takes %2. Remove some or make a second post.")
                    .arg(m_post.media.size())
                    .arg(m_traits.maxMedia));
        for (int at = 0; at < m_post.media.size(); ++at)
            checkMedium(at);
    }

    void checkMedium(int at)
    {
        const auto &medium = m_post.media[at];
        const auto number = QString::number(at + 1);
        if (goesAsFilm(m_post, at)) {
            checkFilm(at);
            return;
        }
        if (medium.kind == MediaKind::Image) {
            checkPicture(at);
            return;
        }
        if (!m_traits.imageTypes.contains(medium.mime)) {
            add(u"media_type"_s,
                medium.mime.isEmpty()
                    ? BlueskySentences::tr("Picture %1 is of an unknown type; Bluesky takes JPEG, PNG, WebP and GIF "
                                           "pictures here. Convert or remove it.")
                          .arg(number)
                    : BlueskySentences::tr("Picture %1 is of the type %2; Bluesky takes JPEG, PNG, WebP and GIF "
                                           "pictures here. Convert or remove it.")
                          .arg(number, medium.mime),
                at);
            return;
        }
        if (medium.bytes > m_traits.maxImageBytes)
            add(u"media_too_big"_s,
                BlueskySentences::tr("Picture %1 is %2 bytes large; Bluesky takes %3. Save it smaller.")
                    .arg(number, QLocale::c().toString(medium.bytes), QLocale::c().toString(m_traits.maxImageBytes)),
                at);
        if (std::none_of(m_post.media.cbegin(), m_post.media.cend(), isFilm))  // else it has to go anyway
            add(u"animation_still"_s, whyItStandsStill(medium).arg(number), at, Severity::Warning);
        checkNotEmpty(at);
        checkAlt(at);
    }

    [[nodiscard]] QString whyItStandsStill(const FrozenMedia &medium) const
    {
        if (!isMovingGif(medium))
            return BlueskySentences::tr("Picture %1 moves, and Bluesky shows its first moment only. Make a GIF or a "
                                        "video of it if it is to move there.");
        if (!videoService(m_post.account).isEmpty())
            return BlueskySentences::tr("Picture %1 moves, and beside others Bluesky shows its first moment only. Post "
                                        "it alone if it is to move there.");
        return optionValue(m_post.account.options, platformId, u"video"_s) == "server"_L1
            ? BlueskySentences::tr(
                "Picture %1 moves, and is shown still, since the account's videos are only kept on its server. Set "
                "the account's option for videos to service, or make a video of it.")
            : BlueskySentences::tr("Picture %1 moves, and is shown still: this server has no service that makes a film "
                                   "of a GIF. Make a video of it if it is to move there.");
    }

    /// What is made to fit is warned of only.
    void checkPicture(int at)
    {
        m_problems += mediumProblems(m_post.media[at], at, m_traits.media);
        checkNotEmpty(at);
        checkAlt(at);
    }

    void checkNotEmpty(int at)
    {
        if (m_post.media[at].bytes <= 0)
            add(u"media_empty"_s,
                BlueskySentences::tr("Picture %1 is an empty file: choose another one.").arg(QString::number(at + 1)),
                at);
    }

    void checkFilm(int at)
    {
        auto film = m_post.media[at];
        if (isMovingGif(film)) {  // which the service makes an MP4 of
            film.kind = MediaKind::Video;
            film.mime = u"video/mp4"_s;
        }
        for (auto problem : mediumProblems(film, at, m_traits.media)) {
            // What was learnt of the service, not read in its documents, is no reason to refuse.
            if (problem.code == "too_long"_L1)
                problem.severity = Severity::Warning;
            m_problems += problem;
        }
        if (film.bytes <= 0)
            add(u"media_empty"_s, BlueskySentences::tr("The video is an empty file: choose another one."), at);
        checkAlt(at);
    }

    void checkAlt(int at)
    {
        const auto &medium = m_post.media[at];
        const auto alt = graphemeCount(medium.alt);
        if (alt > m_traits.maxAltLength)
            add(u"alt_too_long"_s,
                BlueskySentences::tr(
                    "The description of medium %1 is %2 characters long; Bluesky takes %3. Shorten it.")
                    .arg(at + 1)
                    .arg(alt)
                    .arg(m_traits.maxAltLength),
                at);
        if (!medium.alt.isValidUtf16())
            add(u"alt_not_valid"_s,
                BlueskySentences::tr(
                    "The description of medium %1 holds half a character: delete it and type it again.")
                    .arg(at + 1),
                at);
    }

    void checkLink()
    {
        if (m_post.link.trimmed().isEmpty())
            return;
        if (linkAddress(m_post.link).isEmpty())
            add(u"link_not_valid"_s,
                BlueskySentences::tr("\"%1\" is no web address: write it whole, such as https://example.com/page.")
                    .arg(m_post.link.trimmed().left(80)));
        else if (!m_post.media.isEmpty())
            add(u"link_with_media"_s,
                BlueskySentences::tr(
                    "Bluesky shows either pictures, a video or a link's card. Put the link into the text "
                    "or remove the media."));
    }

    void checkLanguages()
    {
        static const QRegularExpression tag{u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s};
        const auto languages = languagesOf(m_post);
        if (languages.size() > maxLanguages)
            add(u"option_value"_s,
                BlueskySentences::tr("The option language names %1 languages; Bluesky takes %2.")
                    .arg(languages.size())
                    .arg(maxLanguages));
        for (const auto &language : languages) {
            if (!tag.match(language).hasMatch())
                add(u"option_value"_s,
                    BlueskySentences::tr(
                        "\"%1\" is no language tag: write one such as en, de or pt-BR in the option language.")
                        .arg(language.left(40)));
        }
    }

    /// Options without a platform before them may be meant for another one.
    void checkOptions()
    {
        const QString mine = platformId + u'.';
        for (const auto &key : m_post.options.keys()) {
            const bool known = std::any_of(m_traits.postOptions.cbegin(), m_traits.postOptions.cend(),
                                           [&](const OptionSpec &spec) { return mine + spec.key == key; });
            if (key.startsWith(mine) && !known)
                add(u"option_unknown"_s,
                    BlueskySentences::tr("Bluesky has no option \"%1\"; it knows: %2.")
                        .arg(key.mid(mine.size()), knownOptions()));
        }
    }

    [[nodiscard]] QString knownOptions() const
    {
        QStringList keys;
        for (const auto &spec : m_traits.postOptions)
            keys += spec.key;
        return keys.join(u", "_s);
    }

    const FrozenPost &m_post;
    const PlatformTraits &m_traits;
    QList<Problem> m_problems;
};

}  // namespace

QList<Problem> problemsOf(const FrozenPost &post, const PlatformTraits &traits)
{
    return Checker{post, traits}.check();
}

}  // namespace carillon::bluesky
