package openhall.content;

/**
 * A number and what it counts, such as 20 and 元/证, or 15 and 个工作日; both empty when not stated.
 *
 * @param number amount, range or rate, or a word in its place such as 免费
 * @param unit what follows it; may be empty
 */
public record Figure(String number, String unit) {

  public String inOneLine() {
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
