package openhall.console.form;

/**
 * A repeating group: rows are added, taken out and moved.
 *
 * @param one what one row is called
 * @param row what stands in each; its name is empty
 * @param least how many rows there have to be
 * @param keeps whether a row in which nothing stands means something
 */
public record Rows(
    String name, String label, String one, String help, Part row, int least, boolean keeps)
    implements Part {

  static Rows of(String name, String label, String one, Part row) {
    return new Rows(name, label, one, "", row, 0, false);
  }

  Rows must() {
    return new Rows(name, label, one, help, row, 1, keeps);
  }

  Rows help(String words) {
    return new Rows(name, label, one, words, row, least, keeps);
  }

  Rows keeping() {
    return new Rows(name, label, one, help, row, least, true);
  }
}
