package openhall.authoring.store;

import java.util.List;
import openhall.authoring.Revision;
import openhall.content.ItemId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Which revisions name which ids, in a table of its own: no page looks through every text. */
final class Mentions {

  private Mentions() {}

  static void insert(Handle handle, List<Revision> revisions) {
    PreparedBatch inserts =
        handle.prepareBatch(
            "INSERT INTO item_mention (named, unit, id, revision)"
                + " VALUES (:named, :unit, :id, :revision)");
    for (Revision revision : revisions) {
      for (ItemId named : revision.item().names()) {
        inserts
            .bind("named", named.value())
            .bind("unit", revision.key().unit().path())
            .bind("id", revision.key().id().value())
            .bind("revision", revision.number())
            .add();
      }
    }
    if (inserts.size() > 0) {
      inserts.execute();
    }
  }

  /** Fills the table from what was stored before there was one: only Java reads items. */
  static final class OfStoredItems implements JavaMigration {

    private static final int AT_ONCE = 500;

    @Override
    public MigrationVersion getVersion() {
      return MigrationVersion.fromVersion("133");
    }

    @Override
    public String getDescription() {
      return "mentions of stored items";
    }

    @Override
    public @Nullable Integer getChecksum() {
      return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
      return true;
    }

    @Override
    public void migrate(Context context) {
      try (Handle handle = Jdbi.create(context.getConnection()).open()) {
        List<Revision> next = after(handle, "", "", 0);
        while (!next.isEmpty()) {
          insert(handle, next);
          Revision last = next.getLast();
          next = after(handle, last.key().unit().path(), last.key().id().value(), last.number());
        }
      }
    }

    private static List<Revision> after(Handle handle, String unit, String id, int revision) {
      return handle
          .createQuery(
              "SELECT * FROM item_revision WHERE (unit, id, revision) > (:unit, :id, :revision)"
                  + " ORDER BY unit, id, revision LIMIT :most")
          .bind("unit", unit)
          .bind("id", id)
          .bind("revision", revision)
          .bind("most", AT_ONCE)
          .map(Rows.REVISION)
          .list();
    }
  }
}
