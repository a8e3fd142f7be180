// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/testcertificates.h"

#include <QTemporaryDir>
#include <QTest>

namespace carillon::test {

using namespace Qt::StringLiterals;

enum class Body { Json, File, Multipart, EmptyBytes, None };

/// Requests that create something, for a FaultServer.
class CreateFixture
{
protected:
    void setUp()
    {
        m_hasCertificates = m_certificates.make();
        m_file = m_folder.filePath(u"picture.png"_s);
        QFile file{m_file};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray{100'000, 'x'});
    }

    [[nodiscard]] HttpBody bodyOf(Body kind) const
    {
        switch (kind) {
        case Body::Json:
            return HttpBody::json({{u"text"_s, u"Hello"_s}});
        case Body::File:
            return HttpBody::file(m_file, "image/png");
        case Body::Multipart:
            return HttpBody::multipart({HttpPart::field("description", "a picture"),
                                        HttpPart::file("file", m_file, "image/png", u"picture.png"_s)});
        case Body::EmptyBytes:
            return HttpBody::bytes({}, "application/json");
        case Body::None:
            return HttpBody::none();
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] HttpRequest create(const FaultServer &server, HttpMethod method, Body body) const
    {
        HttpRequest request;
        request.method = method;
        request.url = server.url(u"/fault"_s);
        request.body = bodyOf(body);
        request.creates = true;
        return request;
    }

    [[nodiscard]] FaultServer::Options serverOptions(bool isTls) const
    {
        FaultServer::Options options;
        if (isTls)
            options.tls = m_certificates.server(TestCertificates::Kind::Valid);
        return options;
    }

    [[nodiscard]] HttpClientOptions clientOptions() const
    {
        HttpClientOptions options;
        if (m_hasCertificates)
            options.extraCaCertificates = {m_certificates.authority()};
        return options;
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_file;
    TestCertificates m_certificates;
    bool m_hasCertificates = false;
};

}  // namespace carillon::test

Q_DECLARE_METATYPE(carillon::test::Body)
