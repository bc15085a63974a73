package openhall.catalogue;

import openhall.content.InvalidContent;

/**
 * Who answers for an entry of the catalogue, by post and not by name (O4, O5).
 *
 * @param department that is responsible
 * @param drafts reviews, releases: posts; empty while nobody is named
 */
public record Duties(String department, String drafts, String reviews, String releases) {

  private static final int LONGEST = 60;

  public Duties {
    line("department", department);
    line("drafts", drafts);
    line("reviews", reviews);
    line("releases", releases);
    if (department.isEmpty()) {
      throw new InvalidContent("department", "", "请写明责任部门", "a department must be named");
    }
  }

  private static void line(String field, String value) {
    if (value.length() > LONGEST || value.contains("\n")) {
      throw new InvalidContent(
          field, value, "岗位或部门不超过 " + LONGEST + " 字", "at most " + LONGEST + " signs");
    }
  }
}
