// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto newKeyOptions = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"_L1;

QString nameOf(TestCertificates::Kind kind)
{
    switch (kind) {
    case TestCertificates::Kind::Valid:
        return u"valid"_s;
    case TestCertificates::Kind::SelfSigned:
        return u"selfsigned"_s;
    case TestCertificates::Kind::Expired:
        return u"expired"_s;
    case TestCertificates::Kind::WrongHost:
        return u"wronghost"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

bool TestCertificates::run(const QString &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments.split(u' '));
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

bool TestCertificates::issue(const QString &name, const QString &alternativeName, int days) const
{
    QFile extensions{m_folder.filePath(name + u".ext"_s)};
    if (!extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write("subjectAltName=" + alternativeName.toLatin1() + "\n");
    extensions.close();
    return run(u"req -new %1 -keyout %2.key -out %2.csr -subj /CN=%2"_s.arg(newKeyOptions, name))
        && run(u"x509 -req -in %1.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days %2 -extfile %1.ext "
               "-out %1.pem"_s.arg(name)
                   .arg(days));
}

bool TestCertificates::make()
{
    const auto thisMachine = u"IP:127.0.0.1,DNS:localhost"_s;
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty() && QSslSocket::supportsSsl()
        && run(u"req -x509 %1 -keyout authority.key -out authority.pem -subj /CN=Testing -days 2"_s.arg(newKeyOptions))
        && run(u"req -x509 %1 -keyout selfsigned.key -out selfsigned.pem -subj /CN=127.0.0.1 -days 2 -addext "
               "subjectAltName=%2"_s.arg(newKeyOptions, thisMachine))
        && issue(u"valid"_s, thisMachine, 2) && issue(u"expired"_s, thisMachine, -1)
        && issue(u"wronghost"_s, u"DNS:elsewhere.example"_s, 2);
}

QByteArray TestCertificates::read(const QString &name) const
{
    QFile file{m_folder.filePath(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate{read(u"authority.pem"_s)};
}

QSslConfiguration TestCertificates::server(Kind kind) const
{
    const auto name = nameOf(kind);
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate{read(name + u".pem"_s)});
    configuration.setPrivateKey(QSslKey{read(name + u".key"_s), QSsl::Ec});
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

}  // namespace carillon::test
