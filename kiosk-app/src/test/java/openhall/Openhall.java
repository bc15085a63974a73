package openhall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** All classes of the product, read once for the rules; tests are left out. */
final class Openhall {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("openhall");

  private Openhall() {}

  /** A rule may wait for its first class: packages arrive one by one. */
  static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  /** No class in {@code from} depends on one in {@code to}. */
  static ArchRule apart(String[] from, String[] to) {
    return noClasses()
        .that()
        .resideInAnyPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to);
  }
}
