package openhall.authoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import openhall.authoring.Unit;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UnitsTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void unitsComeInTheOrderOfTheTree(Engine engine) {
    try (Database database = engine.create(directory)) {
      database.writing(t -> {
        t.units().put(new Unit(new UnitId("nanhe/pingan"), "平安街道"));
        t.units().put(new Unit(new UnitId("nanhe"), "南和"));
        t.units().put(new Unit(new UnitId("nanhe"), "南和区"));
      });
      List<Unit> units = database.read(t -> t.units().all());

      assertThat(units).extracting(Unit::name).containsExactly("南和区", "平安街道");
    }
  }

  @Test
  void aDatabaseThatIsUpToDateOpensAgain() {
    Engine.SQLITE.create(directory).close();
    Engine.SQLITE.create(directory).close();
    assertThat(directory.resolve("content.db")).isRegularFile();
  }
}
