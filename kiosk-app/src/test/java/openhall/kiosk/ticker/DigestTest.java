package openhall.kiosk.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.BoardLimits;
import openhall.content.Fitting;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Sentence;
import openhall.content.Sentence.Subject;
import openhall.content.Unfit;
import openhall.content.UnitId;
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

  private static Digest digest(LocalDate day) {
    return Digest.of(SampleCatalogue.sample(), day);
  }

  private static List<Sentence> round(LocalDate day, long number) {
    return new Rounds(digest(day)).at(number);
  }
}
