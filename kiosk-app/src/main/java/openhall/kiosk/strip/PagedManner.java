package openhall.kiosk.strip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import openhall.content.Sentence;
import openhall.kiosk.strip.Ink.Run;

/** Words stand in pages, each for as long as it takes to read. FX thread only. */
final class PagedManner implements Manner {

  private final StripView view;
  private final LedStrip strip;
  private final Ink ink;
  private List<Leaf> leaves = List.of();
  private int shown = -1;

  PagedManner(StripView view, LedStrip strip, Ink ink) {
    this.view = view;
    this.strip = strip;
    this.ink = ink;
  }

  @Override
  public Duration begin(List<Sentence> round) {
    leaves = leaves(round);
    shown = -1;
    if (leaves.isEmpty()) {
      view.page(List.of());
      return Duration.ZERO;
    }
    after(Duration.ZERO);
    return leaves.stream().map(Leaf::dwell).reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void after(Duration passed) {
    Duration end = Duration.ZERO;
    for (int i = 0; i < leaves.size(); i++) {
      end = end.plus(leaves.get(i).dwell());
      if (passed.compareTo(end) < 0) {
        show(i);
        return;
      }
    }
  }

  List<Leaf> leaves(List<Sentence> round) {
    int width = strip.place().width() - ink.typeface().size() / 4;
    return Leaf.of(round, new Leaf.Room(width, strip.lines()), ink.typeface());
  }

  private void show(int number) {
    if (number != shown) {
      shown = number;
      view.page(
          leaves.get(number).lines().stream().map(line -> runs(line, leaves.get(number))).toList());
    }
  }

  /** What the sentence is has its own colour, where it begins. */
  private static List<Run> runs(String line, Leaf leaf) {
    List<Run> whole = Run.of(leaf.sentence());
    String lead = leaf.sentence().lead();
    if (!line.startsWith(lead)) {
      return List.of(new Run(line, whole.getLast().colour()));
    }
    var runs = new ArrayList<Run>();
    runs.add(whole.getFirst());
    runs.add(new Run(line.substring(lead.length()), whole.getLast().colour()));
    return runs;
  }
}
