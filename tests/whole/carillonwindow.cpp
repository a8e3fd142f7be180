// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/carillonwindow.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;  // ms
const auto programName = u"carillon"_s;

/// Of the sidebar: its keys, and something that only this page has.
struct Page
{
    QString keys;
    QString role;
    QString name;
};

const QList<Page> &pages()
{
    static const QList<Page> all{{u"alt+1"_s, role::button, u"Save draft"_s},
                                 {u"alt+2"_s, role::button, u"Next month"_s},
                                 {u"alt+3"_s, role::checkBox, u"Drafts*"_s},
                                 {u"alt+4"_s, role::button, u"More about *"_s},
                                 {u"ctrl+comma"_s, role::checkBox, u"Shortcuts"_s}};
    return all;
}

bool fits(const Seen &seen, const QString &role, const QString &name)
{
    if (seen.role != role)
        return false;
    const auto pattern = QRegularExpression::escape(name).replace(u"\\*"_s, u".*"_s);
    const QRegularExpression whole{QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::DotMatchesEverythingOption};
    return whole.match(seen.name).hasMatch();
}

}  // namespace

CarillonWindow::CarillonWindow(Stage &stage) : m_stage{stage}, m_hand{stage.environment()}, m_reader{stage.bus()} {}

bool CarillonWindow::start(const QStringList &arguments)
{
    m_program.clear();
    m_stage.accessibility().forgetProgram();
    m_process = std::make_unique<VictimProcess>(programName,
                                                QStringList{u"--workspace"_s, m_stage.workspacePath()} + arguments,
                                                m_stage.environment(), m_stage.logPath());
    const bool registers
        = wait(u"a program that can be read"_s, [this] { return !m_stage.accessibility().program().isEmpty(); });
    m_program = m_stage.accessibility().program();
    return registers;
}

bool CarillonWindow::open(const QStringList &arguments)
{
    return start(arguments) && wait(u"the window in front"_s, [this] { return isInFront(); });
}

bool CarillonWindow::kill()
{
    return m_process && m_process->killHard();
}

int CarillonWindow::waitForEnd()
{
    if (!wait(u"the program's end"_s, [this] { return !isRunning(); }))
        return -1;
    return m_process->waitForEnd(0);
}

int CarillonWindow::startAgain(const QStringList &arguments)
{
    VictimProcess second{programName, QStringList{u"--workspace"_s, m_stage.workspacePath()} + arguments,
                         m_stage.environment(), m_stage.logPath()};
    if (!wait(u"the second start's end"_s, [&second] { return !second.isRunning(); }))
        return -1;
    return second.waitForEnd(0);
}

bool CarillonWindow::wait(const QString &what, const std::function<bool()> &until) const
{
    if (QTest::qWaitFor(until, patience))
        return true;
    qWarning().noquote() << u"waited in vain for %1. There was:\n%2"_s.arg(what, everything());
    return false;
}

QString CarillonWindow::everything() const
{
    QStringList lines;
    for (const auto &one : m_reader.look(m_program))
        lines += QString{one.parents.size() * 2, u' '} + one.role + u" \""_s + one.name + u'"';
    return lines.join(u'\n');
}

std::optional<Seen> CarillonWindow::seen(const QString &role, const QString &name) const
{
    const auto all = m_reader.look(m_program);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Seen &one) { return fits(one, role, name); });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

bool CarillonWindow::hasWindow()
{
    return seen(role::frame, u"*"_s).has_value();
}

bool CarillonWindow::isInFront()
{
    const auto window = seen(role::frame, u"*"_s);
    return window && window->isActive();
}

bool CarillonWindow::sees(const QString &role, const QString &name)
{
    return wait(role + u' ' + name, [&] { return seen(role, name).has_value(); });
}

bool CarillonWindow::losesSightOf(const QString &role, const QString &name)
{
    return wait(u"the going of "_s + role + u' ' + name, [&] { return !seen(role, name); });
}

std::optional<Seen> CarillonWindow::await(const QString &role, const QString &name)
{
    std::optional<Seen> found;
    QRect before;
    const bool rests = wait(role + u' ' + name, [&] {
        found = seen(role, name);
        const auto place = found ? m_reader.place(m_program, *found) : QRect{};
        return std::exchange(before, place) == place && !place.isEmpty() && found->isEnabled();
    });
    return rests ? found : std::nullopt;
}

QString CarillonWindow::textOf(const QString &role, const QString &name)
{
    const auto found = await(role, name);
    return found ? m_reader.text(m_program, *found) : QString{};
}

QString CarillonWindow::descriptionOf(const QString &role, const QString &name)
{
    const auto found = await(role, name);
    return found ? m_reader.description(m_program, *found) : QString{};
}

QRect CarillonWindow::placeOf(const QString &role, const QString &name)
{
    const auto found = await(role, name);
    return found ? m_reader.place(m_program, *found) : QRect{};
}

bool CarillonWindow::click(const QString &role, const QString &name)
{
    const auto place = placeOf(role, name);
    return !place.isEmpty() && m_hand.click(place.center());
}

bool CarillonWindow::reach(const QString &role, const QString &name)
{
    constexpr int farthest = 60;
    if (!sees(role, name))
        return false;
    for (int tabs = 0; tabs < farthest; ++tabs) {
        if (const auto found = seen(role, name); found && found->isFocused())
            return true;
        if (!m_hand.press({u"Tab"_s}))
            return false;
    }
    qWarning().noquote()
        << u"%1 %2 is not reached by %3 tabs. There was:\n%4"_s.arg(role, name).arg(farthest).arg(everything());
    return false;
}

bool CarillonWindow::enter(const QString &role, const QString &name, const QString &text)
{
    return reach(role, name) && write(role, name, text);
}

bool CarillonWindow::fill(const QString &role, const QString &name, const QString &text)
{
    return click(role, name)
        && wait(u"the focus of "_s + name,
                [&] {
                    const auto field = seen(role, name);
                    return field && field->isFocused();
                })
        && write(role, name, text);
}

bool CarillonWindow::write(const QString &role, const QString &name, const QString &text)
{
    return m_hand.press({u"ctrl+a"_s}) && m_hand.type(text)
        && wait(u"what was typed into "_s + name, [&] { return textOf(role, name) == text; });
}

bool CarillonWindow::drag(const QRect &from, const QRect &to)
{
    return !from.isEmpty() && !to.isEmpty() && m_hand.drag(from.center(), to.center());
}

bool CarillonWindow::chooseFromMenu(const QString &role, const QString &name, int line)
{
    const auto isOpen = [this, before = m_hand.windows()] {
        return m_hand.windows() > before;
    };
    if (!click(role, name) || !wait(u"the menu of "_s + name, isOpen))
        return false;
    return m_hand.press(QStringList(line, u"Down"_s) + QStringList{u"Return"_s});
}

bool CarillonWindow::visitEveryPage()
{
    const auto &all = pages();
    return std::all_of(all.begin(), all.end(),
                       [this](const Page &page) { return press({page.keys}) && showsPageOf(page.keys); });
}

bool CarillonWindow::showsPageOf(const QString &keys)
{
    const auto &all = pages();
    const auto page = std::find_if(all.begin(), all.end(), [&](const Page &one) { return one.keys == keys; });
    return page != all.end() && sees(page->role, page->name);
}

QStringList CarillonWindow::unnamed() const
{
    static const QStringList controls{role::button, role::checkBox, role::text,         u"toggle button"_s,
                                      u"list"_s,    u"spin box"_s,  u"password text"_s, u"radio button"_s,
                                      u"slider"_s,  u"combo box"_s, u"editable text"_s, u"table"_s};
    QStringList found;
    for (const auto &one : m_reader.look(m_program)) {
        if (one.name.isEmpty() && controls.contains(one.role))
            found += one.role + u" in "_s + one.parents.join(u" / ");
    }
    return found;
}

}  // namespace carillon::test
