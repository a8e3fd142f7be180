// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linkcard/htmlmeta.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <unicode/unistr.h>
#include <utility>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype charsetSearch = 4096;  ///< HTML asks for it within the first 1024 bytes
constexpr int maxAttributes = 32;
constexpr qsizetype maxEntity = 10;

/// Latin-1 from U+00A0 on, as HTML 4 names it.
constexpr auto latinNames
    = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
      "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig "
      "Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times "
      "Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave "
      "eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave "
      "uacute ucirc uuml yacute thorn yuml";

QHash<QString, char32_t> makeEntities()
{
    QHash<QString, char32_t> entities{
        {u"amp"_s, U'&'},      {u"lt"_s, U'<'},       {u"gt"_s, U'>'},      {u"quot"_s, U'"'},    {u"apos"_s, U'\''},
        {u"ndash"_s, 0x2013},  {u"mdash"_s, 0x2014},  {u"lsquo"_s, 0x2018}, {u"rsquo"_s, 0x2019}, {u"sbquo"_s, 0x201A},
        {u"ldquo"_s, 0x201C},  {u"rdquo"_s, 0x201D},  {u"bdquo"_s, 0x201E}, {u"bull"_s, 0x2022},  {u"hellip"_s, 0x2026},
        {u"euro"_s, 0x20AC},   {u"trade"_s, 0x2122},  {u"rarr"_s, 0x2192},  {u"larr"_s, 0x2190},  {u"prime"_s, 0x2032},
        {u"lsaquo"_s, 0x2039}, {u"rsaquo"_s, 0x203A}, {u"oelig"_s, 0x153},  {u"OElig"_s, 0x152},
    };
    char32_t next = 0xA0;
    for (const auto &name : QString::fromLatin1(latinNames).split(u' '))
        entities.insert(name, next++);
    return entities;
}

/// The character that "#8230", "#x2026" or "hellip" names; 0 for none.
char32_t characterOf(QStringView name)
{
    static const auto entities = makeEntities();
    if (!name.startsWith(u'#'))
        return entities.value(name.toString());
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool isNumber = false;
    const auto code = name.mid(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return isNumber && code > 0 && code <= QChar::LastValidCodePoint && !surrogate ? char32_t{code} : char32_t{0};
}

/// With entities read and white space made single; control characters become spaces.
QString plain(QStringView html)
{
    QString text;
    for (qsizetype at = 0; at < html.size(); ++at) {
        const auto end = html[at] == u'&' ? html.mid(at, maxEntity).indexOf(u';') : -1;
        const auto character = end > 1 ? characterOf(html.mid(at + 1, end - 1)) : char32_t{0};
        if (character != 0) {
            text += QString::fromUcs4(&character, 1);
            at += end;
        } else {
            text += html[at];
        }
    }
    for (auto &unit : text) {
        if (unit.category() == QChar::Other_Control)
            unit = u' ';
    }
    return text.simplified();
}

/// Walks over the tags of a page.
class TagReader final
{
public:
    explicit TagReader(QStringView page) : m_page{page} {}

    HtmlMeta read()
    {
        while ((m_at = m_page.indexOf(u'<', m_at)) >= 0) {
            ++m_at;
            if (m_page.mid(m_at).startsWith(u"!--"))
                skipPast(u"-->");
            else
                readTag();
        }
        return std::move(m_meta);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_page.size(); }

    void skipPast(QStringView mark)
    {
        const auto found = m_page.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_page.size() : found + mark.size();
    }

    void skipSpace()
    {
        while (!atEnd() && m_page[m_at].isSpace())
            ++m_at;
    }

    QStringView takeUntil(QStringView marks)
    {
        const auto from = m_at;
        while (!atEnd() && !m_page[m_at].isSpace() && !marks.contains(m_page[m_at]))
            ++m_at;
        return m_page.mid(from, m_at - from);
    }

    void readTag()
    {
        const auto name = takeUntil(u"/>").toString().toLower();
        if (name == "meta"_L1) {
            readMeta();
        } else if (name == "title"_L1) {
            skipPast(u">");
            const auto from = m_at;
            skipRest(u"</title"_s);
            if (m_meta.title.isEmpty())
                m_meta.title = plain(m_page.mid(from, m_textEnd - from));
        } else if (name == "script"_L1 || name == "style"_L1 || name == "template"_L1 || name == "textarea"_L1) {
            skipRest(u"</"_s + name);
        } else if (!name.isEmpty()) {
            readAttributes();  // a ">" or "<" inside quotes is not the end
        }
    }

    /// To the closing tag; what has none reaches to the end of the page.
    void skipRest(const QString &closing)
    {
        const auto found = m_page.indexOf(closing, m_at, Qt::CaseInsensitive);
        m_textEnd = found < 0 ? m_page.size() : found;
        m_at = m_textEnd;
    }

    QStringView readValue()
    {
        skipSpace();
        if (atEnd())
            return {};
        const auto quote = m_page[m_at];
        if (quote != u'"' && quote != u'\'')
            return takeUntil(u">");
        const auto from = ++m_at;
        const auto end = m_page.indexOf(quote, from);
        if (end < 0)
            return {};  // the quote was never closed: what follows is text, not a value
        m_at = end + 1;
        return m_page.mid(from, end - from);
    }

    QHash<QString, QStringView> readAttributes()
    {
        QHash<QString, QStringView> attributes;
        for (;;) {
            while (!atEnd() && (m_page[m_at].isSpace() || m_page[m_at] == u'/'))
                ++m_at;
            if (atEnd() || m_page[m_at] == u'>' || m_page[m_at] == u'<')
                return attributes;
            const auto name = takeUntil(u"=/><");
            skipSpace();
            QStringView value;
            if (!atEnd() && m_page[m_at] == u'=') {
                ++m_at;
                value = readValue();
            }
            const auto key = name.toString().toLower();
            if (attributes.size() < maxAttributes && !key.isEmpty() && !attributes.contains(key))
                attributes.insert(key, value);
        }
    }

    void readMeta()
    {
        const auto attributes = readAttributes();
        const auto property = attributes.value(u"property"_s);
        const auto name = (property.isEmpty() ? attributes.value(u"name"_s) : property).trimmed().toString().toLower();
        const auto value = plain(attributes.value(u"content"_s));
        if (!name.isEmpty() && !value.isEmpty() && !m_meta.values.contains(name))
            m_meta.values.insert(name, value);
    }

    QStringView m_page;
    qsizetype m_at = 0;
    qsizetype m_textEnd = 0;
    HtmlMeta m_meta;
};

QByteArray charsetIn(const QByteArray &text)
{
    static const QRegularExpression charset{u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.+-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    return charset.match(QString::fromLatin1(text)).captured(1).toLatin1();
}

QString decode(const QByteArray &page, const QByteArray &contentType)
{
    auto charset = charsetIn(contentType);
    if (charset.isEmpty())
        charset = charsetIn(page.left(charsetSearch));
    if (charset.isEmpty())
        charset = "utf-8";
    const icu::UnicodeString text{page.constData(), static_cast<int32_t>(page.size()), charset.constData()};
    if (text.isBogus() || (text.isEmpty() && !page.isEmpty()))
        return QString::fromUtf8(page);  // a charset that nobody knows
    return QString{reinterpret_cast<const QChar *>(text.getBuffer()), text.length()};
}

}  // namespace

HtmlMeta readHtmlMeta(const QByteArray &page, const QByteArray &contentType)
{
    const auto text = decode(page, contentType);
    return TagReader{text}.read();
}

}  // namespace carillon
