package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Scene;
import openhall.content.UnitId;
import openhall.content.Zone;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.SampleCatalogue;
import org.junit.jupiter.api.Test;

final class BoardComposerTest {

  private static final Layout LAYOUT = new Layout(1920, 1080, new Scale(1.0, 3000));
  private static final Mishaps NONE =
      new Mishaps(mishap -> {
        throw mishap.why();
      });
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Due ALONE = Due.byItself(Instant.MAX);

  @Test
  void proceduresRulesAndFeesAreAlwaysInTheLoop() {
    List<Page> pages = board(TODAY, List.of()).pages();
    assertThat(pages).hasAtLeastOneElementOfType(Page.FeeTable.class);
    assertThat(pages).hasAtLeastOneElementOfType(Page.Guide.class);
    assertThat(pages).hasAtLeastOneElementOfType(Page.Reading.class);
  }

  @Test
  void aFeeIsGoneFromTheBoardTheDayAfterItsLastWithoutANetwork() {
    ItemKey water = new ItemKey(new UnitId("nanhe"), new ItemId("f-water"));
    String before = words(board(LocalDate.of(2026, 12, 31), List.of()), water);
    String after = words(board(LocalDate.of(2027, 1, 1), List.of()), water);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void whatHasJustChangedComesFirst() {
    List<Page> pages = board(TODAY, List.of()).pages();
    Page changed = pages.getLast();
    List<Page> before = pages.subList(0, pages.size() - 1);
    assertThat(board(TODAY, before).pages().getFirst()).isEqualTo(changed);
  }

  @Test
  void aWindowOfAnotherHallIsNeverShownWithoutThatHallsName() {
    List<Page.Answer> elsewhere =
        board(TODAY, List.of()).pages().stream()
            .flatMap(page -> page instanceof Page.Guide guide ? Stream.of(guide) : Stream.of())
            .map(guide -> guide.answers().getLast())
            .filter(answer -> answer.value().startsWith("B0"))
            .toList();
    assertThat(elsewhere).isNotEmpty();
    assertThat(elsewhere)
        .allSatisfy(answer -> assertThat(String.join("", answer.note())).contains("南禾区"));
  }

  @Test
  void aNoticeOutsideItsPeriodIsNotShown() {
    assertThat(side(board(TODAY, List.of())).notices()).isNotEmpty();
    assertThat(side(board(LocalDate.of(2036, 1, 1), List.of())).notices()).isEmpty();
  }

  @Test
  void complaintTelephonesAreAlwaysInSight() {
    assertThat(side(board(TODAY, List.of())).hotlines()).isNotEmpty();
  }

  @Test
  void noPageIsHigherThanThePanel() {
    PageArea area = LAYOUT.page();
    double room = area.bodyHeight();
    for (Page page : board(TODAY, List.of()).pages()) {
      double height =
          switch (page) {
            case Page.FeeTable table ->
                area.columnHeadHeight() + table.rows().stream().mapToDouble(area::rowHeight).sum();
            case Page.GlidingTable _, Page.Warning _, Page.Picture _, Page.Furniture _ -> 0;
            case Page.Guide guide ->
                area.answersHeight(guide.noteLines()) + area.scale().line() + guide.text().height();
            case Page.Reading reading -> area.columnHeadHeight() + reading.text().height();
          };
      assertThat(height).as(page.title()).isLessThanOrEqualTo(room);
    }
  }

  @Test
  void anEntryThatTakesSeveralLinesHangsUnderItsWordsAndStaysInTheColumn() {
    double column = LAYOUT.page().textWidth() + 0.001;
    List<Page.Column> texts = guides().stream().map(Page.Guide::text).toList();
    assertThat(texts)
        .flatExtracting(Page.Column::lines)
        .flatExtracting(Page.Line::pieces)
        .anyMatch(piece -> piece.indent() > 0);
    assertThat(texts)
        .allSatisfy(text ->
            assertThat(text.lines())
                .flatExtracting(Page.Line::pieces)
                .allMatch(piece ->
                    piece.indent() + LinesTest.SQUARE.width(piece.text(), text.size(), false)
                        <= column));
  }

  @Test
  void aTableOfARuleThatGoesOnOverThePageHasItsHeadsAgain() {
    List<Page.Column> going =
        board(TODAY, List.of()).pages().stream()
            .flatMap(page ->
                page instanceof Page.Reading reading ? Stream.of(reading.text()) : Stream.of())
            .filter(text -> text.lines().stream().anyMatch(line -> !line.heads().isEmpty()))
            .toList();
    assertThat(going).hasSizeGreaterThan(3);
    assertThat(going)
        .allSatisfy(text ->
            assertThat(text.lines())
                .filteredOn(line -> !line.heads().isEmpty())
                .allSatisfy(line -> assertThat(text.lines()).containsAll(line.heads())));
  }

  /** Never smaller than the distance asks for, and larger where little is to be said (D1). */
  @Test
  void whatLeavesRoomOnTheGlassIsSetInLargerLetters() {
    double usual = LAYOUT.page().scale().body();
    assertThat(guides())
        .allMatch(guide -> guide.text().size() >= usual)
        .anyMatch(guide -> guide.text().size() == usual)
        .anyMatch(guide -> guide.text().size() > usual * 1.3);
  }

  private static List<Page.Guide> guides() {
    return board(TODAY, List.of()).pages().stream()
        .flatMap(page -> page instanceof Page.Guide guide ? Stream.of(guide) : Stream.of())
        .toList();
  }

  @Test
  void aSceneThatWeighsMoreComesAsOftenMoreAndEvenlySpread() {
    var rules = new Scene.Pages(Set.of(Scene.Subject.RULES), List.of());
    List<Page> round =
        board(
                new Zone.Turn(new Scene.Clock(), List.of(), 5, 0),
                new Zone.Turn(rules, List.of(), 1, 0))
            .pages();
    List<Integer> clocks =
        IntStream.range(0, round.size())
            .filter(i -> round.get(i) instanceof Page.Clock)
            .boxed()
            .toList();
    assertThat(clocks).hasSize(5);
    assertThat(clocks.getFirst()).isLessThan(round.size() / 4);
    assertThat(clocks.getLast()).isGreaterThan(round.size() * 3 / 4);
  }

  @Test
  void aTickerWithoutSentencesOfItsOwnSaysNoticesAndTelephones() {
    BoardContent board = board(new Zone.Turn(new Scene.Ticker(List.of()), List.of(), 1, 0));
    List<String> said = board.of(Part.Band.class).findFirst().orElseThrow().sentences();
    assertThat(said).anyMatch(words -> words.startsWith("招聘录用："));
    assertThat(said).anyMatch(words -> words.endsWith("5832 0119"));
  }

  @Test
  void aCatalogueWithoutContentComposesNothing() {
    assertThat(
            new BoardComposer(LAYOUT, LinesTest.SQUARE, NONE)
                .compose(SampleCatalogue.empty(), ALONE, TODAY.atStartOfDay(), List.of()))
        .isEmpty();
  }

  @Test
  void anItemThatCannotBeComposedIsToldAndTheOthersAreShown() {
    var told = new ArrayList<Mishaps.Mishap>();
    ItemKey water = new ItemKey(new UnitId("nanhe"), new ItemId("f-water"));
    Ruler breaks =
        (text, size, bold) -> {
          if (text.contains("水")) {
            throw new IllegalStateException("a test");
          }
          return LinesTest.SQUARE.width(text, size, bold);
        };
    BoardContent board =
        new BoardComposer(LAYOUT, breaks, new Mishaps(told::add))
            .compose(SampleCatalogue.sample(), ALONE, TODAY.atTime(9, 26), List.of())
            .orElseThrow();
    assertThat(told).flatExtracting(Mishaps.Mishap::items).contains(water);
    assertThat(board.pages()).hasAtLeastOneElementOfType(Page.FeeTable.class);
    assertThat(board.pages()).noneMatch(page -> page.shows().contains(water));
  }

  private static BoardContent board(LocalDate day, List<Page> before) {
    return new BoardComposer(LAYOUT, LinesTest.SQUARE, NONE)
        .compose(SampleCatalogue.sample(), ALONE, day.atTime(9, 26), before)
        .orElseThrow();
  }

  private static BoardContent board(Zone.Turn... turns) {
    var whole = new Due.Part(Zone.Share.WHOLE, List.of(turns));
    return new BoardComposer(LAYOUT, LinesTest.SQUARE, NONE)
        .compose(
            SampleCatalogue.sample(),
            new Due(Optional.empty(), List.of(whole), false, Instant.MAX),
            TODAY.atTime(9, 26),
            List.of())
        .orElseThrow();
  }

  private static Part.Side side(BoardContent board) {
    return board.of(Part.Side.class).findFirst().orElseThrow();
  }

  private static String words(BoardContent board, ItemKey item) {
    return board.pages().stream()
        .flatMap(page -> page instanceof Page.FeeTable table ? table.rows().stream() : Stream.of())
        .filter(row -> row.item().equals(item))
        .map(row -> String.join("", row.name()) + String.join("", row.charge()))
        .collect(Collectors.joining("|"));
  }
}
