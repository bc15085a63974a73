package openhall.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Font files that go onto paper: the first has nearly everything, the others what is missing before
 * them. TrueType outlines only.
 */
public record Fonts(List<Path> files) {

  private static final Path ROOT = Path.of("/usr/share/fonts/truetype");
  private static final List<String> TEXT =
      List.of(
          "wqy/wqy-microhei.ttc",
          "lxgw-wenkai/LXGWWenKai-Regular.ttf",
          "droid/DroidSansFallbackFull.ttf");
  private static final List<String> RARE =
      List.of("hanazono/HanaMinA.ttf", "hanazono/HanaMinB.ttf");

  public Fonts {
    files = List.copyOf(files);
  }

  /** What this machine has; empty when it has none that holds Chinese text. */
  public static Fonts installed() {
    List<Path> text = there(TEXT).limit(1).toList();
    return text.isEmpty()
        ? new Fonts(List.of())
        : new Fonts(Stream.concat(text.stream(), there(RARE)).toList());
  }

  private static Stream<Path> there(List<String> names) {
    return names.stream().map(ROOT::resolve).filter(Files::isReadable);
  }
}
