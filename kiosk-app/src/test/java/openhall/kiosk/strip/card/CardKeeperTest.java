package openhall.kiosk.strip.card;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Sentence;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.ticker.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A card at the other end of a real socket shows what was approved, whatever happens between (5.3).
 */
@Timeout(120)
final class CardKeeperTest {

  private static final LocalDateTime MORNING = LocalDate.of(2026, 11, 19).atTime(9, 26);
  private static final Due ALONE = Due.byItself(Instant.MAX);
  private static final CardKeeper.Rhythm QUICK =
      new CardKeeper.Rhythm(Duration.ofMillis(20), Duration.ofMillis(20));

  private SimulatedCard simulated;
  private LedCard card;
  private CardKeeper keeper;

  @BeforeEach
  void connect() throws IOException {
    simulated = new SimulatedCard();
    card = LedCard.of("gate=tcp://127.0.0.1:" + simulated.port() + ",size=256x32");
    keeper = new CardKeeper("gate", card.driver(), QUICK);
  }

  @AfterEach
  void disconnect() throws IOException {
    keeper.close();
    simulated.close();
  }

  @Test
  void showsExactlyWhatWasApprovedOnEveryPage() {
    CardPages pages = pages(SampleCatalogue.sample(), MORNING);
    keeper.show(pages);
    await().until(() -> keeper.state() instanceof CardState.Shows);
    assertThat(simulated.reads()).isEqualTo(words(pages));
    String all = String.join("", simulated.reads()).replace("|", "").replaceAll("\\s", "");
    Digest digest = Digest.of(SampleCatalogue.sample(), MORNING.toLocalDate());
    for (Sentence sentence : digest.notices()) {
      assertThat(all).contains(card.limits().written(sentence.whole()).replaceAll("\\s", ""));
    }
  }

  @Test
  void noLineIsWiderThanTheCardAndNoPageHigher() {
    for (var page : pages(SampleCatalogue.sample(), MORNING).pages()) {
      assertThat(page.lines()).hasSizeBetween(1, 2);
      for (String line : page.lines()) {
        assertThat(LedCard.columns().width(line, 1, false)).as(line).isLessThanOrEqualTo(32);
      }
    }
  }

  @Test
  void afterAReleaseTheCardHasTheNewText() {
    keeper.show(pages(SampleCatalogue.sample(), MORNING));
    await().until(() -> simulated.commits() == 1);
    CardPages next = pages(only("h-pingan"), MORNING);
    keeper.show(next);
    await().until(() -> simulated.reads().equals(words(next)));
    await()
        .until(() -> keeper.state() instanceof CardState.Shows(var shown, _) && shown.equals(next));
    assertThat(next.items()).containsExactly(key("h-pingan"));
  }

  @Test
  void keepsTheWholeOldTextUntilTheNewOneIsComplete() {
    CardPages before = pages(only("h-pingan"), MORNING);
    keeper.show(before);
    await().until(() -> simulated.commits() == 1);
    simulated.failAtPage(3);
    CardPages next = pages(SampleCatalogue.sample(), MORNING);
    keeper.show(next);
    await().until(() -> simulated.connections() == 2 && simulated.commits() == 2);
    assertThat(simulated.reads()).isEqualTo(words(next));
  }

  @Test
  void aLineThatIsLostHalfwayLeavesTheOldText() throws Exception {
    CardPages before = pages(only("h-pingan"), MORNING);
    keeper.show(before);
    await().until(() -> simulated.commits() == 1);
    CountDownLatch mayAnswer = simulated.hold();
    keeper.show(pages(SampleCatalogue.sample(), MORNING));
    assertThat(simulated.reads()).isEqualTo(words(before));
    simulated.loseLine();
    await().until(() -> keeper.state() instanceof CardState.Lost);
    assertThat(simulated.reads()).isEqualTo(words(before));
    mayAnswer.countDown();
    await().until(() -> simulated.commits() == 2);
  }

  @Test
  void aCardThatWasSwitchedOffIsFoundAgain() throws Exception {
    CardPages pages = pages(SampleCatalogue.sample(), MORNING);
    keeper.show(pages);
    await().until(() -> simulated.commits() == 1);
    int port = simulated.port();
    simulated.close();
    await().until(() -> keeper.state() instanceof CardState.Lost);
    simulated = new SimulatedCard(port);
    await().until(() -> simulated.reads().equals(words(pages)));
  }

  @Test
  void whatOthersWriteOnTheCardIsPutRight() {
    CardPages pages = pages(SampleCatalogue.sample(), MORNING);
    keeper.show(pages);
    await().until(() -> simulated.commits() == 1);
    simulated.isWrittenByOthers();
    await().until(() -> simulated.reads().equals(words(pages)));
  }

  @Test
  void aDamagedOrWrongAnswerIsNeverTakenForYes() {
    simulated.distort(CardKeeperTest::damaged);
    keeper.show(pages(SampleCatalogue.sample(), MORNING));
    await().until(() -> keeper.state() instanceof CardState.Lost);
    assertThat(keeper.state().words()).contains("校验不符");
    simulated.distort(_ -> "HTTP/1.0 404 Not Found\r\n".getBytes(US_ASCII));
    await().until(() -> keeper.state().words().contains("不是约定的格式"));
    simulated.distort(bytes -> bytes);
    await().until(() -> keeper.state() instanceof CardState.Shows);
  }

  @Test
  void aSlowCardHoldsUpNobody() {
    CountDownLatch mayAnswer = simulated.hold();
    CardPages other = pages(only("r-first-contact"), MORNING);
    CardPages last = pages(only("h-pingan"), MORNING);
    for (int i = 0; i < 1000; i++) {
      keeper.show(other);
      keeper.show(last);
    }
    assertThat(simulated.commits()).isZero();
    mayAnswer.countDown();
    await().until(() -> simulated.reads().equals(words(last)));
  }

  @Test
  void nothingToSayLeavesTheCardDark() {
    keeper.show(pages(SampleCatalogue.sample(), MORNING));
    await().until(() -> simulated.commits() == 1);
    keeper.show(CardPages.NONE);
    await().until(() -> simulated.reads().isEmpty());
  }

  @Test
  void troublesOfTheCardAreTold() {
    simulated.trouble(0b10);
    keeper.show(pages(SampleCatalogue.sample(), MORNING));
    await().until(() -> keeper.state().words().endsWith("有模组不亮"));
  }

  @Test
  void anEmergencyComesFirstAndBetweenTheOthersInRed() {
    CardPages cold = pages(SampleCatalogue.sample(), LocalDate.of(2026, 11, 22).atTime(9, 26));
    List<CardPages.CardPage> red =
        cold.pages().stream().filter(page -> page.colour() == CardPages.Colour.RED).toList();
    assertThat(cold.pages().getFirst()).isEqualTo(red.getFirst());
    assertThat(red.stream().filter(red.getFirst()::equals)).hasSizeGreaterThan(2);
    assertThat(cold.items()).contains(key("n-emergency-cold"), key("h-pingan"));
  }

  @Test
  void whatTheCardCannotDrawIsLeftOutAndTold() {
    var renamed =
        SampleCatalogue.renamed(
            SampleCatalogue.sample().item(key("r-first-contact")).orElseThrow(), "刘镕首问责任制");
    CardShow show = CardShow.of(card, SampleCatalogue.of(List.of(renamed)), MORNING, ALONE);
    assertThat(show.pages().pages()).isEmpty();
    assertThat(show.unfit()).singleElement().asString().contains("刘镕", "U+9555");
  }

  private static byte[] damaged(byte[] frame) {
    byte[] other = frame.clone();
    other[other.length - 3] ^= 0x40;
    return other;
  }

  private CardPages pages(SampleCatalogue catalogue, LocalDateTime now) {
    return CardShow.of(card, catalogue, now, ALONE).pages();
  }

  private static SampleCatalogue only(String id) {
    return SampleCatalogue.of(List.of(SampleCatalogue.sample().item(key(id)).orElseThrow()));
  }

  private static ItemKey key(String id) {
    return new ItemKey(SampleCatalogue.PINGAN, new ItemId(id));
  }

  private static List<String> words(CardPages pages) {
    return pages.pages().stream()
        .map(page -> page.lines().stream().collect(Collectors.joining("|")))
        .toList();
  }
}
