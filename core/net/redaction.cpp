// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto struckOut = "[removed]"_L1;
/// Bodies are searched this far; only the beginning of what remains is kept.
constexpr qsizetype searchedBytes = qsizetype{64} * 1024;

/// Part of a name that says that its value is secret. Plain "code" is not here: in JSON it is an error's number.
const QString &secretWord()
{
    static const auto word
        = u"(?:token|secret|passw|passphrase|jwt|assertion|api_?key|client_?key|credential|verifier|authorization"
          "|cookie|signature)"_s;
    return word;
}

/// Parts of a header's name, without its hyphens, that say that it carries credentials.
constexpr std::array credentialWords{"auth",       "dpop",     "token",     "secret",   "passw",
                                     "passphrase", "jwt",      "assertion", "apikey",   "clientkey",
                                     "credential", "verifier", "cookie",    "signature"};

bool carriesCredentials(const QByteArray &headerName)
{
    std::string name;
    for (const char character : headerName) {
        if (character != '-' && character != '_')
            name += char(std::tolower(static_cast<unsigned char>(character)));
    }
    return std::any_of(credentialWords.begin(), credentialWords.end(),
                       [&name](const char *word) { return name.find(word) != std::string::npos; });
}

/// "name": "value", also when the value is cut off or a number. Of something nested all that follows goes: where it
/// ends is not for a pattern to say. Possessive throughout, so that no text makes the search give up.
const QRegularExpression &jsonMember()
{
    static const QRegularExpression member{
        u"(\\\\?\"[^\"\\\\]*?"_s + secretWord()
            + u"[^\"\\\\]*+\\\\?\"\\s*+:\\s*+)(\"(?:[^\"\\\\]++|\\\\.)*+\"?|\\\\\"[^\"]*+\"?|[\\[{].*+|[^,}\\]\\s\"]++)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption};
    return member;
}

/// name=value of a form or a query, where "code" and "sig" are secrets as well.
const QRegularExpression &formField()
{
    static const QRegularExpression field{u"((?:^|[&?#;\\s])(?:[^=&?\\s\"]*"_s + secretWord()
                                              + u"[^=&?\\s\"]*|code|sig)=)([^&\\s\"#]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    return field;
}

/// What one of these patterns could match names one of these words.
const QRegularExpression &anyWord()
{
    static const QRegularExpression word{secretWord() + u"|code|sig"_s, QRegularExpression::CaseInsensitiveOption};
    return word;
}

/// The content of a multipart field with such a name.
const QRegularExpression &multipartField()
{
    static const QRegularExpression field{u"(name=\"[^\"]*"_s + secretWord()
                                              + u"[^\"]*\"[^\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)([^\\r]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    return field;
}

QString asJsonWritesIt(const QString &value)
{
    const auto array = QJsonDocument{QJsonArray{value}}.toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(2, array.size() - 4));
}

}  // namespace

Redaction::Redaction(const QList<QByteArray> &secrets)
{
    for (const auto &secret : secrets) {
        if (secret.size() < 4)
            continue;
        const auto plain = QString::fromUtf8(secret);
        const auto percent = QString::fromLatin1(secret.toPercentEncoding());
        const auto slashed = asJsonWritesIt(plain).replace("/"_L1, "\\/"_L1);
        m_needles
            += {plain,
                percent,
                percent.toLower(),
                QString{percent}.replace("%20"_L1, "+"_L1),
                asJsonWritesIt(plain),
                slashed,
                QString::fromLatin1(secret.toBase64(QByteArray::OmitTrailingEquals)),
                QString::fromLatin1(secret.toBase64(QByteArray::OmitTrailingEquals | QByteArray::Base64UrlEncoding))};
    }
    m_needles.removeDuplicates();
    std::sort(m_needles.begin(), m_needles.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    m_longest = m_needles.isEmpty() ? 0 : m_needles.first().toUtf8().size();
}

QString Redaction::text(QString text) const
{
    for (const auto &needle : m_needles)
        text.replace(needle, struckOut);
    // Most texts hold nothing that could match: a look for one character is far cheaper than one for a word, and that
    // far cheaper than for a pattern that begins with any name.
    const bool hasQuote = text.contains(u'"');
    const bool mayHaveMember = hasQuote && text.contains(u':');
    const bool mayHaveField = text.contains(u'=');
    if (!(mayHaveMember || mayHaveField) || !anyWord().match(text).hasMatch())
        return text;
    if (mayHaveMember)
        text.replace(jsonMember(), u"\\1\"[removed]\""_s);
    if (!mayHaveField)
        return text;
    if (hasQuote)
        text.replace(multipartField(), u"\\1[removed]"_s);
    text.replace(formField(), u"\\1[removed]"_s);
    return text;
}

QString Redaction::headerValue(const HttpHeader &header) const
{
    return carriesCredentials(header.name) ? QString{struckOut} : text(QString::fromUtf8(header.value));
}

QString Redaction::url(const QUrl &url) const
{
    return text(url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
}

QString Redaction::body(const QByteArray &content, qsizetype limit) const
{
    // Cut away what may be the beginning of a secret that the cut went through.
    const bool isCut = content.size() > searchedBytes;
    const auto clean = text(QString::fromUtf8(isCut ? content.left(searchedBytes - m_longest) : content));
    constexpr qsizetype mostBytesEach = 3;  // of a UTF-16 unit
    if (!isCut && clean.size() * mostBytesEach <= limit)
        return clean;
    auto kept = clean.toUtf8();
    if (!isCut && kept.size() <= limit)
        return clean;
    kept.truncate(limit);
    while (!kept.isEmpty() && (static_cast<uchar>(kept.back()) & 0xC0U) == 0x80U)
        kept.chop(1);
    if (!kept.isEmpty() && static_cast<uchar>(kept.back()) >= 0xC0U)
        kept.chop(1);
    return QString::fromUtf8(kept) + u" ... [cut off]"_s;
}

}  // namespace carillon
