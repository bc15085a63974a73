package openhall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes authority documents, and by which of them files were judged. One transaction. */
final class Authorities {

  private static final String PUT =
      "INSERT INTO authority (unit, revision, document, bytes) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (unit) DO UPDATE SET revision = excluded.revision,"
          + " document = excluded.document, bytes = excluded.bytes"
          + " WHERE excluded.revision >= authority.revision";

  private final Connection on;

  Authorities(Connection on) {
    this.on = on;
  }

  void put(Collection<AuthorityFile> files) throws SQLException {
    try (PreparedStatement put = on.prepareStatement(PUT)) {
      for (AuthorityFile file : files) {
        Sql.run(put, file.unit().path(), file.revision(), file.document(), file.file());
      }
    }
  }

  /** All that is stored now was judged by these. */
  void judgedBy(Collection<AuthorityFile> files) throws SQLException {
    Sql.run(on, "DELETE FROM judged");
    for (AuthorityFile file : files) {
      Sql.run(
          on,
          "INSERT INTO judged (unit, document) VALUES (?, ?)",
          file.unit().path(),
          file.document());
    }
  }

  /** Another root decides from now on: what was learnt under the one before binds no longer. */
  void forget() throws SQLException {
    Sql.run(on, "DELETE FROM authority");
    Sql.run(on, "DELETE FROM judged");
    Sql.run(on, "DELETE FROM highest");
    Sql.run(on, Activating.UNBIND);
    Sql.run(on, "DELETE FROM metadata WHERE role = ':unit'");
  }
}
