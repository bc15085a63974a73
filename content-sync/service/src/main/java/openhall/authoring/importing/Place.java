package openhall.authoring.importing;

/**
 * Where something stands in what was handed in.
 *
 * @param file its name as given
 * @param at JSON path such as {@code $[3].title}, or sheet and cell such as {@code 申请材料!B7}; empty
 *     for the whole file
 * @param item the title of the item, empty where none is known
 */
public record Place(String file, String at, String item) {

  Place in(String title) {
    return new Place(file, at, title);
  }

  @Override
  public String toString() {
    String place = at.isEmpty() ? file : file + " " + at;
    return item.isEmpty() ? place : place + " “" + item + "”";
  }
}
