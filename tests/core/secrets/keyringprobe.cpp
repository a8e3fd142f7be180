// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject &line)
{
    const auto text = QJsonDocument{line}.toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

void printError(int id, const Error &error)
{
    print({{u"id"_s, id}, {u"error"_s, toWord(error.kind)}, {u"detail"_s, error.detail}});
}

}  // namespace

/// A program around one KeychainStore, for the tests: each line on stdin is a JSON object with a call and its id, each
/// line on stdout the answer with that id, or {"state": ...} when it changed. Ends with its stdin.
class KeyringProbe final : public QObject
{
    Q_OBJECT

public:
    explicit KeyringProbe(VaultOptions options) : m_store{options}
    {
        connect(&m_store, &SecretStore::stateChanged, this, [](KeyringState state) {
            print({{u"state"_s, toWord(state)}});
        });
        connect(&m_input, &QSocketNotifier::activated, this, &KeyringProbe::readInput);
    }

private:
    void readInput()
    {
        char bytes[65536];
        const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return QCoreApplication::quit();
        m_buffer.append(bytes, count);
        for (auto end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
            const auto line = m_buffer.first(end);
            m_buffer.remove(0, end + 1);
            obey(QJsonDocument::fromJson(line).object());
        }
    }

    void obey(const QJsonObject &order)
    {
        const int id = order.value("id"_L1).toInt();
        const auto call = order.value("call"_L1).toString();
        const auto key = order.value("key"_L1).toString();
        const auto name
            = order.value("app"_L1).toBool() ? SecretName::ofAppCredential(key) : SecretName::ofAccount(key);
        if (call == "read"_L1) {
            m_store.read(name, order.value("known"_L1).toBool()).then(this, [id](const Result<QJsonObject> &secret) {
                if (!secret)
                    return printError(id, secret.error());
                print({{u"id"_s, id}, {u"secret"_s, *secret}});
            });
        } else if (call == "state"_L1) {
            m_store.state().then(this, [id](KeyringState state) { print({{u"id"_s, id}, {u"is"_s, toWord(state)}}); });
        } else {
            auto future = call == "write"_L1 ? m_store.write(name, order.value("secret"_L1).toObject())
                : call == "remove"_L1        ? m_store.remove(name)
                                             : m_store.requestUnlock();
            future.then(this, [id](const Result<void> &outcome) {
                if (!outcome)
                    return printError(id, outcome.error());
                print({{u"id"_s, id}});
            });
        }
    }

    KeychainStore m_store;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_buffer;
};

/// keyringprobe JOB-TIMEOUT CALL-TIMEOUT POLL-INTERVAL, all in milliseconds
int main(int argc, char **argv)
{
    const QCoreApplication app{argc, argv};
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 64;
    VaultOptions options;
    options.jobTimeout = std::chrono::milliseconds{arguments[1].toInt()};
    options.callTimeout = std::chrono::milliseconds{arguments[2].toInt()};
    options.pollInterval = std::chrono::milliseconds{arguments[3].toInt()};
    const KeyringProbe probe{options};
    return QCoreApplication::exec();
}

#include "keyringprobe.moc"
