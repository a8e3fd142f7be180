// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QTimer;
class QToolButton;

namespace carillon {

/// Says what is looked for as it is typed; keys that come together are one question. Return says it at once; Escape
/// empties the field first.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `prompt` stands in the empty field and is its name: "Search 18,204 posts".
    explicit SearchField(const QString &prompt, QWidget *parent = nullptr);

    void setPrompt(const QString &prompt);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void searched(const QString &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void say();

    QTimer *m_pause;
    QToolButton *m_glass = nullptr;
    QString m_said;
};

}  // namespace carillon
