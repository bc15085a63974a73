package openhall.content;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says phrases of our own around content, in the language of whoever reads. The Chinese phrase is
 * its own key; content never passes here.
 */
public interface Phrasing {

  /** The phrases as they are written here, in simplified Chinese. */
  Phrasing WRITTEN = new Written();

  /** The phrase, with {@code {0}} and so on replaced by the values. */
  String say(String phrase, Object... values);

  String date(LocalDate day);

  final class Written implements Phrasing {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");

    private Written() {}

    @Override
    public String say(String phrase, Object... values) {
      return VALUE
          .matcher(phrase)
          .replaceAll(found ->
              Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(found.group(1))])));
    }

    @Override
    public String date(LocalDate day) {
      return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
  }
}
