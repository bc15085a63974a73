package openhall.console.language;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Words of the console's own that a template takes from an expression: the label of a state, a
 * notice, an error. They are shown in the reader's language; everything else that an expression
 * yields is content and is shown as it was written.
 *
 * @param english as far as whoever says it knows it, or empty
 */
public record Own(String chinese, String english) implements Content {

  public static Own own(String chinese) {
    return new Own(chinese, "");
  }

  public static Own own(String chinese, String english) {
    return new Own(chinese, english);
  }

  /** Words that somebody wrote, where an expression yields either. */
  public static Content written(String words) {
    return output -> output.writeUserContent(words);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeUserContent(chinese);
  }

  @Override
  public boolean isEmptyContent() {
    return chinese.isEmpty();
  }
}
