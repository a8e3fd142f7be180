// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/typingjournal.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace carillon;
using namespace std::chrono_literals;

/// Types a letter every 10 ms into the journal of the workspace argv[1], under the key argv[2], and says on its output
/// how many it has typed so far: somebody at a window that is about to be killed.
int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const auto arguments = QCoreApplication::arguments();
    const SystemClock clock;
    TypingJournal journal{arguments.value(1), clock};
    QString text;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, [&] {
        text += QChar{u'a' + int(text.size() % 26)};
        journal.keep(arguments.value(2), QJsonObject{{QStringLiteral("text"), text}});
        std::printf("%d\n", int(text.size()));
        std::fflush(stdout);
    });
    keys.start(10ms);
    return QCoreApplication::exec();
}
