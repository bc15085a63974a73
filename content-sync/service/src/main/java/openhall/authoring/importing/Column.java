package openhall.authoring.importing;

import java.util.List;
import openhall.content.Coded;

/**
 * A column of the template: its heading in the national field names, and the field of the item it
 * fills.
 *
 * @param path inside the item or the part; {@code basis[].name} stands for one line a list element
 * @param choices the code list, empty where there is none
 */
record Column(
    String heading, String path, Form form, boolean required, String hint, List<Choice> choices) {

  /** How a cell is read and written. */
  enum Form {
    TEXT,
    /** A list, one entry a line. */
    LINES,
    /** Line n fills field of element n of a list. */
    ALIGNED,
    INTEGER,
    FLAG,
    DATE,
    CODE,
    CODES,
    LIMIT,
    BODY,
    /** A list of lists: a group a line, its words set apart by 、. */
    GROUPS,
    /** The bands of a tariff, one a line. */
    BANDS,
    /** What a contact for one purpose says: the path is the purpose and the field. */
    CONTACT,
    /** The id of the item that a part belongs to. */
    OWNER
  }

  static Column text(String heading, String path) {
    return new Column(heading, path, Form.TEXT, false, "", List.of());
  }

  static Column cell(Form form, String heading, String path) {
    return new Column(heading, path, form, false, "", List.of());
  }

  static <E extends Enum<E> & Coded> Column code(String heading, String path, Class<E> list) {
    return choice(heading, path, Choice.of(list));
  }

  static Column choice(String heading, String path, List<Choice> choices) {
    return new Column(heading, path, Form.CODE, false, "从下拉列表中选择", choices);
  }

  static <E extends Enum<E> & Coded> Column codes(String heading, String path, Class<E> list) {
    List<Choice> choices = Choice.of(list);
    String all = String.join("、", choices.stream().map(Choice::shown).toList());
    return new Column(heading, path, Form.CODES, false, "可填多个，用顿号隔开：" + all, choices);
  }

  Column must() {
    return new Column(heading, path, form, true, hint, choices);
  }

  Column hint(String words) {
    return new Column(heading, path, form, required, words, choices);
  }

  boolean dropDown() {
    return form == Form.CODE || form == Form.FLAG;
  }

  List<String> offered() {
    return form == Form.FLAG ? List.of("是", "否") : choices.stream().map(Choice::shown).toList();
  }
}
