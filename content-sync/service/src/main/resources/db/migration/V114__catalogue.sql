-- What has to be made public, in a unit and below it. Days are ISO dates; an empty last_day has no end.
CREATE TABLE catalogue_node (
  id BIGINT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  section TEXT NOT NULL,
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  basis TEXT NOT NULL,
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  levels TEXT NOT NULL,
  access TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  workdays INTEGER NOT NULL,
  department TEXT NOT NULL,
  drafts TEXT NOT NULL,
  reviews TEXT NOT NULL,
  releases TEXT NOT NULL,
  decision TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL
);

CREATE INDEX catalogue_node_by_unit ON catalogue_node (unit, id);

-- Entries that a unit has not, and why.
CREATE TABLE catalogue_exemption (
  unit TEXT NOT NULL,
  node BIGINT NOT NULL REFERENCES catalogue_node (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (unit, node)
);

-- With what a unit fills an entry; from_day names the period or the event.
CREATE TABLE catalogue_fill (
  unit TEXT NOT NULL,
  node BIGINT NOT NULL REFERENCES catalogue_node (id),
  from_day TEXT NOT NULL,
  item_unit TEXT NOT NULL,
  item TEXT NOT NULL,
  declares INTEGER NOT NULL,
  PRIMARY KEY (unit, node, from_day, item_unit, item)
);

CREATE TABLE catalogue_event (
  unit TEXT NOT NULL,
  node BIGINT NOT NULL REFERENCES catalogue_node (id),
  day TEXT NOT NULL,
  PRIMARY KEY (unit, node, day)
);
