package openhall.console.language;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page in English: what stands in the templates, and {@link Own} words, but not what people
 * wrote. That is marked as Chinese, so that it is read aloud as such (WCAG 2.2, 3.1.2).
 */
final class EnglishOutput extends OwaspHtmlTemplateOutput {

  private static final English ENGLISH = English.read();
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** In these stands text only. */
  private static final Set<String> WITHOUT_TAGS = Set.of("title", "option", "textarea", "script");

  private boolean takesTags;

  EnglishOutput(TemplateOutput out) {
    super(out);
  }

  @Override
  public void setContext(@Nullable String tag, @Nullable String attribute) {
    super.setContext(tag, attribute);
    takesTags = tag != null && attribute == null && !WITHOUT_TAGS.contains(tag);
  }

  @Override
  public void writeContent(String literal) {
    super.writeContent(ENGLISH.markup(literal));
  }

  @Override
  public void writeUserContent(Content content) {
    if (content instanceof Own own) {
      writeUserContent(ENGLISH.words(own));
    } else {
      super.writeUserContent(content);
    }
  }

  @Override
  public void writeUserContent(String words) {
    if (takesTags && words != null && HAN.matcher(words).find()) {
      super.writeContent("<span lang=\"zh-CN\">");
      super.writeUserContent(words);
      super.writeContent("</span>");
    } else {
      super.writeUserContent(words);
    }
  }
}
