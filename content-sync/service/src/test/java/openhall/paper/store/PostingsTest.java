package openhall.paper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class PostingsTest {

  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Engine engine;
  @TempDir private Path dir;

  PostingsTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void whatHangsStandsBeforeWhatIsGoneAndTheNewestFirst() {
    try (Database database = engine.create(dir)) {
      Posting old = posting("a", DAY, 3);
      Posting gone = posting("b", DAY.plusDays(2), 4);
      Posting fresh = posting("c", DAY.plusDays(1), 5);
      Posting lastYear = posting("d", DAY.minusYears(1), 100);
      database.writing(t -> {
        var postings = new Postings(t);
        List.of(old, gone, fresh, lastYear).forEach(postings::add);
        postings.end("b", DAY.plusDays(3));
        postings.end("b", DAY.plusDays(9));
      });
      List<Posting> all = database.read(t -> new Postings(t).of(STREET));
      assertThat(all).extracting(Posting::id).containsExactly("c", "a", "d", "b");
      assertThat(all.getFirst()).isEqualTo(fresh);
      assertThat(all.getLast().ended()).contains(DAY.plusDays(3));
      assertThat(database.<Long>read(t -> new Postings(t).copies(STREET, 2026))).isEqualTo(12);
      List<Posting> elsewhere = database.read(t -> new Postings(t).of(new UnitId("nanhe")));
      assertThat(elsewhere).isEmpty();
    }
  }

  @Test
  void aSheetWithoutAPlaceACopyOrAnItemIsRefused() {
    assertThatThrownBy(() -> posting(" ", 1, pieces())).hasMessageContaining("地点");
    assertThatThrownBy(() -> posting("大厅\n", 1, List.of())).hasMessageContaining("没有已发布");
    assertThatThrownBy(() -> posting("大\u0007厅", 1, pieces())).hasMessageContaining("地点");
    assertThatThrownBy(() -> posting("大厅", 0, pieces())).hasMessageContaining("份数");
  }

  private static Posting posting(String id, LocalDate day, int copies) {
    return new Posting(id, STREET, "notice", pieces(), "一楼大厅", copies, day, "li", Optional.empty());
  }

  private static Posting posting(String place, int copies, List<Posting.Piece> pieces) {
    return new Posting("x", STREET, "notice", pieces, place, copies, DAY, "li", Optional.empty());
  }

  private static List<Posting.Piece> pieces() {
    return List.of(
        new Posting.Piece(new ItemKey(STREET, new ItemId("p-a")), "居民身份证补领", "0123 4567 89AB"),
        new Posting.Piece(new ItemKey(STREET, new ItemId("p-b")), "落户", "1123 4567 89AB"));
  }
}
