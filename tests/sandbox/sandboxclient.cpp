// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"

#include "app/sandbox/sandbox.h"

#include <QEventLoop>
#include <QJsonDocument>

#include <algorithm>
#include <future>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;  // milliseconds; only a broken server needs them

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument{json}.toJson(QJsonDocument::Compact);
}

sandbox::HttpHeaders with(const QByteArray &type, const QByteArray &token)
{
    sandbox::HttpHeaders headers{{"Content-Type", type}};
    if (!token.isEmpty())
        headers.emplaceBack("Authorization", "Bearer " + token);
    return headers;
}

}  // namespace

RunningSandbox::RunningSandbox(const QString &state)
{
    std::promise<quint16> listening;
    auto port = listening.get_future();
    m_thread.reset(QThread::create([this, &state, &listening] {
        sandbox::Sandbox server{clock};
        const bool ready = state.isEmpty() || server.openState(state).has_value();
        const auto opened = server.listen(0);
        listening.set_value(ready && opened ? *opened : 0);
        QEventLoop loop;
        loop.exec();
    }));
    m_thread->start();
    m_port = port.get();
}

RunningSandbox::~RunningSandbox()
{
    m_thread->quit();
    m_thread->wait();
}

QByteArray Answer::header(const QByteArray &name) const
{
    const auto at = std::find_if(headers.begin(), headers.end(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return at == headers.end() ? QByteArray{} : at->second;
}

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray Answer::array() const
{
    return QJsonDocument::fromJson(body).array();
}

std::unique_ptr<QTcpSocket> SandboxClient::connection() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, m_port);
    socket->waitForConnected(patience);
    return socket;
}

Answer SandboxClient::readAnswer(QTcpSocket &socket, bool hasBody)
{
    Answer answer;
    while (true) {
        while (!socket.canReadLine() && socket.waitForReadyRead(patience)) {}
        const auto line = socket.readLine().trimmed();
        if (line.isEmpty())
            break;
        if (answer.status == 0) {
            answer.status = line.split(' ').value(1).toInt();
            continue;
        }
        const auto colon = line.indexOf(':');
        answer.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const auto length = hasBody ? answer.header("Content-Length").toLongLong() : 0;
    while (answer.body.size() < length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience))
            break;
        answer.body += socket.read(length - answer.body.size());
    }
    answer.whole = answer.status != 0 && answer.body.size() == length;
    return answer;
}

Answer SandboxClient::send(const QByteArray &method, const QByteArray &path, const sandbox::HttpHeaders &headers,
                           const QByteArray &body)
{
    auto head = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST")
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    const auto socket = connection();
    socket->write(head + "\r\n" + body);
    return readAnswer(*socket, method != "HEAD");
}

Answer SandboxClient::get(const QByteArray &path, const QByteArray &token)
{
    return send("GET", path, token.isEmpty() ? sandbox::HttpHeaders{} : with("text/plain", token), {});
}

Answer SandboxClient::post(const QByteArray &path, const QJsonObject &json, const QByteArray &token,
                           const sandbox::HttpHeaders &headers)
{
    return send("POST", path, with("application/json", token) + headers, compact(json));
}

Answer SandboxClient::postArray(const QByteArray &path, const QJsonArray &json)
{
    return send("POST", path, with("application/json", {}), QJsonDocument{json}.toJson());
}

Answer SandboxClient::form(const QByteArray &path, const QByteArray &body, const QByteArray &token)
{
    return send("POST", path, with("application/x-www-form-urlencoded", token), body);
}

Answer SandboxClient::upload(const QByteArray &path, const QByteArray &content, const QByteArray &type,
                             const QByteArray &token)
{
    return send("POST", path, with(type, token), content);
}

Answer SandboxClient::multipart(const QByteArray &path, const QByteArray &file,
                                const QList<std::pair<QByteArray, QByteArray>> &fields, const QByteArray &token)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    if (!file.isEmpty())
        body += "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                "Content-Type: image/png\r\n\r\n"
            + file + "\r\n";
    return send("POST", path, with("multipart/form-data; boundary=\"XyZ\"", token), body + "--XyZ--\r\n");
}

QJsonObject SandboxClient::counts(const QString &platform, const QString &account)
{
    const auto all = get("/_sandbox/counts").json()[platform].toObject();
    return account.isEmpty() ? all : all["accounts"_L1].toObject()[account].toObject();
}

void SandboxClient::configure(const QString &platform, const QJsonObject &settings)
{
    const auto answer = post("/_sandbox/config", {{platform, settings}});
    if (answer.status != 200)
        qFatal("The settings were refused: %s", answer.body.constData());
}

QByteArray tinyPng()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mO44GAARAwQCgAljgUBcBseZQAAAABJ"
        "RU5ErkJggg==");
}

}  // namespace carillon::test
