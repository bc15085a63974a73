package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.testkit.TestKey;
import openhall.trust.Hashes;
import openhall.trust.PathSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpdaterDelegationGraphsTest extends Conformance {

  /** {@code A>B} delegates all, {@code A>B!} and nobody after, {@code A>B:x/*} only that. */
  private static final Pattern DELEGATION = Pattern.compile("(\\w+)>(\\w+)(!?)(?::(\\S+))?");

  private void build(String graph) {
    Set<String> roles = new LinkedHashSet<>(List.of(TARGETS));
    Matcher each = DELEGATION.matcher(graph);
    while (each.find()) {
      String[] patterns = each.group(4) == null ? new String[] {"*"} : each.group(4).split(",", -1);
      repo.delegate(each.group(1), each.group(2), !each.group(3).isEmpty(), patterns);
      roles.add(each.group(2));
    }
    publish(roles);
  }

  private void publish(Set<String> roles) {
    var all = new ArrayList<>(roles);
    all.addAll(List.of(SNAPSHOT, TIMESTAMP));
    repo.publish(all.toArray(String[]::new));
  }

  /** The delegated roles asked for, one letter each. */
  private String visited() {
    List<String> asked = shelf.asked();
    assertThat(asked).hasSizeGreaterThanOrEqualTo(4);
    return asked.subList(4, asked.size()).stream()
        .filter(path -> path.startsWith("metadata/"))
        .map(path -> path.replaceAll("metadata/1\\.|\\.json", ""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          basic-delegation                                          | targets>A                                   | A
          single-level-delegations                                  | targets>A targets>B                         | A B
          two-level-delegations                                     | targets>A targets>B B>C                     | A B C
          two-level-test-DFS-order-of-traversal                     | targets>A targets>B A>C A>D                 | A C D B
          three-level-delegation-test-DFS-order-of-traversal        | targets>A targets>B A>C C>D                 | A C D B
          two-level-terminating-ignores-all-but-roles-descendants   | targets>A targets>B A>C! A>D                | A C
          three-level-terminating-ignores-all-but-roles-descendants | targets>A targets>B A>C! C>D                | A C D
          two-level-ignores-all-branches-not-matching-paths         | targets>A:*.py targets>B A>C                | B
          three-level-ignores-all-branches-not-matching-paths       | targets>A targets>B A>C:*.py C>D            | A B
          cyclic-graph                                              | targets>A targets>B B>C C>D D>B             | A B C D
          two-roles-delegating-to-a-third                           | targets>A targets>B B>C A>C                 | A C B
          two-roles-delegating-to-a-third-different-paths           | targets>A targets>B B>C A>C:*.py            | A B C
          a-role-that-delegates-to-itself                           | targets>A A>A A>B                           | A B
          """)
  void graphTraversal(String name, String graph, String order) {
    build(graph);
    assertThat(client.download("missingpath")).as(name).isEqualTo(1);
    assertThat(visited()).as(name).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          no delegations                                        | targetfile          | true  | ''
          targetpath matches wildcard                           | README.md           | true  | A
          targetpath with separators x                          | releases/x/x_v1     | true  | B C
          targetpath with separators y                          | releases/y/y_v1.zip | true  | B D
          targetpath is not delegated by all roles in the chain | releases/z/z_v1.zip | false | B
          case counts                                           | README.MD           | false | ''
          """)
  void targetfileSearch(String name, String path, boolean found, String order) {
    repo.target(TARGETS, "targetfile", "by targets".getBytes(UTF_8));
    repo.delegate(TARGETS, "A", false, "*.doc", "*.md");
    repo.delegate(TARGETS, "B", false, "releases/*/*");
    repo.delegate("B", "C", false, "releases/x/*");
    repo.delegate("B", "D", false, "releases/y/*.zip");
    repo.target("A", "README.md", "by A".getBytes(UTF_8));
    repo.target("A", "README.MD", "by A".getBytes(UTF_8));
    repo.target("C", "releases/x/x_v1", "x by C".getBytes(UTF_8));
    repo.target("D", "releases/y/y_v1.zip", "y by D".getBytes(UTF_8));
    repo.target("D", "releases/z/z_v1.zip", "z by D".getBytes(UTF_8));
    publish(new LinkedHashSet<>(List.of(TARGETS, "A", "B", "C", "D")));
    assertThat(client.download(path)).as(name).isEqualTo(found ? 0 : 1);
    assertThat(client.downloads()).hasSize(found ? 1 : 0);
    assertThat(visited()).as(name).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({
    "1, boo, bin-0",
    "1, too, bin-1",
    "2, foo, bin-0",
    "2, doo, bin-1",
    "2, too, bin-2",
    "2, bar, bin-3",
    "8, bar, bin-fc"
  })
  void succinctRolesGraphTraversal(int bits, String path, String bin) {
    repo.bins(TARGETS, "bin", bits);
    repo.target(bin, path, path.getBytes(UTF_8));
    shelf.clear(bin);
    publish(new LinkedHashSet<>(List.of(bin, TARGETS)));
    assertThat(client.download(path)).as(client.said()).isZero();
    assertThat(visited()).isEqualTo(bin);
    trusts(
        Stream.of(bin + " 1", "root 1", "snapshot 2", "targets 2", "timestamp 2")
            .toArray(String[]::new));
  }

  @Test
  void hashPrefixesAreFollowed() {
    String hash = Hashes.sha256Of("a/b".getBytes(UTF_8));
    var other = hash.startsWith("0") ? "1" : "0";
    repo.delegate(TARGETS, "A", false, new PathSet.HashPrefixes(List.of(other)), 1, new TestKey());
    repo.delegate(
        TARGETS,
        "B",
        false,
        new PathSet.HashPrefixes(List.of(other, hash.substring(0, 3))),
        1,
        new TestKey());
    repo.target("B", "a/b", "by B".getBytes(UTF_8));
    publish(new LinkedHashSet<>(List.of(TARGETS, "A", "B")));
    assertThat(client.download("a/b")).isZero();
    assertThat(visited()).isEqualTo("B");
  }

  @Test
  void cachedRoleIsVerifiedAgainstCurrentDelegator() {
    diamond(false);
    assertThat(client.download("a/x", "b/x")).isEqualTo(1);
    assertThat(client.said()).contains("Expected 1 signatures on C, got 0");
    assertThat(client.downloads()).containsExactly("a/x");
    assertThat(client.download("b/x")).isEqualTo(1);
    assertThat(client.download("a/x")).isZero();
  }

  @Test
  void aRoleSignedForBothItsDelegatorsSpeaksForBoth() {
    diamond(true);
    assertThat(client.download("a/x", "b/x")).isZero();
    assertThat(client.downloads()).containsExactly("a/x", "b/x");
  }

  private void diamond(boolean signedForBoth) {
    repo.delegate(TARGETS, "A", false, "a/*");
    repo.delegate(TARGETS, "B", false, "b/*");
    repo.delegate("A", "C", false, "a/*");
    repo.delegate("B", "C", false, "b/*");
    repo.target("C", "a/x", "a/x".getBytes(UTF_8));
    repo.target("C", "b/x", "b/x".getBytes(UTF_8));
    if (!signedForBoth) {
      repo.dropSigner("C");
    }
    publish(new LinkedHashSet<>(List.of(TARGETS, "A", "B", "C")));
  }

  @Test
  void aDelegatedRoleNeedsItsThreshold() {
    var paths = new PathSet.Patterns(List.of("*"));
    repo.delegate(TARGETS, "A", false, paths, 2, new TestKey(), new TestKey(), new TestKey());
    repo.target("A", "x", "x".getBytes(UTF_8));
    repo.dropSigner("A");
    publish(new LinkedHashSet<>(List.of(TARGETS, "A")));
    assertThat(client.download("x")).isZero();
    repo.dropSigner("A");
    repo.target("A", "y", "y".getBytes(UTF_8));
    publish(new LinkedHashSet<>(List.of("A")));
    assertThat(client.download("y")).isEqualTo(1);
    assertThat(client.said()).contains("Expected 2 signatures on A, got 1");
    trusts("A 1", "root 1", "snapshot 3", "targets 2", "timestamp 3");
  }

  @Test
  void aDelegatedRoleThatIsMissingEndsTheSearch() {
    build("targets>A targets>B");
    shelf.clear("A");
    assertThat(client.download("x")).isEqualTo(1);
    assertThat(visited()).isEqualTo("A");
  }

  @Test
  void aMazeOfDelegationsEndsSomewhere() {
    var graph = new StringBuilder("targets>r0");
    for (int i = 0; i < 60; i++) {
      graph.append(" r%d>r%d".formatted(i, i + 1));
    }
    build(graph.toString());
    assertThat(client.download("missingpath")).isEqualTo(1);
    assertThat(visited().split(" ", -1)).hasSize(32);
  }

  @Test
  void withoutConsistentSnapshotsFilesHavePlainNames() {
    shelf.consistent(false);
    repo.delegate(TARGETS, "A", false, "*");
    repo.target("A", "a b", "by A".getBytes(UTF_8));
    repo.publish("root", "A", TARGETS, SNAPSHOT, TIMESTAMP);
    assertThat(client.download("a b")).as(client.said()).isZero();
    assertThat(shelf.asked())
        .containsExactly(
            "metadata/2.root.json",
            "metadata/3.root.json",
            "metadata/timestamp.json",
            "metadata/snapshot.json",
            "metadata/targets.json",
            "metadata/A.json",
            "targets/a%20b");
  }
}
