package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;
import openhall.content.Raster;

/** What a chapter of a page is made of. Immutable, ready to show. */
public sealed interface Part {
  /** A thing to bring, to be ticked. */
  record Check(
      String name, String note, String amount, boolean ticked, Event tap, Optional<Link> sample)
      implements Part {}

  /**
   * The steps in their order.
   *
   * @param anywhere what may come in any of them
   */
  record Flow(List<Stage> stages, List<Aside> anywhere) implements Part {
    public Flow {
      stages = List.copyOf(stages);
      anywhere = List.copyOf(anywhere);
    }
  }

  /**
   * One step.
   *
   * @param time may be empty
   * @param said where, by whom and what, a line each
   * @param asides what may come in between
   */
  record Stage(String name, String time, List<String> said, List<Aside> asides) {
    public Stage {
      said = List.copyOf(said);
      asides = List.copyOf(asides);
    }
  }

  /** 特别程序, which does not come to everybody and whose time does not count. */
  record Aside(String name, String note) {}

  record Price(FeeRow row) implements Part {}

  /** A label and what it says. */
  record Pair(String label, String text) implements Part {}

  record Subheading(String text) implements Part {}

  record Paragraph(String text) implements Part {}

  record Point(String mark, String text) implements Part {}

  /** First row is the heading. */
  record Table(List<List<String>> rows) implements Part {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  record Question(String question, String answer) implements Part {}

  /**
   * Somebody who answers for something.
   *
   * @param post may be empty, and then is the name
   * @param said what for and where, a line each
   * @param phone may be empty
   */
  record Person(String name, String post, List<String> said, String phone, Optional<Raster> face)
      implements Part {
    public Person {
      said = List.copyOf(said);
    }
  }

  /** Somebody to call or go to. */
  record Call(String label, String phone, String note) implements Part {}

  record Way(Link link) implements Part {}

  /** Said in plain words because the content does not say it. */
  record Missing(String words) implements Part {}
}
