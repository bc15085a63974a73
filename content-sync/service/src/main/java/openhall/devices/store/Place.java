package openhall.devices.store;

import openhall.content.InvalidContent;

/** Where a screen stands, in the words of those who look for it. */
public record Place(String hall, String floor, String spot) {

  private static final int LONGEST = 40;

  public Place {
    hall = line("hall", hall);
    floor = line("floor", floor);
    spot = line("spot", spot);
    if (hall.isEmpty()) {
      throw new InvalidContent("hall", "", "请填写屏幕所在的大厅", "name the hall");
    }
  }

  private static String line(String field, String written) {
    String text = written.strip();
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidContent(
          field, text, "位置每项只写一行，不超过 40 字", "one line of at most 40 characters");
    }
    return text;
  }
}
