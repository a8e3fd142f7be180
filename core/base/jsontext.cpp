// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar character)
{
    return character >= u' ' && character != u'"' && character != u'\\';
}

void appendEscaped(QString &json, QChar character)
{
    switch (character.unicode()) {
    case u'"':
        json += "\\\""_L1;
        break;
    case u'\\':
        json += "\\\\"_L1;
        break;
    case u'\n':
        json += "\\n"_L1;
        break;
    case u'\r':
        json += "\\r"_L1;
        break;
    case u'\t':
        json += "\\t"_L1;
        break;
    default:
        json += "\\u00"_L1;
        json += u"0123456789abcdef"[character.unicode() >> 4U];
        json += u"0123456789abcdef"[character.unicode() & 0xFU];
    }
}

}  // namespace

void appendQuoted(QString &json, QStringView text)
{
    json += u'"';
    while (!text.isEmpty()) {
        const auto *const special = std::find_if_not(text.begin(), text.end(), isPlain);
        const auto plain = special - text.begin();
        json += text.first(plain);
        if (plain == text.size())
            break;
        appendEscaped(json, text[plain]);
        text = text.sliced(plain + 1);
    }
    json += u'"';
}

void JsonObjectText::begin(QLatin1StringView name)
{
    m_json += m_json.isEmpty() ? u'{' : u',';
    m_json += u'"';
    m_json += name;
    m_json += "\":"_L1;
}

JsonObjectText &JsonObjectText::add(QLatin1StringView name, QStringView text)
{
    begin(name);
    appendQuoted(m_json, text);
    return *this;
}

JsonObjectText &JsonObjectText::add(QLatin1StringView name, const QStringList &texts)
{
    begin(name);
    m_json += u'[';
    for (qsizetype at = 0; at < texts.size(); ++at) {
        if (at > 0)
            m_json += u',';
        appendQuoted(m_json, texts[at]);
    }
    m_json += u']';
    return *this;
}

JsonObjectText &JsonObjectText::addObjects(QLatin1StringView name, const QStringList &objects)
{
    begin(name);
    m_json += u'[' + objects.join(u',') + u']';
    return *this;
}

}  // namespace carillon
