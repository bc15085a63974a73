CREATE TABLE account (
  account TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  roles TEXT NOT NULL,
  created BIGINT NOT NULL
);

-- Only the token's hash is kept: a copy of the database opens no session.
CREATE TABLE session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (account),
  expires BIGINT NOT NULL
);
