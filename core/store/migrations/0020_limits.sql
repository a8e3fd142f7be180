-- To which app an account's login was given: what an app may do is shared by its own accounts alone. Where its server knows
-- but one it was that one; the engine learns the others when it reads the login.
UPDATE account
   SET app_credential_id = (SELECT max(app.id) FROM app_credential AS app
                             WHERE app.platform = account.platform AND app.server = account.server)
 WHERE (SELECT count(*) FROM app_credential AS app
         WHERE app.platform = account.platform AND app.server = account.server) = 1;

-- What of an account a platform has asked to wait while all else of it goes on: 'uploads', or what asks a server with limits
-- of its own ('server https://...').
CREATE TABLE account_wait (
    account_id  INTEGER NOT NULL REFERENCES account (id),
    what        TEXT    NOT NULL,
    until       INTEGER NOT NULL,
    PRIMARY KEY (account_id, what)
) STRICT, WITHOUT ROWID;
