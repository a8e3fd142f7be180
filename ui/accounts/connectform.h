// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/connectdraft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace carillon {

class FormField;
class GuideView;
class SegmentedControl;
class TextLabel;

/// The fields of a ConnectDraft: shows those that its platform and its way of connecting ask for.
class ConnectForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(QWidget *parent = nullptr);

    void setDraft(const ConnectDraft &draft);
    [[nodiscard]] const ConnectDraft &draft() const { return m_draft; }
    /// The secret stays in memory no longer than it takes to hand it over.
    void forgetSecret();
    /// To the first field that is to be filled in.
    void focusFirst();
    void setApp(const QJsonObject &app) { m_draft.app = app; }
    void setReplaces(bool replaces) { m_draft.replaces = replaces; }

signals:
    void changed();

private:
    FormField *addLine(QString ConnectDraft::*member, QLineEdit *&line);
    void buildModes();
    void buildOptions();
    void showAsked();
    void showWords();

    ConnectDraft m_draft;
    SegmentedControl *m_modes = nullptr;
    QLineEdit *m_nameLine = nullptr;
    QLineEdit *m_serverLine = nullptr;
    QLineEdit *m_handleLine = nullptr;
    QLineEdit *m_secretLine = nullptr;
    FormField *m_name;
    FormField *m_server;
    FormField *m_handle;
    FormField *m_secret;
    GuideView *m_guide;
    QWidget *m_options;
    QWidget *m_modesPlace;
    TextLabel *m_how;
    QCheckBox *m_sandbox;
};

}  // namespace carillon
