// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/littletext.h"

#include <QStringView>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

bool isReserved(QChar unit)
{
    return QStringView{u"|{}@[]()<>#\\*_~"}.contains(unit);
}

/// Goes through a text unit by unit; what it can't read leaves it where it was.
class Reader
{
public:
    explicit Reader(QStringView text) : m_text{text} {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] QChar unit() const { return m_text[m_at]; }
    [[nodiscard]] bool startsWord() const { return m_at == 0 || m_text[m_at - 1].isSpace(); }
    void step() { ++m_at; }

    bool take(QStringView expected)
    {
        if (!m_text.sliced(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }

    /// Everything up to `end`, which is taken too; an escape stands for the character behind it.
    std::optional<QString> takeUntil(QChar end)
    {
        QString taken;
        for (auto at = m_at; at < m_text.size(); ++at) {
            if (m_text[at] == end) {
                m_at = at + 1;
                return taken;
            }
            if (m_text[at] == u'\\' && ++at >= m_text.size())
                return {};
            taken += m_text[at];
        }
        return {};
    }

    std::optional<QString> escape()
    {
        if (m_at + 1 >= m_text.size() || !isReserved(m_text[m_at + 1]))
            return {};
        m_at += 2;
        return QString{m_text[m_at - 1]};
    }

    std::optional<QString> mention()
    {
        const auto start = m_at;
        if (take(u"@[")) {
            const auto name = takeUntil(u']');
            const auto urn = name && take(u"(") ? takeUntil(u')') : std::nullopt;
            if (urn && (urn->startsWith("urn:li:person:"_L1) || urn->startsWith("urn:li:organization:"_L1)))
                return name;
        }
        m_at = start;
        return {};
    }

    std::optional<QString> hashtagTemplate()
    {
        const auto start = m_at;
        if (take(u"{hashtag|\\#|") || take(u"{hashtag|#|")) {
            const auto word = takeUntil(u'}');
            if (word && !word->isEmpty())
                return u'#' + *word;
        }
        m_at = start;
        return {};
    }

    std::optional<QString> hashtag()
    {
        auto end = m_at + 1;
        while (end < m_text.size() && !m_text[end].isSpace() && !isReserved(m_text[end]))
            ++end;
        if (!startsWord() || end == m_at + 1)
            return {};
        const auto word = m_text.sliced(m_at, end - m_at).toString();
        m_at = end;
        return word;
    }

    /// The reserved thing that begins here.
    std::optional<QString> special()
    {
        switch (unit().unicode()) {
        case u'\\':
            return escape();
        case u'@':
            return mention();
        case u'{':
            return hashtagTemplate();
        case u'#':
            return hashtag();
        default:
            return {};
        }
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

}  // namespace

LittleText readLittleText(const QString &text)
{
    LittleText read;
    for (Reader reader{text}; !reader.atEnd();) {
        if (!isReserved(reader.unit())) {
            read.plain += reader.unit();
            reader.step();
        } else if (const auto shown = reader.special()) {
            read.plain += *shown;
        } else {
            read.isCut = true;
            break;
        }
    }
    return read;
}

QString withTemplates(const QString &text)
{
    QString little;
    for (Reader reader{text}; !reader.atEnd();) {
        const auto start = reader.at();
        if (const auto tag = reader.unit() == u'#' ? reader.hashtag() : std::nullopt) {
            little += u"{hashtag|\\#|"_s + tag->mid(1) + u'}';
            continue;
        }
        if (reader.unit() != u'\\' || !reader.escape())
            reader.step();
        little += QStringView{text}.sliced(start, reader.at() - start);
    }
    return little;
}

}  // namespace carillon::sandbox::linkedin
