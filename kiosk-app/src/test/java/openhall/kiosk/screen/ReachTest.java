package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;

/** Any procedure is three touches away, or four letters. */
final class ReachTest {
  private static final Room ROOM = new Room(12, false);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);

  @Test
  void everyProcedureIsThreeTouchesOrFourLettersAway() {
    Catalogue sample = Indexed.of(SampleCatalogue.sample());
    var reach = new Reach(sample, ROOM, NOW);
    var reached = new HashSet<>(reach.inTouches(3));
    reached.addAll(reach.inLetters(4));
    assertThat(reached)
        .containsAll(
            sample.items(Procedure.class).stream().map(Item::key).collect(Collectors.toSet()));
  }

  @Test
  void theEndOfALongListIsAsNearAsItsBeginning() {
    List<String> first = List.of("安葬", "出生", "丹顶鹤", "房产", "户口", "就业", "毛竹", "失业", "医保", "住房");
    var items = new ArrayList<Item>();
    for (int i = 0; i < 100; i++) {
      String title = first.get(i % first.size()) + "登记之" + i;
      items.add(SampleItems.procedure("nanhe/pingan", "p-" + i, 1, title));
    }
    SampleCatalogue many = SampleCatalogue.of(items);
    var place = new Place.Procedures(Place.Facet.DEPARTMENT, "平安街道办事处");
    State state = Navigator.next(State.home(ROOM), new Event.Open(place));
    var list = (Screen.ProcedureList) Screens.screen(state, many, NOW);
    assertThat(list.letters()).extracting(Tab::title).startsWith("A–C").endsWith("Z");
    State last = Navigator.next(state, list.letters().getLast().tap());
    var end = (Screen.ProcedureList) Screens.screen(last, many, NOW);
    assertThat(end.rows()).allSatisfy(row -> assertThat(row.title()).startsWith("住房"));
    assertThat(end.letters().getLast().chosen()).isTrue();
  }
}
