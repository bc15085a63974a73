package openhall.kiosk.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.BoardLimits;
import openhall.content.Fitting;
import openhall.content.Head;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.Scene;
import openhall.content.Sentence;
import openhall.content.Sentence.Subject;
import openhall.content.Unfit;
import openhall.content.UnitId;
import openhall.content.Zone;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.board.timetable.Programmes;
import openhall.kiosk.screen.SampleCatalogue;
import org.junit.jupiter.api.Test;

/**
 * What single lines say by themselves: procedures, rules and fees always (D1), emergencies first
 * (C45).
 */
final class DigestTest {

  private static final LocalDate COLD = LocalDate.of(2026, 11, 22);
  private static final LocalDate PLAIN = LocalDate.of(2026, 11, 19);

  @Test
  void anEmergencyIsShownAloneAndOnlyInItsTime() {
    assertThat(round(COLD, 0)).extracting(Sentence::subject).containsOnly(Subject.EMERGENCY);
    assertThat(round(COLD, 2)).isEqualTo(round(COLD, 1)).isEqualTo(round(COLD, 0));
    assertThat(round(PLAIN, 0)).extracting(Sentence::subject).doesNotContain(Subject.EMERGENCY);
  }

  @Test
  void anEmergencyThatLastsDoesNotHideTheRest() {
    assertThat(round(COLD, 5)).extracting(Sentence::subject).doesNotContain(Subject.EMERGENCY);
    assertThat(round(COLD, 6)).isEqualTo(round(COLD, 0));
  }

  @Test
  void anEmergencySaysWhatItIsAboutAndNotOnlyItsTitle() {
    assertThat(round(COLD, 0).getFirst().whole())
        .startsWith("紧急通知：寒潮蓝色预警：做好防寒和用电用气安全　受强冷空气影响")
        .endsWith("偏北风 5 级左右。");
  }

  @Test
  void proceduresRulesAndFeesAllHaveTheirTurn() {
    Digest digest = digest(PLAIN);
    var said = new HashSet<Sentence>();
    var rounds = new Rounds(digest);
    for (int n = 0; n < digest.rest().size() && said.size() < digest.rest().size(); n++) {
      rounds.at(n).stream().filter(digest.rest()::contains).forEach(said::add);
    }
    assertThat(said).containsExactlyInAnyOrderElementsOf(new HashSet<>(digest.rest()));
    assertThat(digest.rest())
        .extracting(Sentence::subject)
        .contains(Subject.GUIDE, Subject.RULE, Subject.FEE);
  }

  @Test
  void everyRoundSaysWhomToComplainTo() {
    var rounds = new Rounds(digest(PLAIN));
    for (int n = 0; n < 9; n++) {
      assertThat(rounds.at(n)).extracting(Sentence::subject).contains(Subject.HOTLINE);
    }
  }

  @Test
  void aProcedureSaysFeeTimeAndWindowInOneLine() {
    assertThat(words("p-elder-card")).matches("办事指南：.+　免费，.+，\\d+ 号窗口");
  }

  @Test
  void aWindowOfAnotherHallIsNeverSaidWithoutThatHallsName() {
    List<String> elsewhere =
        digest(PLAIN).rest().stream()
            .filter(s -> s.subject() == Subject.GUIDE && s.item().unit().path().equals("nanhe"))
            .map(Sentence::whole)
            .filter(words -> words.matches(".*[AB]\\d\\d.*"))
            .toList();
    assertThat(elsewhere).isNotEmpty().allMatch(words -> words.contains("南禾区政务服务中心"));
  }

  @Test
  void aFeeIsGoneTheDayAfterItsLast() {
    ItemKey water = new ItemKey(new UnitId("nanhe"), new ItemId("f-water"));
    assertThat(of(water, LocalDate.of(2027, 1, 1)))
        .isNotEqualTo(of(water, LocalDate.of(2026, 12, 31)));
  }

  @Test
  void aProgrammeChoosesWhatIsSaid() {
    Digest fees = by(new Scene.Table(List.of()));
    assertThat(fees.everything()).extracting(Sentence::subject).containsOnly(Subject.FEE);
    Set<Scene.Subject> both = Set.of(Scene.Subject.PROCEDURES, Scene.Subject.RULES);
    assertThat(by(new Scene.Pages(both, List.of())).everything())
        .extracting(Sentence::subject)
        .containsOnly(Subject.GUIDE, Subject.RULE);
    assertThat(by(new Scene.Pages(Set.of(), List.of())).everything())
        .extracting(Sentence::subject)
        .containsOnly(Subject.NOTICE, Subject.GUIDE, Subject.RULE, Subject.FEE);
  }

  @Test
  void whatAProgrammeNamesIsThatOfTheNearestUnit() {
    var near = new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-elder-card"));
    SampleCatalogue sample = SampleCatalogue.sample();
    Head far = Programmes.head(new UnitId("nanhe"), near.id().value(), Period.ALWAYS);
    SampleCatalogue both = sample.with(sample.item(near).orElseThrow().withHead(far));
    Due due = due(new Scene.Pages(Set.of(), List.of(near.id())));
    assertThat(Digest.of(both, PLAIN, due).everything())
        .extracting(Sentence::item)
        .containsExactly(near);
  }

  @Test
  void aProgrammeShowsItsNoticeAlone() {
    ItemId notice = digest(PLAIN).notices().getFirst().item().id();
    assertThat(by(new Scene.OneNotice(notice)).everything())
        .extracting(sentence -> sentence.item().id())
        .containsExactly(notice);
  }

  /** As a band does. */
  @Test
  void aTickerWithoutWordsOfItsOwnSaysNoticesAndTelephonesBesideTheRest() {
    Digest plain = digest(PLAIN);
    Digest both = by(new Scene.Ticker(List.of()), new Scene.Table(List.of()));
    assertThat(both.notices()).isEqualTo(plain.notices());
    assertThat(both.hotlines()).isEqualTo(plain.hotlines());
    assertThat(both.rest()).extracting(Sentence::subject).containsOnly(Subject.FEE);
  }

  @Test
  void aProgrammeThatGivesNoSentenceLeavesADisplayToItself() {
    assertThat(
            by(new Scene.Clock(), new Scene.Calls(), new Scene.OneNotice(new ItemId("n-nowhere"))))
        .isEqualTo(digest(PLAIN));
  }

  @Test
  void aProgrammeNeverKeepsAnEmergencyBack() {
    Digest fees = by(COLD, new Scene.Table(List.of()));
    assertThat(fees.emergencies()).isNotEmpty().isEqualTo(digest(COLD).emergencies());
  }

  @Test
  void noSentenceIsMadeOfNothing() {
    assertThat(new Rounds(Digest.of(SampleCatalogue.empty(), PLAIN)).at(3)).isEmpty();
  }

  @Test
  void aRoundIsTheSameWheneverItIsAsked() {
    assertThat(round(PLAIN, 5)).isEqualTo(round(PLAIN, 5)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsSaidAroundTheContentCanBeDrawnByEveryCard() {
    var fitting = new Fitting(BoardLimits.USUAL, text -> text);
    Stream<Sentence> all = Stream.concat(digest(PLAIN).everything(), digest(COLD).everything());
    assertThat(all.flatMap(s -> fitting.faults(s.whole()).stream()).map(Unfit::words)).isEmpty();
  }

  private static String words(String id) {
    return digest(PLAIN).rest().stream()
        .filter(sentence -> sentence.item().id().equals(new ItemId(id)))
        .findFirst()
        .orElseThrow()
        .whole();
  }

  private static String of(ItemKey item, LocalDate day) {
    return digest(day).rest().stream()
        .filter(sentence -> sentence.item().equals(item))
        .map(Sentence::whole)
        .collect(Collectors.joining("|"));
  }

  private static Digest by(Scene... scenes) {
    return by(PLAIN, scenes);
  }

  private static Digest by(LocalDate day, Scene... scenes) {
    return Digest.of(SampleCatalogue.sample(), day, due(scenes));
  }

  /** Each in a part of its own. */
  private static Due due(Scene... scenes) {
    List<Due.Part> parts =
        Stream.of(scenes)
            .map(scene -> new Due.Part(Zone.Share.WHOLE, List.of(Programmes.always(scene))))
            .toList();
    var programme = new ItemKey(SampleCatalogue.PINGAN, new ItemId("b-1"));
    return new Due(Optional.of(programme), parts, false, Instant.MAX);
  }

  private static Digest digest(LocalDate day) {
    return Digest.of(SampleCatalogue.sample(), day);
  }

  private static List<Sentence> round(LocalDate day, long number) {
    return new Rounds(digest(day)).at(number);
  }
}
