// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/screenreader.h"

#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QEventLoop>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;   // ms
constexpr qsizetype atOnce = 100;  // a bus without a configured limit takes 128 unanswered calls
constexpr qsizetype questionsOfOne = 3;

const auto rootPath = u"/org/a11y/atspi/accessible/root"_s;
const auto accessible = u"org.a11y.atspi.Accessible"_s;
const auto component = u"org.a11y.atspi.Component"_s;
const auto textInterface = u"org.a11y.atspi.Text"_s;
const auto properties = u"org.freedesktop.DBus.Properties"_s;

/// Of AtspiStateType.
enum State { Active = 1, Checked = 4, Enabled = 8, Focused = 12, Selected = 23, Showing = 25 };

bool has(quint64 states, State state)
{
    return states >> int(state) & 1U;
}

QDBusMessage question(const QString &program, const QString &path, const QString &interface, const QString &method,
                      const QVariantList &arguments = {})
{
    auto message = QDBusMessage::createMethodCall(program, path, interface, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage propertyQuestion(const QString &program, const QString &path, const QString &name)
{
    return question(program, path, properties, u"Get"_s, {accessible, name});
}

QString word(const QDBusMessage &answer)
{
    const auto value = answer.arguments().value(0);
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toString() : value.toString();
}

QStringList paths(const QDBusMessage &answer)
{
    QStringList found;
    const auto references = answer.arguments().value(0).value<QDBusArgument>();  // a(so)
    if (references.currentType() != QDBusArgument::ArrayType)
        return found;
    references.beginArray();
    while (!references.atEnd()) {
        QString service;
        QDBusObjectPath path;
        references.beginStructure();
        references >> service >> path;
        references.endStructure();
        found += path.path();
    }
    references.endArray();
    return found;
}

quint64 stateBits(const QDBusMessage &answer)
{
    const auto words = qdbus_cast<QList<uint>>(answer.arguments().value(0));  // au
    return words.size() == 2 ? quint64{words[1]} << 32 | words[0] : 0;
}

}  // namespace

bool Seen::isActive() const
{
    return has(states, Active);
}

bool Seen::isChecked() const
{
    return has(states, Checked);
}

bool Seen::isEnabled() const
{
    return has(states, Enabled);
}

bool Seen::isFocused() const
{
    return has(states, Focused);
}

bool Seen::isSelected() const
{
    return has(states, Selected);
}

QList<QDBusMessage> ScreenReader::ask(const QList<QDBusMessage> &questions) const
{
    QList<QDBusMessage> answers;
    for (qsizetype from = 0; from < questions.size(); from += atOnce) {
        QList<QDBusPendingCall> calls;
        for (const auto &one : questions.mid(from, atOnce))
            calls += m_bus.asyncCall(one, patience);
        // One program answers one question after the other. It may want something from our fakes first, so no call that
        // blocks.
        QEventLoop loop;
        const QDBusPendingCallWatcher last{calls.last()};
        QObject::connect(&last, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
        if (!last.isFinished())
            loop.exec();
        for (auto &call : calls) {
            call.waitForFinished();
            answers += call.reply();
        }
    }
    return answers;
}

QList<Seen> ScreenReader::look(const QString &program) const
{
    QList<Seen> all;
    if (program.isEmpty())
        return all;
    QList<Seen> level{Seen{.path = rootPath}};
    while (!level.isEmpty()) {
        level = children(program, level);
        all += level;
    }
    return all;
}

/// Those that are shown. Parts may vanish between two questions; they are left out.
QList<Seen> ScreenReader::children(const QString &program, const QList<Seen> &parents) const
{
    QList<QDBusMessage> questions;
    for (const auto &parent : parents)
        questions += question(program, parent.path, accessible, u"GetChildren"_s);
    const auto families = ask(questions);
    QList<Seen> found;
    questions.clear();
    for (qsizetype at = 0; at < parents.size(); ++at) {
        const auto &parent = parents[at];
        auto around = parent.parents;
        if (parent.path != rootPath)
            around += parent.role + u' ' + parent.name;
        for (const auto &path : paths(families[at])) {
            found += Seen{.path = path, .parents = around};
            questions += question(program, path, accessible, u"GetState"_s);
            questions += question(program, path, accessible, u"GetRoleName"_s);
            questions += propertyQuestion(program, path, u"Name"_s);
        }
    }
    const auto answers = ask(questions);
    for (qsizetype at = 0; at < found.size(); ++at) {
        const auto *own = &answers[at * questionsOfOne];
        found[at].states = stateBits(own[0]);
        found[at].role = word(own[1]);
        found[at].name = word(own[2]);
    }
    found.removeIf([](const Seen &seen) { return !has(seen.states, Showing); });
    return found;
}

QRect ScreenReader::place(const QString &program, const Seen &seen) const
{
    constexpr uint onScreen = 0;
    const auto answer = ask({question(program, seen.path, component, u"GetExtents"_s, {onScreen})}).first();
    const auto extents = answer.arguments().value(0).value<QDBusArgument>();  // (iiii)
    if (extents.currentType() != QDBusArgument::StructureType)
        return {};
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    extents.beginStructure();
    extents >> x >> y >> width >> height;
    extents.endStructure();
    return {x, y, width, height};
}

QString ScreenReader::text(const QString &program, const Seen &seen) const
{
    constexpr int toTheEnd = -1;
    return word(ask({question(program, seen.path, textInterface, u"GetText"_s, {0, toTheEnd})}).first());
}

QString ScreenReader::description(const QString &program, const Seen &seen) const
{
    return word(ask({propertyQuestion(program, seen.path, u"Description"_s)}).first());
}

}  // namespace carillon::test
