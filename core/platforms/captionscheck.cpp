// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/captionscheck.h"

#include "core/platforms/platformsentences.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTime>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The last words may stand a little longer than the picture.
constexpr auto grace = 1s;
constexpr qsizetype codeLength = 2;

bool isLanguageTag(const QString &language)
{
    static const QRegularExpression tag{u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s};
    return tag.match(language).hasMatch();
}

QString clockWords(std::chrono::milliseconds time)
{
    return QTime::fromMSecsSinceStartOfDay(int(time.count() % std::chrono::milliseconds{24h}.count()))
        .toString(time < 1h ? u"m:ss"_s : u"H:mm:ss"_s);
}

class Checker final
{
public:
    Checker(const QString &name, const CaptionsRule &rule) : m_name{name}, m_rule{rule} {}

    QList<Problem> check(const QList<FrozenMedia> &media)
    {
        for (m_medium = 0; m_medium < media.size(); ++m_medium) {
            if (!media[m_medium].captions.isEmpty())
                checkMedium(media[m_medium]);
        }
        return std::move(m_problems);
    }

private:
    void add(const QString &code, const QString &message, Severity severity = Severity::Error)
    {
        m_problems += Problem{.severity = severity, .code = code, .message = message, .part = m_medium};
    }

    void checkMedium(const FrozenMedia &film)
    {
        if (m_rule.maxCount == 0) {
            add(u"captions_not_taken"_s,
                PlatformSentences::tr("%1 takes no captions from programs, so the video goes there without them. Where "
                                      "they matter, put them into the picture.")
                    .arg(m_name),
                Severity::Warning);
            return;
        }
        auto sent = film.captions;
        if (m_rule.maxCount == 1 && sent.size() > 1) {
            add(u"captions_left_out"_s,
                PlatformSentences::tr("%1 takes captions in one language: the video goes there with those in \"%2\" "
                                      "alone. For others, give this account media of its own.")
                    .arg(m_name, sent.first().language),
                Severity::Warning);
            sent.resize(1);
        }
        if (sent.size() > m_rule.maxCount)
            add(u"too_many_captions"_s,
                PlatformSentences::tr("The video has captions in %1 languages; %2 takes %3. Remove some.")
                    .arg(QString::number(sent.size()), m_name, QString::number(m_rule.maxCount)));
        QSet<QString> languages;
        for (const auto &captions : std::as_const(sent)) {
            checkLanguage(captions.language, languages);
            checkFile(captions, film.duration);
        }
    }

    void checkLanguage(const QString &language, QSet<QString> &seen)
    {
        const auto sent = (m_rule.codesOnly ? language.section(u'-', 0, 0) : language).toLower();
        if (!isLanguageTag(language))
            add(u"captions_language"_s,
                PlatformSentences::tr("\"%1\" is no language of captions: write one such as en, de or pt-BR.")
                    .arg(language.left(40)));
        else if (m_rule.codesOnly && sent.size() != codeLength)
            add(u"captions_language"_s,
                PlatformSentences::tr(
                    "%1 knows languages of captions by two letters, which \"%2\" has not. Leave these "
                    "captions out there.")
                    .arg(m_name, language));
        else if (seen.contains(sent) && m_rule.codesOnly)
            add(u"captions_twice"_s,
                PlatformSentences::tr("%1 takes captions in \"%2\" once, whatever the region. Remove one of them.")
                    .arg(m_name, sent));
        else if (seen.contains(sent))
            add(u"captions_twice"_s,
                PlatformSentences::tr("The video has captions in \"%1\" twice. Remove one of them.").arg(language));
        seen.insert(sent);
    }

    void checkFile(const FrozenCaptions &captions, std::chrono::milliseconds length)
    {
        if (m_rule.maxBytes > 0 && captions.bytes > m_rule.maxBytes)
            add(u"captions_too_large"_s,
                PlatformSentences::tr("The captions in \"%1\" have %2 bytes; %3 takes %4. Shorten them, or take out "
                                      "notes and styles.")
                    .arg(captions.language, QLocale{}.toString(captions.bytes), m_name,
                         QLocale{}.toString(m_rule.maxBytes)));
        if (length.count() > 0 && captions.duration > length + grace)
            add(u"captions_too_long"_s,
                PlatformSentences::tr("The captions in \"%1\" go on until %2, and the video ends at %3. See whether "
                                      "they belong to it.")
                    .arg(captions.language, clockWords(captions.duration), clockWords(length)),
                Severity::Warning);
    }

    QString m_name;
    CaptionsRule m_rule;
    int m_medium = 0;
    QList<Problem> m_problems;
};

}  // namespace

QList<Problem> captionsProblems(const Platform &platform, const FrozenPost &post)
{
    return Checker{platform.traits().displayName, platform.mediaFor(post.account).captions}.check(post.media);
}

}  // namespace carillon
