package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import openhall.content.Block;
import org.junit.jupiter.api.Test;

/** A table inside a rule, as it stands on a board. */
final class TableSetterTest {

  private static final double SIZE = 10;

  private static final Block.Table NARROW =
      new Block.Table(List.of(List.of("岗位", "职责"), List.of("首问责任人", "接待"), List.of("科长", "审核")));

  private static final Block.Table WIDE =
      new Block.Table(
          List.of(List.of("序号", "内容"), List.of("1", "受理群众来访并负责引导到有关窗口或者部门办理"), List.of("2", "答复")));

  @Test
  void cellsOfAColumnStandBelowEachOther() {
    List<Page.Line> lines = lines(NARROW, 400);
    assertThat(lines).hasSize(3);
    assertThat(lines).extracting(line -> line.pieces().get(1).indent()).containsOnly(62.0);
    assertThat(lines).extracting(Page.Line::strong).containsExactly(true, false, false);
  }

  @Test
  void aLongCellIsBrokenAndItsRowIsNotParted() {
    List<Page.Line> lines = lines(WIDE, 160);
    assertThat(lines).extracting(Page.Line::goesOn).containsExactly(false, false, true, false);
    assertThat(lines.get(2).pieces())
        .singleElement()
        .extracting(Page.Piece::indent)
        .isEqualTo(lines.get(1).pieces().get(1).indent());
  }

  @Test
  void everyRowKnowsTheHeadsThatAreSaidAgainOnThePageItBegins() {
    List<Page.Line> lines = lines(NARROW, 400);
    assertThat(lines.getFirst().heads()).isEmpty();
    assertThat(lines.subList(1, 3))
        .allSatisfy(line -> assertThat(line.heads()).containsExactly(lines.getFirst()));
  }

  @Test
  void nothingIsWiderThanThePage() {
    for (double width : new double[] {60, 100, 160, 400}) {
      for (Block.Table table : List.of(NARROW, WIDE)) {
        assertThat(lines(table, width))
            .allSatisfy(line ->
                assertThat(line.pieces())
                    .allSatisfy(piece ->
                        assertThat(
                                piece.indent() + LinesTest.SQUARE.width(piece.text(), SIZE, false))
                            .isLessThanOrEqualTo(width)));
      }
    }
  }

  @Test
  void noWordIsLost() {
    String said =
        String.join(
            "",
            lines(WIDE, 100).stream()
                .flatMap(l -> l.pieces().stream())
                .map(Page.Piece::text)
                .toList());
    String meant = String.join("", WIDE.rows().stream().flatMap(List::stream).toList());
    assertThat(said.chars().sorted().toArray()).isEqualTo(meant.chars().sorted().toArray());
  }

  private static List<Page.Line> lines(Block.Table table, double width) {
    return new TableSetter(width, SIZE, LinesTest.SQUARE).lines(table);
  }
}
