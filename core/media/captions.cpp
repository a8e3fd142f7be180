// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captions.h"

#include "core/media/mediasentences.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr auto arrow = "-->"_L1;

Error refused(const QString &sentence)
{
    return {ErrorKind::Media, sentence};
}

/// `sentence` names the number of a line.
Error refusedLine(qsizetype line, const QString &sentence)
{
    return refused(sentence.arg(line + 1));
}

QString wantedTime()
{
    return MediaSentences::tr("In line %1 a time is missing, such as 00:00:01.000 --> 00:00:03.500. Mend it, or export "
                              "the captions anew.");
}

Result<QString> decode(const QByteArray &bytes)
{
    auto encoding = QStringConverter::Utf8;
    if (bytes.startsWith("\xff\xfe"))
        encoding = QStringConverter::Utf16LE;
    else if (bytes.startsWith("\xfe\xff"))
        encoding = QStringConverter::Utf16BE;
    QStringDecoder decoder{encoding};
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar{0}))
        return refused(MediaSentences::tr("It is no text in UTF-8. Save the captions as UTF-8."));
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

struct Span
{
    milliseconds begins{};
    milliseconds ends{};
};

std::optional<milliseconds> timeFrom(QStringView text, bool isSubRip)
{
    static const QRegularExpression webVtt{u"^(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})$"_s};
    static const QRegularExpression subRip{u"^(?:(\\d{1,4}):)([0-5]?\\d):([0-5]?\\d)[,.](\\d{1,3})$"_s};
    const auto match = (isSubRip ? subRip : webVtt).match(text.toString());
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) {
        return match.capturedView(group).toInt();
    };
    return std::chrono::hours{number(1)} + std::chrono::minutes{number(2)} + std::chrono::seconds{number(3)}
    + milliseconds{number(4)};
}

/// Of "00:00:01.000 --> 00:00:03.500 align:start": what stands behind the second time is of no matter here.
Result<Span> spanFrom(const QString &line, qsizetype at, bool isSubRip)
{
    static const QRegularExpression blank{u"\\s"_s};
    const auto end = line.mid(line.indexOf(arrow) + arrow.size()).trimmed();
    const auto begins = timeFrom(QStringView{line}.left(line.indexOf(arrow)).trimmed(), isSubRip);
    const auto ends
        = timeFrom(QStringView{end}.left(end.indexOf(blank) < 0 ? end.size() : end.indexOf(blank)), isSubRip);
    if (!begins || !ends)
        return refusedLine(at, wantedTime());
    if (*ends <= *begins)
        return refusedLine(at, MediaSentences::tr("The captions in line %1 end before they begin. Mend their times."));
    return Span{*begins, *ends};
}

QString webVttTime(milliseconds time)
{
    constexpr qint64 sixty = 60;
    constexpr qint64 thousand = 1000;
    const auto padded = [](qint64 number, int width) {
        return QString::number(number).rightJustified(width, u'0');
    };
    const qint64 seconds = time.count() / thousand;
    return padded(seconds / sixty / sixty, 2) + u':' + padded(seconds / sixty % sixty, 2) + u':'
        + padded(seconds % sixty, 2) + u'.' + padded(time.count() % thousand, 3);
}

/// A line as WebVTT reads it; of what SubRip's players know stays what WebVTT knows too.
QString webVttText(QString line)
{
    static const QRegularExpression foreign{u"\\{\\\\[^}]*\\}|</?font[^>]*>"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression kept{u"&lt;(/?)([biu])&gt;"_s, QRegularExpression::CaseInsensitiveOption};
    line.remove(foreign);
    line.replace(u'&', "&amp;"_L1);
    line.replace(u'<', "&lt;"_L1);
    line.replace(u'>', "&gt;"_L1);
    return line.replace(kept, u"<\\1\\2>"_s);
}

/// Goes over the blocks of either format; lines without a word divide them.
class Reader final
{
public:
    explicit Reader(const QString &text) : m_lines{text.split(u'\n')}
    {
        m_isSubRip = !isHeader(m_lines.first());
        while (!m_lines.isEmpty() && m_lines.last().trimmed().isEmpty())
            m_lines.removeLast();
    }

    /// What read() came across.
    [[nodiscard]] QList<Cue> takeCues() { return std::move(m_cues); }

    Result<Captions> read()
    {
        if (!m_isSubRip)
            m_at = endOfBlock(0);
        for (m_at = nextBlock(m_at); m_at < m_lines.size(); m_at = nextBlock(m_at)) {
            if (auto done = takeBlock(endOfBlock(m_at)); !done)
                return done.error();
        }
        if (m_cues.isEmpty())
            return refused(MediaSentences::tr("It holds no captions."));
        const auto text = m_isSubRip ? u"WEBVTT\n"_s + m_made : m_lines.join(u'\n') + u'\n';
        return Captions{text.toUtf8(), int(m_cues.size()), m_lasts};
    }

private:
    static bool isHeader(const QString &line)
    {
        return line == "WEBVTT"_L1 || line.startsWith("WEBVTT "_L1) || line.startsWith("WEBVTT\t"_L1);
    }

    [[nodiscard]] bool isBlank(qsizetype at) const
    {
        return m_isSubRip ? m_lines[at].trimmed().isEmpty() : m_lines[at].isEmpty();
    }
    [[nodiscard]] qsizetype endOfBlock(qsizetype at) const
    {
        while (at < m_lines.size() && !isBlank(at))
            ++at;
        return at;
    }
    [[nodiscard]] qsizetype nextBlock(qsizetype at) const
    {
        while (at < m_lines.size() && isBlank(at))
            ++at;
        return at;
    }

    /// Notes, styles and regions say nothing themselves.
    [[nodiscard]] bool isRemark(const QString &line) const
    {
        static const QRegularExpression remark{u"^(NOTE|STYLE|REGION)(\\s|$)"_s};
        return !m_isSubRip && !line.contains(arrow) && remark.match(line).hasMatch();
    }

    Result<void> takeBlock(qsizetype end)
    {
        const auto begin = m_at;
        m_at = end;
        if (isRemark(m_lines[begin]))
            return {};
        const bool isNamed = !m_lines[begin].contains(arrow);
        const auto timed = begin + (isNamed ? 1 : 0);
        if (timed >= end || !m_lines[timed].contains(arrow))
            return refusedLine(begin, m_cues.isEmpty() && m_isSubRip ? wantedFormat() : wantedTime());
        const auto span = spanFrom(m_lines[timed], timed, m_isSubRip);
        if (!span)
            return span.error();
        m_cues += Cue{span->begins, span->ends};
        m_lasts = std::max(m_lasts, span->ends);
        return takeText(*span, timed + 1, end);
    }

    Result<void> takeText(const Span &span, qsizetype begin, qsizetype end)
    {
        m_made += u"\n%1 --> %2\n"_s.arg(webVttTime(span.begins), webVttTime(span.ends));
        for (auto at = begin; at < end; ++at) {
            if (!m_isSubRip && m_lines[at].contains(arrow))
                return refusedLine(
                    at, MediaSentences::tr("In line %1 a time stands without an empty line before it. Put one there."));
            m_cues.last().lines += m_lines[at].trimmed();
            m_made += webVttText(m_lines[at].trimmed()) + u'\n';
        }
        return {};
    }

    static QString wantedFormat()
    {
        return MediaSentences::tr("Line %1 is neither WebVTT nor SubRip. Export the captions as .vtt or .srt.");
    }

    QStringList m_lines;
    bool m_isSubRip = false;
    qsizetype m_at = 0;
    QList<Cue> m_cues;
    milliseconds m_lasts{};
    QString m_made;  ///< WebVTT without its first line
};

}  // namespace

Result<Captions> readCaptions(const QByteArray &bytes)
{
    if (bytes.size() > largestCaptionsFile)
        return refused(MediaSentences::tr("It is too large for captions, which are texts with times (.vtt or .srt)."));
    const auto text = decode(bytes);
    if (!text)
        return text.error();
    return Reader{*text}.read();
}

Result<QList<Cue>> readCues(const QByteArray &bytes)
{
    const auto text = decode(bytes);
    if (!text)
        return text.error();
    Reader reader{*text};
    if (const auto read = reader.read(); !read)
        return read.error();
    return reader.takeCues();
}

}  // namespace carillon
