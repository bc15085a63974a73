package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import openhall.content.Department;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** Who is on duty: post, window, telephone and face (C10, C12–C14). */
final class PeopleTest {
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey SERVICE = key("d-service");
  private static final ItemKey FACE = key("i-face-lin");

  @Test
  void aPersonStandsWithPostDutyWindowTelephoneAndFace() {
    Part.Person first = people(SAMPLE).getFirst();
    assertThat(first.name()).isEqualTo("林知秋");
    assertThat(first.post()).isEqualTo("中心主任岗");
    assertThat(first.said()).containsExactly("主持中心工作，值守“办不成事”反映窗口", "15 号窗口");
    assertThat(first.phone()).isEqualTo("5832 0101");
    assertThat(first.face()).isPresent();
  }

  @Test
  void aPostOfWhichNobodyIsNamedStandsForItself() {
    assertThat(people(SAMPLE.with(named(Optional.empty()))).getFirst())
        .isEqualTo(new Part.Person("导办岗", "", List.of("引导"), "", Optional.empty()));
  }

  @Test
  void aFaceThatIsNotThereIsNotMissed() {
    assertThat(people(SAMPLE.without(FACE)).getFirst().face()).isEmpty();
    assertThat(sections(SAMPLE.without(FACE))).noneMatch(Part.Way.class::isInstance);
  }

  @Test
  void aLargePictureIsOpenedByATouch() {
    var large = new Department.Person("方远", Optional.of(new ItemId("i-idcard-form")));
    List<Part> parts = sections(SAMPLE.with(named(Optional.of(large))));
    assertThat(((Part.Person) parts.getFirst()).face()).isEmpty();
    Link look = ((Part.Way) parts.get(1)).link();
    assertThat(look.side()).isEqualTo("看照片");
    assertThat(look.tap()).isEqualTo(new Event.Open(new Place.Page(key("i-idcard-form"))));
  }

  @Test
  void aWindowOfTheHallNamesWhoSitsThere() {
    var hall = (Screen.HallPage) screen(SAMPLE, key("h-pingan"));
    assertThat(hall.sections().get(1).parts())
        .anySatisfy(part -> assertThat(part.toString()).contains("15 号窗口", "谁负责：林知秋"));
  }

  @Test
  void whoTypesANameFindsTheDepartment() {
    State typed = Navigator.next(State.home(10), new Event.Typed("林知秋"));
    var found = (Screen.Search) Screens.screen(typed, Indexed.of(SAMPLE), NOW);
    assertThat(found.results().getFirst().results().getFirst().tap())
        .isEqualTo(new Event.Open(new Place.Page(SERVICE)));
  }

  private static Department named(Optional<Department.Person> person) {
    var department = (Department) SAMPLE.item(SERVICE).orElseThrow();
    return new Department(
        department.head(),
        department.shortName(),
        department.duties(),
        department.powers(),
        department.discipline(),
        department.promises(),
        List.of(new Department.Post("导办岗", "引导", "", "", person)),
        department.contacts(),
        department.location());
  }

  private static List<Part.Person> people(SampleCatalogue catalogue) {
    return sections(catalogue).stream()
        .filter(Part.Person.class::isInstance)
        .map(Part.Person.class::cast)
        .toList();
  }

  private static List<Part> sections(SampleCatalogue catalogue) {
    return ((Screen.DepartmentPage) screen(catalogue, SERVICE))
        .sections().stream()
            .filter(section -> section.title().equals("谁负责"))
            .findFirst()
            .orElseThrow()
            .parts();
  }

  private static Screen screen(SampleCatalogue catalogue, ItemKey item) {
    State open = Navigator.next(State.home(10), new Event.Open(new Place.Page(item)));
    return Screens.screen(open, catalogue, NOW);
  }

  private static ItemKey key(String id) {
    return new ItemKey(SampleCatalogue.PINGAN, new ItemId(id));
  }
}
