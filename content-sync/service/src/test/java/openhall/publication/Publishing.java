package openhall.publication;

import static openhall.authoring.store.SampleItems.fee;

import java.nio.file.Path;
import openhall.authoring.store.Database;
import openhall.testkit.disk.Step;

/** A program that releases one fee after the other and tells the number of each release. */
final class Publishing {

  static final int RELEASES = 12;
  static final String DATABASE = "content.db";

  private Publishing() {}

  /** Argument: the folder of the database; the keys are made in it. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Path keys = Office.keys(folder);
    try (Database database = Database.sqlite(folder.resolve(DATABASE))) {
      var office = new Office(database, keys);
      for (int release = 1; release <= RELEASES; release++) {
        office.approve(fee("f-id", release + ".00"));
        if (!(office.publish() instanceof Publication.Released)) {
          throw new IllegalStateException("Release " + release + " was held back");
        }
        System.out.println(Step.TELLS + release);
      }
    }
  }
}
