package openhall;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static openhall.Openhall.check;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which; a new package on the kiosk's side gets a row here. */
final class BordersTest {
  private static final String[] SHARED = {
    "openhall.content..", "openhall.trust..", "openhall.supervisor.."
  };
  private static final String[] SHOWING = {
    "openhall.store..", "openhall.search..", "openhall.sync..", "openhall.kiosk.."
  };

  private record Border(String of, String because, List<String> mayUse) {}

  private static final List<Border> BORDERS =
      List.of(
          border("openhall.content", "what is shown must be readable by every side for years"),
          border(
              "openhall.supervisor", "who watches a program must hear from it, whatever is broken"),
          border("openhall.trust", "a trust decision must be checkable without any library"),
          border(
              "openhall.trust.ed25519",
              "the one place that knows by whom signatures are verified faster",
              "org.bouncycastle.math.ec.rfc8032.."),
          border(
              "openhall.content.json",
              "the one place where content meets Jackson",
              "openhall.content",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation.."),
          border(
              "openhall.trust.json",
              "the one place where metadata meets Jackson",
              "openhall.trust",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation.."),
          border(
              "openhall.trust.pack",
              "what brings files must know nothing of what they say",
              "openhall.trust",
              "openhall.trust.json"),
          border(
              "openhall.search..",
              "finding is pure text work and must run the same in tests and on glass",
              "openhall.search..",
              "openhall.content..",
              "com.github.houbb.."),
          border(
              "openhall.store..",
              "a release is activated by the store alone, whatever brought it",
              "openhall.store..",
              "openhall.content..",
              "openhall.trust..",
              "openhall.search..",
              "org.sqlite..",
              "org.slf4j.."),
          border(
              "openhall.sync",
              "a sync pass must not know which wire it runs over",
              "openhall.sync",
              "openhall.content..",
              "openhall.trust..",
              "openhall.store..",
              "org.slf4j.."),
          border(
              "openhall.sync.http..", "one wire", "openhall.sync..", "io.helidon..", "org.slf4j.."),
          border(
              "openhall.sync.stick..",
              "one wire",
              "openhall.sync..",
              "openhall.store",
              "openhall.content",
              "openhall.trust",
              "openhall.trust.pack",
              "org.slf4j.."),
          border(
              "openhall.sync.cli",
              "a command over the general client, and nothing that a screen needs",
              "openhall.sync..",
              "openhall.trust"),
          border(
              "openhall.kiosk.screen..",
              "what a touch leads to must be testable without a screen",
              "openhall.kiosk.screen..",
              "openhall.content..",
              "com.github.houbb.opencc4j.."),
          border(
              "openhall.kiosk.view..",
              "a view shows a record and forwards events; it cannot reach data or the network",
              "openhall.kiosk.view..",
              "openhall.kiosk.screen..",
              "openhall.content..",
              "javafx..",
              "com.google.zxing.."),
          border(
              "openhall.kiosk.paper..",
              "the one place that knows how a page is set",
              "openhall.kiosk.paper..",
              "openhall.kiosk.screen..",
              "com.google.zxing..",
              "org.apache.fontbox..",
              "org.apache.pdfbox.."),
          border(
              "openhall.kiosk.printing..",
              "a printer gets finished pages, and says how it is in the words of the screen",
              "openhall.kiosk.printing..",
              "openhall.kiosk.paper..",
              "openhall.kiosk.screen..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.feed..",
              "the feed is the one bridge from store to screen",
              "openhall.kiosk.feed..",
              "openhall.kiosk.screen..",
              "openhall.content..",
              "openhall.store..",
              "openhall.search..",
              "openhall.sync..",
              "javafx.animation..",
              "javafx.application..",
              "javafx.beans..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.board..",
              "a board shows records that it is given",
              "openhall.kiosk.board..",
              "openhall.kiosk.screen..",
              "openhall.content..",
              "javafx..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.preview..",
              "what nobody has approved is drawn by what draws the halls, and goes nowhere else",
              "openhall.kiosk.preview..",
              "openhall.kiosk.board..",
              "openhall.kiosk.view..",
              "openhall.kiosk.screen..",
              "openhall.kiosk.device",
              "openhall.content..",
              "com.sun.net.httpserver..",
              "javafx.scene..",
              "tools.jackson..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.ticker..",
              "what single lines say is words, wherever they are shown",
              "openhall.kiosk.ticker..",
              "openhall.kiosk.board.timetable..",
              "openhall.kiosk.screen..",
              "openhall.content.."),
          border(
              "openhall.kiosk.strip..",
              "a strip shows sentences that it is given, in pixels or through its card",
              "openhall.kiosk.strip..",
              "openhall.kiosk.board..",
              "openhall.kiosk.ticker..",
              "openhall.kiosk.screen..",
              "openhall.content..",
              "javafx..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.staff..",
              "the lock must not know what stands behind it",
              "openhall.kiosk.staff..",
              "openhall.kiosk.screen",
              "javax.crypto..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.fleet..",
              "what a screen tells of itself is given to it; it reads nothing",
              "openhall.kiosk.fleet..",
              "openhall.sync.http",
              "tools.jackson..",
              "org.slf4j.."),
          border(
              "openhall.kiosk.device..",
              "devices know nothing of what is shown",
              "openhall.kiosk.device..",
              "javafx..",
              "com.sun.net.httpserver..",
              "tools.jackson..",
              "org.slf4j.."));

  @TestFactory
  Stream<DynamicTest> everyPackageKeepsToItsBorder() {
    return BORDERS.stream()
        .map(border -> DynamicTest.dynamicTest(border.of(), () -> check(rule(border))));
  }

  private static Border border(String of, String because, String... mayUse) {
    return new Border(of, because, List.of(mayUse));
  }

  private static ArchRule rule(Border border) {
    String[] allowed =
        Stream.concat(Stream.of(border.of(), "java..", "org.jspecify.."), border.mayUse().stream())
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(border.of())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .because(border.because());
  }

  /** What each side of the service may see of the others. */
  @TestFactory
  Stream<DynamicTest> servicePackagesLookOneWay() {
    Map<String, Set<String>> mayUse =
        Map.ofEntries(
            Map.entry("authoring", Set.of("authoring")),
            Map.entry("review", Set.of("review", "authoring")),
            Map.entry("publication", Set.of("publication", "review", "authoring")),
            Map.entry("archive", Set.of("archive", "publication", "authoring")),
            Map.entry("backup", Set.of("backup", "archive", "review", "authoring", "web")),
            Map.entry("catalogue", Set.of("catalogue", "authoring")),
            Map.entry("completeness", Set.of("completeness", "catalogue", "authoring")),
            Map.entry("devices", Set.of("devices", "authoring")),
            Map.entry("feedback", Set.of("feedback", "authoring")),
            Map.entry("paper", Set.of("paper", "authoring", "publication", "web")),
            Map.entry("reports", Set.of("reports", "authoring", "review")),
            Map.entry("accounts", Set.of("accounts", "authoring", "web")),
            Map.entry(
                "desk", Set.of("desk", "authoring", "catalogue", "review", "publication", "web")),
            Map.entry("repository", Set.of("repository", "publication", "web")),
            Map.entry("web", Set.of("web")));
    Set<String> parts =
        Set.of(
            "archive",
            "authoring",
            "backup",
            "catalogue",
            "completeness",
            "review",
            "publication",
            "paper",
            "devices",
            "feedback",
            "reports",
            "console",
            "accounts",
            "desk",
            "repository",
            "service",
            "web");
    return mayUse.entrySet().stream()
        .map(row -> {
          String[] barred =
              parts.stream()
                  .filter(part -> !row.getValue().contains(part))
                  .map(part -> "openhall." + part + "..")
                  .toArray(String[]::new);
          ArchRule rule =
              noClasses()
                  .that()
                  .resideInAPackage("openhall." + row.getKey() + "..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(barred)
                  .because("only the wiring knows all parts of the service");
          return DynamicTest.dynamicTest(row.getKey(), () -> check(rule));
        });
  }

  @Test
  void packagesHaveNoCycles() {
    check(
        slices()
            .matching("openhall.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one that nobody can name"));
  }

  @Test
  void bothSidesShareOnlyContentTrustAndWhoWatches() {
    String reason = "the two sides meet in signed files, never in code";
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(SHOWING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SHOWING)
            .because(reason));
    check(
        classes()
            .that()
            .resideInAnyPackage(SHOWING)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(SHOWING)
                    .or(resideInAnyPackage(SHARED))
                    .or(not(resideInAPackage("openhall.."))))
            .because(reason));
  }

  @Test
  void whatIsSharedKnowsNobody() {
    check(
        classes()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(SHARED).or(not(resideInAPackage("openhall.."))))
            .because("what both sides share must outlive either"));
  }
}
