// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/whole/hand.h"
#include "tests/whole/screenreader.h"
#include "tests/whole/stage.h"

#include <functional>
#include <memory>

namespace carillon::test {

/// The roles that the tests look for; the words of AT-SPI.
namespace role {
inline const auto button = QStringLiteral("push button");
inline const auto checkBox = QStringLiteral("check box");
inline const auto frame = QStringLiteral("frame");
inline const auto label = QStringLiteral("label");
inline const auto text = QStringLiteral("text");
}  // namespace role

/// The program `carillon` on a stage, as a person has it: what can be seen of it, and hands.
///
/// A "*" in a name stands for anything. What is looked for may still be coming: each function waits for it,
/// and returns false after half a minute with a warning that lists what there was.
class CarillonWindow final
{
public:
    /// The stage has started, and outlives it.
    explicit CarillonWindow(Stage &stage);

    /// Starts it and waits until its window is in front.
    [[nodiscard]] bool open(const QStringList &arguments = {});
    /// Starts it, and waits until it can be read, window or not.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    /// SIGKILL; false when it had ended before.
    [[nodiscard]] bool kill();
    [[nodiscard]] bool isRunning() const { return m_process && m_process->isRunning(); }
    /// Waits for its end by itself; the exit code, or -1.
    [[nodiscard]] int waitForEnd();
    /// Starts it once more while it runs, and waits for the end of that; the exit code, or -1.
    [[nodiscard]] int startAgain(const QStringList &arguments = {});

    [[nodiscard]] bool hasWindow();
    /// Of all programs of that name.
    [[nodiscard]] int windowsOnScreen() const { return m_hand.windows(); }
    [[nodiscard]] bool isInFront();
    [[nodiscard]] bool sees(const QString &role, const QString &name);
    [[nodiscard]] bool losesSightOf(const QString &role, const QString &name);
    /// What there is just now, without waiting.
    [[nodiscard]] std::optional<Seen> seen(const QString &role, const QString &name) const;
    [[nodiscard]] QString textOf(const QString &role, const QString &name);
    [[nodiscard]] QString descriptionOf(const QString &role, const QString &name);
    [[nodiscard]] QRect placeOf(const QString &role, const QString &name);

    [[nodiscard]] bool click(const QString &role, const QString &name);
    /// Clicks into the field and writes over what it has.
    [[nodiscard]] bool fill(const QString &role, const QString &name, const QString &text);
    /// Gives it the focus by Tab alone, wherever it has to be scrolled to.
    [[nodiscard]] bool reach(const QString &role, const QString &name);
    /// Like fill(), by keys alone.
    [[nodiscard]] bool enter(const QString &role, const QString &name, const QString &text);
    [[nodiscard]] bool drag(const QRect &from, const QRect &to);
    [[nodiscard]] bool type(const QString &text) { return m_hand.type(text); }
    [[nodiscard]] bool press(const QStringList &keys) { return m_hand.press(keys); }
    /// Opens the menu behind the button and chooses its line, from 1.
    [[nodiscard]] bool chooseFromMenu(const QString &role, const QString &name, int line);
    /// By their keys.
    [[nodiscard]] bool visitEveryPage();
    /// Whether the page comes that these keys lead to: "alt+1" to "alt+4", "ctrl+comma".
    [[nodiscard]] bool showsPageOf(const QString &keys);

    /// The controls that are shown without a name, with what is around them.
    [[nodiscard]] QStringList unnamed() const;

    /// All that there is, a line each.
    [[nodiscard]] QString everything() const;

private:
    [[nodiscard]] bool wait(const QString &what, const std::function<bool()> &until) const;
    /// Over what this field, which has the focus, has.
    [[nodiscard]] bool write(const QString &role, const QString &name, const QString &text);
    /// Waits until it is there and rests.
    [[nodiscard]] std::optional<Seen> await(const QString &role, const QString &name);

    Stage &m_stage;
    Hand m_hand;
    ScreenReader m_reader;
    std::unique_ptr<VictimProcess> m_process;
    QString m_program;  ///< on the bus
};

}  // namespace carillon::test
