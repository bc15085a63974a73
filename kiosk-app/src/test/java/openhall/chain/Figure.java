package openhall.chain;

import java.util.Arrays;

/**
 * One measured figure.
 *
 * @param n how many values it stands for
 * @param value the median, or the percentile or count that the name says
 * @param note what exactly was measured, over what
 */
record Figure(
    Measure measure, int n, double value, double min, double median, double max, String note) {

  private static final double HALF = 0.5;

  static Figure median(Measure measure, double[] values, String note) {
    return percentile(measure, HALF, values, note);
  }

  /**
   * @param part such as 0.99
   */
  static Figure percentile(Measure measure, double part, double[] values, String note) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Figure(
        measure,
        sorted.length,
        at(sorted, part),
        sorted[0],
        at(sorted, HALF),
        sorted[sorted.length - 1],
        note);
  }

  static Figure count(Measure measure, int value, String note) {
    return new Figure(measure, 1, value, value, value, value, note);
  }

  boolean met() {
    return measure.met(value);
  }

  /** As one line. */
  String json() {
    return Web.JSON
        .createObjectNode()
        .put("name", measure.figure())
        .put("value", value)
        .put("unit", measure.unit())
        .put("n", n)
        .put("min", min)
        .put("median", median)
        .put("max", max)
        .put("note", note)
        .toString();
  }

  /** The smallest value that at least that part of all does not exceed. */
  private static double at(double[] sorted, double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
  }
}
