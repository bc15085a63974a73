package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.FinderAid;
import openhall.content.Procedure;

/**
 * 大家常办 (W18): what staff have pinned, then what is opened most at this kiosk, then what neighbours
 * have names for.
 */
record Often(Desk desk) {
  private static final int MOST = 6;
  private static final int SHORT = 6;

  List<Link> links() {
    return Stream.of(pinned(), opened(), named())
        .flatMap(procedures -> procedures)
        .distinct()
        .limit(MOST)
        .map(p -> new Link(spoken(p).orElse(p.title()), p.title(), "", Rows.open(p)))
        .toList();
  }

  /** The nearest unit's first. */
  private Stream<Procedure> pinned() {
    return desk.current(FinderAid.class).stream()
        .flatMap(aid ->
            aid.pinned().stream()
                .flatMap(id -> desk.resolve(Procedure.class, aid.key().unit(), id).stream()))
        .filter(this::inForce);
  }

  private Stream<Procedure> opened() {
    return desk.catalogue().oftenOpened(desk.today()).stream()
        .flatMap(key -> desk.catalogue().item(key).stream())
        .filter(Procedure.class::isInstance)
        .map(Procedure.class::cast)
        .filter(this::inForce);
  }

  /**
   * Those with most names first, one of each theme and then the rest, so that a handful spans what
   * the hall does.
   */
  private Stream<Procedure> named() {
    List<Procedure> named =
        desk.current(Procedure.class).stream()
            .filter(procedure -> spoken(procedure).isPresent())
            .sorted(Comparator.comparingInt(p -> -p.head().aliases().size()))
            .toList();
    var first = new LinkedHashSet<Procedure>();
    var themes = new ArrayList<String>();
    for (Procedure procedure : named) {
      if (procedure.scope().themes().stream().noneMatch(themes::contains)) {
        themes.addAll(procedure.scope().themes());
        first.add(procedure);
      }
    }
    return Stream.concat(first.stream(), named.stream());
  }

  private boolean inForce(Procedure procedure) {
    return procedure.head().valid().contains(desk.today());
  }

  private static Optional<String> spoken(Procedure procedure) {
    return procedure.head().aliases().stream()
        .filter(alias -> alias.codePointCount(0, alias.length()) <= SHORT)
        .findFirst();
  }
}
