// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformtraits.h"

#include <QJsonObject>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace carillon {

/// Asks for the developer's app that a platform wants a person to have, and says step by step where it is made. What is
/// typed in goes to the keyring, and nowhere else.
class AppForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AppForm(QWidget *parent = nullptr);

    /// `known` is what was typed in before; the secret of it is shown by nobody.
    void setApp(const PlatformTraits &traits, const QJsonObject &known);
    /// What is needed is there.
    [[nodiscard]] bool isComplete() const;
    /// "client_id", "client_secret" and the platform's own fields. An empty secret keeps the one there is.
    [[nodiscard]] QJsonObject app() const;
    void forgetSecret();

signals:
    void changed();
    void openUrlWanted(const QUrl &address);

private:
    void addSteps(const AppNeeds &needs);
    QLineEdit *addLine(const QString &label, const QString &value, const QString &hint = {});
    QWidget *fieldOf(const OptionSpec &spec, const QString &value);

    PlatformTraits m_traits;
    QJsonObject m_known;
    QJsonObject m_fields;
    QVBoxLayout *m_column;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_secret = nullptr;
};

}  // namespace carillon
