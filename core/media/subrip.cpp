// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/subrip.h"

#include "core/media/captions.h"
#include "core/media/mediasentences.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <optional>

namespace carillon {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// Longer than any character's name or number; so an ampersand alone costs nothing.
constexpr qsizetype longestEscape = 10;

QString subRipTime(milliseconds time)
{
    constexpr qint64 sixty = 60;
    constexpr qint64 thousand = 1000;
    const auto padded = [](qint64 number, int width) {
        return QString::number(number).rightJustified(width, u'0');
    };
    const qint64 seconds = time.count() / thousand;
    return padded(seconds / sixty / sixty, 2) + u':' + padded(seconds / sixty % sixty, 2) + u':'
        + padded(seconds % sixty, 2) + u',' + padded(time.count() % thousand, 3);
}

/// The character that `name`, such as "amp" or "#8364", stands for.
std::optional<char32_t> characterOf(QStringView name)
{
    static const QHash<QString, char32_t> known{{u"amp"_s, U'&'},      {u"lt"_s, U'<'},      {u"gt"_s, U'>'},
                                                {u"quot"_s, U'"'},     {u"apos"_s, U'\''},   {u"nbsp"_s, U'\u00a0'},
                                                {u"lrm"_s, U'\u200e'}, {u"rlm"_s, U'\u200f'}};
    if (!name.startsWith(u'#')) {
        const auto at = known.constFind(name.toString());
        return at == known.constEnd() ? std::nullopt : std::optional{*at};
    }
    const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const auto code = isHex ? name.mid(2).toUInt(&isNumber, 16) : name.mid(1).toUInt(&isNumber, 10);
    constexpr auto lastCharacter = 0x10FFFFU;
    const bool isCharacter = isNumber && code >= U' ' && code <= lastCharacter && !QChar::isSurrogate(code);
    return isCharacter ? std::optional{char32_t{code}} : std::nullopt;
}

/// <b>, <i.loud> and </u> as SubRip has them; of all others nothing.
QString keptTag(QStringView inside)
{
    const bool isEnd = inside.startsWith(u'/');
    const auto name = inside.mid(isEnd ? 1 : 0);
    const bool isKept = !name.isEmpty() && QStringView{u"biu"}.contains(name[0])
        && (name.size() == 1 || name[1] == u'.' || name[1].isSpace());
    return isKept ? u"<"_s + (isEnd ? u"/"_s : QString{}) + name[0] + u'>' : QString{};
}

/// Keeps apart what a player would take for a tag, for a place, or for the line that holds the times.
void append(QString &text, char32_t character)
{
    const bool endsArrow = character == U'>' && text.endsWith("--"_L1);
    const bool beginsTag = text.endsWith(u'<') && (QChar::isLetter(character) || character == U'/');
    const bool beginsPlace = text.endsWith(u'{') && character == U'\\';
    if (endsArrow || beginsTag || beginsPlace)
        text += u' ';
    text += QString::fromUcs4(&character, 1);
}

class LineReader final
{
public:
    explicit LineReader(QStringView line) : m_line{line} {}

    QString read()
    {
        QString text;
        while (m_at < m_line.size()) {
            if (m_line[m_at] == u'<')
                text += tag();
            else
                append(text, character());
        }
        return text.trimmed();
    }

private:
    QString tag()
    {
        const auto end = m_line.indexOf(u'>', m_at);
        const auto inside = end < 0 ? m_line.mid(m_at + 1) : m_line.mid(m_at + 1, end - m_at - 1);
        m_at = end < 0 ? m_line.size() : end + 1;
        return keptTag(inside);
    }

    char32_t character()
    {
        const auto first = m_line[m_at];
        if (first == u'&') {
            const auto end = m_line.mid(m_at, longestEscape).indexOf(u';');
            const auto escaped = end < 0 ? std::nullopt : characterOf(m_line.mid(m_at + 1, end - 1));
            m_at += escaped ? end + 1 : 1;
            return escaped.value_or(U'&');
        }
        ++m_at;
        if (first.isHighSurrogate() && m_at < m_line.size() && m_line[m_at].isLowSurrogate())
            return QChar::surrogateToUcs4(first, m_line[m_at++]);
        return first.category() == QChar::Other_Control ? U' ' : first.unicode();
    }

    QStringView m_line;
    qsizetype m_at = 0;
};

QStringList shownLines(const Cue &cue)
{
    QStringList lines;
    for (const auto &line : cue.lines) {
        // An empty line would end the caption.
        if (const auto shown = LineReader{line}.read(); !shown.isEmpty())
            lines += shown;
    }
    return lines;
}

}  // namespace

Result<QByteArray> subRipFrom(const QByteArray &webVtt)
{
    auto cues = readCues(webVtt);
    if (!cues)
        return cues.error();
    std::stable_sort(cues->begin(), cues->end(),
                     [](const Cue &one, const Cue &other) { return one.begins < other.begins; });
    QString made;
    int number = 0;
    for (const auto &cue : std::as_const(*cues)) {
        const auto lines = shownLines(cue);
        if (lines.isEmpty())
            continue;
        if (number > 0)
            made += u'\n';
        made += QString::number(++number) + u'\n';
        made += subRipTime(cue.begins) + u" --> "_s + subRipTime(cue.ends) + u'\n' + lines.join(u'\n') + u'\n';
    }
    if (number == 0)
        return Error{ErrorKind::Media, MediaSentences::tr("It holds no captions.")};
    return made.toUtf8();
}

Result<QByteArray> subRipFromFile(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, MediaSentences::tr("The file with the captions cannot be read.")};
    return subRipFrom(file.read(largestCaptionsFile + 1));
}

}  // namespace carillon
