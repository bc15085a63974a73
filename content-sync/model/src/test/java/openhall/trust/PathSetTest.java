package openhall.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathSetTest {

  @ParameterizedTest
  @CsvSource({
    "nanhe/pingan/*, nanhe/pingan/f-1.json",
    "targets/*.tgz, targets/foo.tgz",
    "foo-version-?.tgz, foo-version-2.tgz",
    "*.tgz, .tgz",
    "*, a",
    "*, ''",
    "a*b*c, aXbXbXc",
    "*/*/*.json, a/b/c.json",
    "**, abc",
    "foo.tgz, foo.tgz",
    "a[1].json, a[1].json",
    "*明?, 说明书"
  })
  void matches(String pattern, String path) {
    assertThat(set(pattern).contains(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "nanhe/pingan/*, nanhe/pingan/dongjie/f-1.json",
    "nanhe/*, nanhe/pingan/f-1.json",
    "nanhe/*, nanhe",
    "nanhe/*, nanhe2/f-1.json",
    "nanhe/*, /nanhe/f-1.json",
    "nanhe/*, Nanhe/f-1.json",
    "*, a/b",
    "**, a/b",
    "?, /",
    "a?b, a/b",
    "?, ''",
    "*.tgz, targets/foo.tgz",
    "targets/*.tgz, targets/foo.txt",
    "foo-version-?.tgz, foo-version-alpha.tgz",
    "a[1].json, a1.json",
    "a*b*c, aXbX",
    "'', a"
  })
  void doesNotMatch(String pattern, String path) {
    assertThat(set(pattern).contains(path)).isFalse();
  }

  @Test
  @Timeout(value = 2, unit = SECONDS)
  void aHostilePatternCostsLittle() {
    assertThat(set("*a".repeat(200) + "b").contains("a".repeat(5_000))).isFalse();
  }

  @Test
  void hashPrefixesMatchTheStartOfTheHash() {
    String hash = Hashes.sha256Of("f-1.json".getBytes(UTF_8));
    assertThat(new PathSet.HashPrefixes(List.of(hash.substring(0, 3))).contains("f-1.json"))
        .isTrue();
    assertThat(new PathSet.HashPrefixes(List.of(hash.substring(1, 5))).contains("f-1.json"))
        .isFalse();
    assertThat(new PathSet.HashPrefixes(List.of()).contains("f-1.json")).isFalse();
  }

  private static PathSet set(String pattern) {
    return new PathSet.Patterns(List.of("never/this", pattern));
  }
}
