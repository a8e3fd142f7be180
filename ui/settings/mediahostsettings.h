// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace carillon {

class Banner;
class FormField;
class SegmentedControl;

/// The place from which networks fetch media that take no file. Nothing is kept before "Save"; the secret goes to the
/// keyring, and is shown by nobody afterwards.
class MediaHostSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit MediaHostSettings(Desk &desk, QWidget *parent = nullptr);

    /// As it is set now; what is typed and not saved is lost.
    void take(const std::optional<MediaHost> &host);

private:
    QWidget *form();
    QWidget *buttons();
    QLineEdit *addLine(const QString &label, const QString &hint, const QString &example = {});
    [[nodiscard]] MediaHost typed() const;
    [[nodiscard]] MediaHostSecret typedKeys() const;
    void showKind();
    void noteTyping();
    void setBusy(bool busy);
    void save();
    void check();
    void remove();
    void say(const QString &sentence, bool isTrouble);

    Desk &m_desk;
    std::optional<MediaHost> m_set;
    SegmentedControl *m_kind;
    QLineEdit *m_endpoint = nullptr;
    QLineEdit *m_bucket = nullptr;
    QComboBox *m_bucketIn = nullptr;
    FormField *m_bucketInField = nullptr;
    QLineEdit *m_region = nullptr;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_publicAddress = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QHash<QLineEdit *, FormField *> m_fields;
    QPushButton *m_check = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    Banner *m_answer;
    bool m_isBusy = false;
};

}  // namespace carillon
