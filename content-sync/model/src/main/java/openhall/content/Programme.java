package openhall.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 播放单: what the boards of a unit show, where on them and when (D1, D5). Its head says on which days
 * it holds. Of several for one board that hold, the highest priority rules; then one that names the
 * board, so that one board can try out what is new (W22); then that of the nearest unit.
 *
 * @param boards the boards it is for; none means all of the unit and below
 * @param limits what these boards can take, if they are LED cards
 * @param zones parts that do not overlap; none means that boards compose themselves
 * @param quiet when the panels are off
 */
public record Programme(
    Head head,
    List<BoardName> boards,
    int priority,
    Optional<BoardLimits> limits,
    List<Zone> zones,
    List<When> quiet,
    Holidays holidays)
    implements Item {

  private static final int MOST_ZONES = 6;

  public Programme {
    boards = Texts.distinct("boards", boards, BoardName::value);
    Texts.atLeast("priority", priority, 0);
    apart(zones);
    zones = List.copyOf(zones);
    quiet = List.copyOf(quiet);
    if (zones.isEmpty() && quiet.isEmpty() && limits.isEmpty()) {
      throw new InvalidContent(
          "zones", "", "分区、熄屏时段和控制卡限制至少写一样", "zones, quiet hours or limits must be stated");
    }
  }

  @Override
  public Kind kind() {
    return Kind.PROGRAMME;
  }

  @Override
  public Programme withHead(Head next) {
    return new Programme(next, boards, priority, limits, zones, quiet, holidays);
  }

  public boolean isFor(BoardName board) {
    return boards.isEmpty() || boards.contains(board);
  }

  private static void apart(List<Zone> zones) {
    if (zones.size() > MOST_ZONES) {
      throw new InvalidContent(
          "zones",
          Integer.toString(zones.size()),
          "分区不能多于 " + MOST_ZONES,
          "there are at most " + MOST_ZONES + " zones");
    }
    for (int i = 0; i < zones.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (zones.get(i).share().overlaps(zones.get(j).share())) {
          throw new InvalidContent(
              "zones[" + i + "].share",
              "",
              "与第 " + (j + 1) + " 个分区重叠",
              "overlaps zone number " + (j + 1));
        }
      }
    }
  }

  @Override
  public Set<ItemId> names() {
    return zones.stream()
        .flatMap(zone -> zone.turns().stream())
        .flatMap(turn -> turn.scene().names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
