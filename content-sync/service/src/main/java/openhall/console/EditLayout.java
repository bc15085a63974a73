package openhall.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.Summary;
import openhall.authoring.Unfinished;
import openhall.console.form.Drawing;
import openhall.console.form.Drawn.Said;
import openhall.console.form.Judged;
import openhall.console.form.Offered;
import openhall.console.form.Option;
import openhall.console.form.Shape;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.desk.Comparison;
import openhall.desk.Desk;
import openhall.desk.Writing;

/** Lays out the page on which an item is written. Any thread. */
final class EditLayout {

  private final Desk desk;
  private final Doubts doubts;
  private final boolean screens;
  private final Difference difference = new Difference();

  /**
   * @param screens whether somebody draws what screens would show
   */
  EditLayout(Desk desk, boolean screens) {
    this.desk = desk;
    this.screens = screens;
    this.doubts = new Doubts(desk);
  }

  /**
   * The whole page.
   *
   * @param focus the row where the reader goes on, or empty
   */
  EditPage page(Chrome chrome, Writing.Place place, Editing editing, String focus) {
    EditPage kept = kept(chrome, place, editing);
    Shape shape = editing.shape();
    var drawing =
        new Drawing(
            editing.values(),
            kept.remarks().byField(),
            offered(editing.key().unit(), shape),
            focus,
            editing.next());
    return kept.drawn(drawing.of(shape), desk.naming(editing.key()));
  }

  /** What there is to say about what was kept, without the form. */
  EditPage kept(Chrome chrome, Writing.Place place, Editing editing) {
    Optional<Comparison> meanwhile = meanwhile(place, editing);
    return new EditPage(
        chrome,
        editing,
        List.of(),
        new Remarks(said(editing, editing.judged(), place, meanwhile)),
        place.mine().map(Unfinished::keptAt),
        place.others().stream()
            .map(work -> chrome.person(work.account()) + "（" + chrome.time(work.keptAt()) + "）")
            .toList(),
        meanwhile.map(c -> theirs(chrome, c)),
        List.of(),
        screens);
  }

  /** What is wrong; what is missing only once saving was tried, so that an empty form is calm. */
  private List<Remarks.About> said(
      Editing editing, Judged judged, Writing.Place place, Optional<Comparison> meanwhile) {
    var said = new ArrayList<Remarks.About>();
    judged
        .errors()
        .forEach((field, words) -> {
          if (isDue(editing, field)) {
            said.add(doubts.about(field, new Said(Said.Tone.ERROR, words)));
          }
        });
    judged.mended().stream()
        .flatMap(item -> doubts.remarks(item, place.released()).stream())
        .map(remark -> doubts.about(judged.field(remark.field()), Doubts.said(remark)))
        .filter(about -> !judged.errors().containsKey(about.field()))
        .filter(about -> editing.basedOn() > 0 || isDue(editing, about.field()))
        .forEach(said::add);
    meanwhile.ifPresent(c ->
        difference
            .after(c)
            .forEach((path, words) -> said.add(doubts.about(judged.field(path), theirs(words)))));
    return said;
  }

  private static Said theirs(String words) {
    return new Said(Said.Tone.THEIRS, words.isEmpty() ? "对方删去了这一项" : "对方改成了：" + words);
  }

  private static boolean isDue(Editing editing, String field) {
    return editing.tried() || editing.values().states(field);
  }

  /** What was saved since this one began. */
  private Optional<Comparison> meanwhile(Writing.Place place, Editing editing) {
    return place
        .latest()
        .filter(latest -> latest.number() > editing.basedOn())
        .map(latest -> {
          Optional<Revision> base =
              editing.basedOn() == 0
                  ? Optional.empty()
                  : Optional.of(desk.revision(editing.key(), editing.basedOn()));
          return new Comparison(base, latest, desk.named(latest.item()));
        });
  }

  private EditPage.Theirs theirs(Chrome chrome, Comparison meanwhile) {
    Revision latest = meanwhile.after();
    return new EditPage.Theirs(
        chrome.person(latest.author()),
        latest.savedAt(),
        latest.number(),
        difference.rows(meanwhile));
  }

  private Offered offered(UnitId unit, Shape shape) {
    Map<Item.Kind, List<Option>> titles =
        desk.writing().inReach(unit, shape.names()).stream()
            .collect(
                Collectors.groupingBy(
                    Summary::kind,
                    Collectors.mapping(
                        s -> new Option(s.key().id().value(), s.title()), Collectors.toList())));
    return new Offered(titles, desk.writing().inReachWhole(unit, shape.namesRowsOf()));
  }
}
