// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedlogin.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

HttpReply redirectTo(const QString &uri, const FormFields &fields, const QString &fragment)
{
    QUrl target{uri};
    QUrlQuery query{target};
    for (const auto &[name, value] : fields)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    target.setQuery(query);
    if (!fragment.isEmpty())
        target.setFragment(fragment);
    return {.status = 302, .contentType = "text/html", .body = {}, .headers = {{"Location", target.toEncoded()}}};
}

FormFields filled(const FormFields &fields)
{
    FormFields told;
    for (const auto &field : fields) {
        if (!field.second.isEmpty())
            told += field;
    }
    return told;
}

HttpReply pageError(const QString &title, const QString &sentence)
{
    return htmlReply(htmlPage(title, "<p>" + htmlEscaped(sentence) + "</p>"), 400);
}

HttpReply consentPage(const ConsentForm &form, const FormFields &asked)
{
    QByteArray page = "<h1>" + htmlEscaped(form.title) + "</h1>\n<p>This is the Carillon sandbox, not "
        + htmlEscaped(form.network) + ". An app asks for: " + htmlEscaped(form.scopes) + "</p>\n<form method=\"post\"";
    if (!form.action.isEmpty())
        page += " action=\"" + htmlEscaped(form.action) + '"';
    page += ">\n" + hiddenInputs(asked, form.extraNames)
        + "<label for=\"username\">Name</label>\n"
          "<input id=\"username\" name=\"username\" value=\"alice\" required pattern=\""
        + htmlEscaped(form.nameRule) + "\">\n" + form.extra + "<button name=\"approve\" value=\"1\">"
        + htmlEscaped(form.yes)
        + "</button>\n"
          "<button name=\"approve\" value=\"0\" formnovalidate>Cancel</button>\n</form>";
    return htmlReply(htmlPage(form.title, page));
}

QByteArray hiddenInputs(const FormFields &fields, const QStringList &except)
{
    QByteArray inputs;
    for (const auto &[name, value] : fields) {
        if (name != "username"_L1 && name != "approve"_L1 && !except.contains(name))
            inputs
                += "<input type=\"hidden\" name=\"" + htmlEscaped(name) + "\" value=\"" + htmlEscaped(value) + "\">\n";
    }
    return inputs;
}

QString challengeOf(const QString &verifier)
{
    const auto hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

HttpReply oauthError(int status, const QString &error, const QString &description)
{
    return jsonReply({{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

qint64 secondsOf(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

}  // namespace carillon::sandbox
