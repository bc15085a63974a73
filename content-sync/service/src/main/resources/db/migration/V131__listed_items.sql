-- All that a list of items says, so that no list reads the items themselves.
CREATE INDEX item_revision_listed
ON item_revision (saved_at DESC, unit, id, revision, state, kind, title, author);
