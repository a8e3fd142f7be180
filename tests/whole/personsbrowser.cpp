// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/personsbrowser.h"

#include "tests/sandbox/sandboxclient.h"

#include <QDir>
#include <QFile>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray pathAndQuery(const QUrl &url)
{
    return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
}

bool isHere(const QUrl &url)
{
    return url.scheme() == "http"_L1 && (url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1);
}

}  // namespace

bool PersonsBrowser::install() const
{
    // The name that the desktop's programs call: it is found before the machine's own.
    QFile program{m_folder + u"/xdg-open"_s};
    if (!QDir{}.mkpath(m_folder) || !program.open(QIODevice::WriteOnly))
        return false;
    const auto file = note().toUtf8();
    program.write("#!/bin/sh\nprintf '%s' \"$1\" >'" + file + ".part' && mv '" + file + ".part' '" + file + "'\n");
    return program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QProcessEnvironment PersonsBrowser::with(QProcessEnvironment environment) const
{
    environment.insert(u"PATH"_s, m_folder + u':' + environment.value(u"PATH"_s));
    return environment;
}

QUrl PersonsBrowser::takeOpened() const
{
    QFile file{note()};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QUrl address{QString::fromUtf8(file.readAll())};
    file.remove();
    return address;
}

QUrl PersonsBrowser::allow(const QUrl &consent, const QString &user) const
{
    auto path = pathAndQuery(consent);
    path += (consent.hasQuery() ? "&" : "?") + QByteArray{"approve=1&username="} + user.toUtf8();
    const auto answer = SandboxClient{quint16(consent.port())}.form(path, {});
    const auto next = consent.resolved(QUrl{QString::fromUtf8(answer.header("Location"))});
    if (answer.header("Location").isEmpty()) {
        qWarning().noquote() << "no way on from" << consent << answer.status << answer.body;
        return {};
    }
    if (!isHere(next))
        return next;
    const auto page = SandboxClient{quint16(next.port())}.get(pathAndQuery(next));
    if (page.status != 200)
        qWarning().noquote() << next << page.status << page.body;
    return page.status == 200 ? next : QUrl{};
}

}  // namespace carillon::test
