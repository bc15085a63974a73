-- A check code on paper is the beginning of a file's hash.
CREATE INDEX published_file_sha256 ON published_file (sha256);
