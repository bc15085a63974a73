package openhall.publication;

import java.nio.file.Path;
import openhall.authoring.store.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office of its own for each test, on one of the databases. */
abstract class OnEngine {

  @TempDir Path directory;
  final Engine engine;
  Office office;

  OnEngine(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    office = new Office(engine.create(directory), Office.keys(directory));
  }

  @AfterEach
  void close() {
    office.database.close();
  }
}
