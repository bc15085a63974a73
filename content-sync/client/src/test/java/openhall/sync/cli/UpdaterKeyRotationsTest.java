package openhall.sync.cli;

import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import openhall.testkit.TestKey;
import openhall.trust.TopRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpdaterKeyRotationsTest extends Conformance {

  private final List<TestKey> keys = Stream.generate(TestKey::new).limit(10).toList();

  /** {@code 2/1234 by 12}: of these four keys two are needed, and those two sign. */
  private void set(TopRole role, String version) {
    int slash = version.indexOf('/');
    int by = version.indexOf(" by ");
    repo.clearKeys(role);
    repo.threshold(role, Integer.parseInt(version.substring(0, slash)));
    keys(version.substring(slash + 1, by)).forEach(key -> repo.trust(role, key));
    keys(version.substring(by + " by ".length()))
        .forEach(key -> repo.addSigner(role.wireName(), key));
  }

  private Stream<TestKey> keys(String digits) {
    return digits.chars().mapToObj(digit -> keys.get(digit - '0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1-of-1-key-rotation                                             | true  | 1/1 by 1, 1/2 by 21, 1/2 by 2
          1-of-1-key-rotation-unused-signatures                           | true  | 1/1 by 314, 1/2 by 3214, 1/2 by 324
          3-of-5-sign-with-different-keycombos                            | true  | 3/01234 by 024, 3/01234 by 041, 3/01234 by 013, 3/01234 by 013
          3-of-5-one-key-rotated                                          | true  | 3/01234 by 024, 3/01345 by 041
          3-of-5-one-key-rotated-with-intermediate-step                   | true  | 3/01234 by 024, 3/01345 by 0245, 3/01345 by 045
          3-of-5-all-keys-rotated-with-intermediate-step                  | true  | 3/01234 by 024, 3/56789 by 024567, 3/56789 by 567
          1-of-3-threshold-increase-to-2-of-3                             | true  | 1/123 by 1, 2/123 by 12
          2-of-3-threshold-decrease-to-1-of-3                             | true  | 2/123 by 12, 1/123 by 12, 1/123 by 1
          1-of-2-threshold-increase-to-2-of-2                             | true  | 1/1 by 1, 2/12 by 12
          1-of-1-key-rotation-fail-not-signed-with-old-key                | false | 1/1 by 1, 1/2 by 234
          1-of-1-key-rotation-fail-not-signed-with-new-key                | false | 1/1 by 1, 1/2 by 134
          3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys          | false | 3/01234 by 024, 3/01345 by 024
          3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys          | false | 3/01234 by 024, 3/01345 by 045
          1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached | false | 1/123 by 1, 2/123 by 2
          2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-reached | false | 2/123 by 12, 1/123 by 1
          """)
  void rootRotation(String name, boolean accepted, String versions) throws IOException {
    shelf.clear(ROOT);
    repo.version(ROOT, 1);
    List<String> each = Arrays.asList(versions.split(", ", -1));
    for (String version : each) {
      set(TopRole.ROOT, version);
      repo.publish(ROOT);
    }
    Files.delete(client.metadata.resolve("root.json"));
    assertThat(client.init(shelf.version(ROOT, 1))).isZero();
    assertThat(client.refresh()).as(name).isEqualTo(accepted ? 0 : 1);
    int expected = accepted ? each.size() : each.size() - 1;
    assertThat(client.trusted(ROOT)).as(name).isEqualTo(shelf.version(ROOT, expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1-of-1-key-rotation                                           | true  | 1/2 by 2
          1-of-1-key-rotation-unused-signatures                         | true  | 1/1 by 314
          1-of-1-key-rotation-fail-not-signed-with-new-key              | false | 1/2 by 134
          3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys | false | 3/01345 by 024
          2-of-5-one-key-signature-missing-threshold-not-reached        | false | 3/01345 by 04
          3-of-5-sign-first-combo                                       | true  | 3/01234 by 024
          3-of-5-sign-second-combo                                      | true  | 3/01234 by 041
          3-of-5-sign-third-combo                                       | true  | 3/01234 by 013
          3-of-5-sign-fourth-combo                                      | true  | 3/01234 by 123
          3-of-5-sign-fifth-combo                                       | true  | 3/01234 by 234
          """)
  void nonRootRotations(String name, boolean accepted, String version) throws IOException {
    for (TopRole role : List.of(TopRole.TIMESTAMP, TopRole.SNAPSHOT, TopRole.TARGETS)) {
      set(role, version);
      repo.publish(ROOT, TARGETS, SNAPSHOT, TIMESTAMP);
      assertThat(client.refresh()).as(name).isEqualTo(accepted ? 0 : 1);
      if (accepted) {
        assertThat(client.trusted(role.wireName())).isEqualTo(shelf.newest(role.wireName()));
      }
    }
  }
}
