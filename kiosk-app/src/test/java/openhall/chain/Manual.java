package openhall.chain;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import openhall.testkit.Chromium;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The operations manual in one language: as a page, as paper, and its commands.
 *
 * @param language {@code zh} or {@code en}
 * @param text in Markdown
 */
record Manual(String language, String text) {

  static final List<String> LANGUAGES = List.of("zh", "en");

  static final String PICTURES = "pictures";

  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CHAPTER = Pattern.compile("^## (\\d+) ", Pattern.MULTILINE);
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");
  private static final Pattern FAULT = Pattern.compile("^\\| (\\d+) ", Pattern.MULTILINE);

  /** Writes every language as HTML and PDF into the directory that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path home = Product.packaged().home();
    Path into = Files.createDirectories(Path.of(arguments[0]));
    try (var chromium = new Chromium()) {
      Path work = Files.createTempDirectory("openhall-manual");
      new ManualPictures(into.resolve(PICTURES)).take(Product.packaged(), work, chromium);
      for (String language : LANGUAGES) {
        System.err.println(read(home, language).write(home, into, chromium));
      }
    }
  }

  static Manual read(Path home, String language) throws IOException {
    return new Manual(
        language, Files.readString(home.resolve("deploy/manual/%s.md".formatted(language))));
  }

  /** What is to be typed, block by block. */
  List<String> commands() {
    return found(COMMANDS);
  }

  /** The files of its pictures, beside the page. */
  List<String> pictures() {
    return found(PICTURE);
  }

  List<String> chapters() {
    return found(CHAPTER);
  }

  /** The numbers of what can go wrong and of the steps of the ceremony. */
  List<String> rows() {
    return found(FAULT);
  }

  /**
   * Writes {@code manual-zh.html} and {@code manual-zh.pdf}.
   *
   * @return the paper
   */
  Path write(Path home, Path into, Chromium chromium) throws IOException {
    Path page = into.resolve("manual-%s.html".formatted(language));
    Path paper = into.resolve("manual-%s.pdf".formatted(language));
    Files.writeString(page, html(Files.readString(home.resolve("deploy/manual/manual.css"))));
    try (BrowserContext pc = chromium.pc(page.toUri().toString())) {
      Page shown = pc.newPage();
      shown.navigate(page.toUri().toString());
      shown.pdf(
          new Page.PdfOptions()
              .setPath(paper)
              .setFormat("A4")
              .setPrintBackground(true)
              .setOutline(true)
              .setTagged(true)
              .setMargin(
                  new Margin().setTop("18mm").setBottom("18mm").setLeft("18mm").setRight("18mm")));
    }
    return paper;
  }

  private String html(String style) {
    var extensions = List.of(TablesExtension.create());
    var document = Parser.builder().extensions(extensions).build().parse(text);
    String title = text.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head><meta charset="utf-8"><title>%s</title><style>%s</style></head>
    <body>%s</body>
    </html>
    """
        .formatted(
            language.equals("zh") ? "zh-CN" : language,
            title,
            style,
            HtmlRenderer.builder().extensions(extensions).build().render(document));
  }

  private List<String> found(Pattern pattern) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
