package openhall.authoring.store;

import static openhall.authoring.store.SampleItems.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.authoring.Summary;
import openhall.authoring.Unfinished;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class UnfinishedWorkTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  private static final ItemKey KEY = key("f-id");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;

  UnfinishedWorkTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsOneOfEachPersonAndItemExactlyAsTyped() {
    keep("li", NOW, " 一\r\n“二” \\ 😀 ");
    keep("wang", NOW.plusSeconds(1), "b");
    Unfinished last = keep("li", NOW.plusSeconds(2), " 一\r\n“三” ");

    assertThat(of("li")).containsExactly(last);
    assertThat(database.<List<Unfinished>>read(t -> t.unfinished().on(KEY)))
        .extracting(Unfinished::account)
        .containsExactly("li", "wang");
  }

  @Test
  void forgetsOnlyWhoseItIs() {
    keep("li", NOW, "a");
    Unfinished kept = keep("wang", NOW, "b");
    database.writing(t -> t.unfinished().forget("li", KEY));

    assertThat(of("li")).isEmpty();
    assertThat(of("wang")).containsExactly(kept);
  }

  @Test
  void whatMayBeNamedStandsInTheUnitOrAboveIt() {
    Item item = SampleItems.fee("f-id", "20.00");
    database.writing(t -> t.items().save(item, 0, "li", NOW));
    UnitId own = item.key().unit();

    assertThat(reach(own)).extracting(Summary::key).containsExactly(item.key());
    assertThat(reach(new UnitId(own.path() + "/below"))).hasSize(1);
    assertThat(reach(new UnitId("elsewhere"))).isEmpty();
  }

  private List<Summary> reach(UnitId unit) {
    return database.read(t -> t.reach().of(unit, Set.of(Item.Kind.FEES)));
  }

  private Unfinished keep(String account, Instant at, String title) {
    var work = new Unfinished(account, KEY, Item.Kind.FEES, 1, Map.of("title", title), at);
    database.writing(t -> t.unfinished().keep(work));
    return work;
  }

  private List<Unfinished> of(String account) {
    return database.read(t -> t.unfinished().of(account));
  }
}
