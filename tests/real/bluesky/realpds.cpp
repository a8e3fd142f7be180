// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/real/bluesky/realpds.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int notInstalled = 77;
constexpr int timeLimit = 60'000;
constexpr auto jwtSecret = "0123456789abcdef0123456789abcdef";  // PDS_JWT_SECRET of pds.sh

Result<QStringList> runScript(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SOURCE_ROOT "/tests/real/pds.sh"), arguments);
    const bool ended = process.waitForFinished(timeLimit);
    const auto complaint = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (!ended || process.exitStatus() != QProcess::NormalExit)
        return Error{ErrorKind::Unknown, u"pds.sh did not end: "_s + complaint};
    if (process.exitCode() == notInstalled)
        return Error{ErrorKind::Unavailable, complaint};
    if (process.exitCode() != 0)
        return Error{ErrorKind::Unknown, complaint};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}  // namespace

RealPds::~RealPds()
{
    if (m_url.isValid())
        (void)runScript({u"stop"_s, m_data.path()});
}

Result<void> RealPds::start()
{
    const auto lines = runScript({u"start"_s, m_data.path()});
    if (!lines)
        return lines.error();
    m_url = QUrl{u"http://localhost:"_s + lines->value(0)};
    return {};
}

Result<PdsAccount> RealPds::makeAccount(const QString &name) const
{
    const auto lines = runScript({u"account"_s, m_url.toString(), name});
    if (!lines)
        return lines.error();
    return PdsAccount{.handle = name + u".test"_s, .did = lines->value(0), .appPassword = lines->value(1)};
}

QString RealPds::aged(const QString &jwt, std::chrono::seconds age)
{
    const auto parts = jwt.toLatin1().split('.');
    auto claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts.value(1), base64)).object();
    for (const auto &name : {u"iat"_s, u"exp"_s})
        claims[name] = claims[name].toInteger() - age.count();
    const auto body = parts.value(0) + '.' + QJsonDocument{claims}.toJson(QJsonDocument::Compact).toBase64(base64);
    const auto signature = QMessageAuthenticationCode::hash(body, jwtSecret, QCryptographicHash::Sha256);
    return QString::fromLatin1(body + '.' + signature.toBase64(base64));
}

}  // namespace carillon::test
