-- Captions are files like any other (media_asset, with the moment of the last of them as their duration), which belong
-- to a film of a revision in one language each.
CREATE TABLE revision_captions (
    revision_id  INTEGER NOT NULL REFERENCES post_revision (id),
    account_id   INTEGER NOT NULL DEFAULT 0,    -- whose own medium it is; 0 = one of those that all get
    position     INTEGER NOT NULL,              -- of the medium
    number       INTEGER NOT NULL,
    language     TEXT    NOT NULL,
    asset_id     INTEGER NOT NULL REFERENCES media_asset (id),
    PRIMARY KEY (revision_id, account_id, position, number)
) STRICT, WITHOUT ROWID;
INSERT INTO step_kind (word) VALUES ('upload_captions');
