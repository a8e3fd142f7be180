-- What its platform is to give up because it is deleted here: once it has, the post goes.
ALTER TABLE publication ADD COLUMN recall_deletes INTEGER NOT NULL DEFAULT 0;
