package openhall.completeness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import openhall.catalogue.Demand;
import openhall.catalogue.Due;
import openhall.catalogue.Duties;
import openhall.catalogue.Place;
import openhall.catalogue.Rhythm;
import openhall.content.Block;
import openhall.content.Catalogue;
import openhall.content.Disclosure;
import openhall.content.Head;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Period;

/**
 * That nothing occurred in a period, as a notice: reviewed, signed and released like any other,
 * because it is the only excuse (A7).
 */
public final class Declaration {

  private Declaration() {}

  /**
   * The declaration of that period.
   *
   * @param organ the unit's name
   * @throws IllegalStateException if the entry has no periods
   */
  public static Notice of(Place place, Due due, String organ, LocalDate today) {
    Demand demand = place.node().demand();
    Rhythm rhythm = place.node().cadence().rhythm();
    Period period = rhythm.period(due.from());
    String name = rhythm.name(due.from());
    String words =
        "%s（%s 至 %s），%s没有发生“%s”中应当公开的事项。特此声明。"
            .formatted(name, period.from(), period.to(), organ, demand.title());
    var head =
        new Head(
            key(place, due),
            1,
            "%s没有发生“%s”事项的声明".formatted(name, demand.title()),
            post(place.node().duties()),
            new Catalogue(demand.section() + "/" + demand.title(), "", "", organ),
            new Head.Dates(today, Optional.empty()),
            new Disclosure(
                rhythm.cycle(), Disclosure.Visibility.PUBLIC, Disclosure.Audience.SOCIETY),
            Period.ALWAYS,
            List.of(),
            "");
    return new Notice(
        head,
        NoticeType.GENERAL,
        Period.ALWAYS,
        "",
        List.of(),
        List.of(new Block.Paragraph(words)));
  }

  /** One of each entry and period, so that nobody declares twice. */
  private static ItemKey key(Place place, Due due) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(due.from());
    return new ItemKey(place.unit(), new ItemId("n-none-%d-%s".formatted(place.node().id(), day)));
  }

  private static String post(Duties duties) {
    return duties.drafts().isEmpty() ? duties.department() : duties.drafts();
  }
}
