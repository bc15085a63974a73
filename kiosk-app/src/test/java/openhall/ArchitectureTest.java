package openhall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static openhall.Openhall.apart;
import static openhall.Openhall.check;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Habits that keep every part testable and safe, wherever it lives. */
final class ArchitectureTest {
  /** Where SQL is spoken. */
  private static final String[] SQL_PACKAGES = {"openhall.store..", "openhall..store.."};

  /** Has to name private keys in order to refuse them: the JDK's interface is for both kinds. */
  private static final String VERIFICATION = "openhall.trust.ed25519";

  private static final Set<String> CLOCK_READERS =
      Set.of("now", "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds");

  private static final DescribedPredicate<JavaClass> MAINS =
      describe("a Main", type -> outermost(type).getSimpleName().equals("Main"));

  private static final DescribedPredicate<JavaClass> COMMAND_LINE =
      describe(
          "a command-line face",
          type ->
              MAINS.test(type)
                  || outermost(type).isAnnotatedWith("picocli.CommandLine$Command")
                  || type.getPackageName().endsWith(".cli"));

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK =
      describe("read the machine's clock", ArchitectureTest::readsTheClock);

  private static final DescribedPredicate<JavaAccess<?>> STANDARD_STREAM =
      describe(
          "System.out or System.err",
          access ->
              access.getTargetOwner().isEquivalentTo(System.class)
                  && Set.of("out", "err").contains(access.getTarget().getName()));

  private static final DescribedPredicate<JavaClass> CHANGEABLE =
      describe(
          "a type made to change",
          type ->
              type.getPackageName().equals("java.util.concurrent.atomic")
                  || concreteCollection(type)
                  || type.isAssignableTo(StringBuilder.class));

  @Test
  void contentAndTrustTouchNoOutsideWorld() {
    check(
        apart(
                new String[] {"openhall.content..", "openhall.trust..", "openhall.search.."},
                new String[] {"java.net.http..", "java.nio.file..", "java.sql..", "javax.sql.."})
            .because("the same bytes and the same instant must give the same answer everywhere"));
  }

  @Test
  void viewsSeeNoData() {
    check(
        apart(
                new String[] {"openhall.kiosk.view.."},
                new String[] {
                  "openhall.store..",
                  "openhall.sync..",
                  "openhall.trust..",
                  "java.sql..",
                  "java.net.."
                })
            .because("a resident at the glass must not be able to reach data through a view"));
  }

  @Test
  void onlyTheFeedHopsToTheFxThread() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("openhall.kiosk.feed..", "openhall.kiosk.board..")
            .should()
            .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
            .because("with one hop there is one order of events"));
  }

  @Test
  void javafxStaysInTheKiosk() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("openhall.kiosk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the service and the mirror run without a screen"));
  }

  @Test
  void webClientOnlyInItsOwnPackage() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("openhall.sync.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helidon.webclient..")
            .because("every byte from a network passes one set of size and time limits"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("openhall.service")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("only commands that a person waits for ask a service from outside"));
  }

  @Test
  void whoSomebodyIsIsAskedInOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("openhall.accounts.oidc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because("the rules of OpenID Connect are easily got wrong twice"));
  }

  @Test
  void sqlOnlyInStores() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(SQL_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.postgresql..")
            .because("one package per database knows its tables and its transactions"));
  }

  @Test
  void nativeCodeOnlyAtTheEdges() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "openhall.kiosk.board.present",
                "openhall.publication.signer",
                "openhall.supervisor")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.foreign..")
            .because("a wrong call of C ends the whole process, so few may make any"));
  }

  @Test
  void privateKeysOnlyWhereSigned() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "openhall.publication.signer..",
                "openhall.kiosk.fleet",
                "openhall.testkit..",
                VERIFICATION)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PrivateKey.class)
            .because("a key that few classes can hold is a key that few can leak"));
  }

  @Test
  void timeComesInThroughConstructors() {
    check(
        noClasses()
            .that(are(not(MAINS)))
            .should()
            .callMethodWhere(READS_THE_CLOCK)
            .because("a rule about dates must be testable on any day"));
  }

  @Test
  void noMutableStatics() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(CHANGEABLE)
            .because("two kiosks in one process must not share anything"));
  }

  @Test
  void onlyCommandLineFacesPrint() {
    check(
        noClasses()
            .that(are(not(COMMAND_LINE)))
            .should()
            .accessFieldWhere(STANDARD_STREAM)
            .because("everything else logs, so that a hall's log is complete"));
  }

  @Test
  void noSecondToolKit() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("openhall.kiosk..", "openhall.content..", "openhall.trust..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
            .because("AWT beside JavaFX costs memory and a second event thread"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return access.getTargetOwner().getPackageName().equals("java.time")
        ? CLOCK_READERS.contains(name) && noClockGiven(access)
        : access.getTargetOwner().isEquivalentTo(System.class) && name.equals("currentTimeMillis");
  }

  private static boolean noClockGiven(JavaAccess<?> access) {
    return access instanceof JavaMethodCall call
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean concreteCollection(JavaClass type) {
    return !type.isInterface()
        && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
  }
}
