package openhall.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import openhall.trust.Delegations.Step;
import org.junit.jupiter.api.Test;

final class TargetSearchTest {

  private static final TargetInfo TARGET = TargetInfo.of(new byte[] {1}, 1);
  private static final RoleSpec SPEC = new RoleSpec(List.of("k"), 1);

  private final Map<String, List<DelegatedRole>> graph = new HashMap<>();
  private final Map<String, Map<String, TargetInfo>> listed = new HashMap<>();
  private final List<String> loaded = new ArrayList<>();

  @Test
  void theTopLevelAnswersFirst() {
    list("targets", "a.json");
    delegate("targets", "A", "*");
    assertThat(find("a.json")).contains(new TargetSearch.Hit("targets", TARGET));
    assertThat(loaded).isEmpty();
  }

  @Test
  void goesDepthFirstInOrderOfPrecedence() {
    delegate("targets", "A", "*");
    delegate("targets", "B", "*");
    delegate("A", "C", "*");
    delegate("C", "D", "*");
    delegate("A", "E", "*");
    assertThat(find("missing")).isEmpty();
    assertThat(loaded).containsExactly("A", "C", "D", "E", "B");
  }

  @Test
  void theFirstToSpeakPrevails() {
    delegate("targets", "A", "*");
    delegate("targets", "B", "*");
    delegate("A", "C", "*");
    list("B", "a.json");
    list("C", "a.json");
    assertThat(find("a.json").orElseThrow().role()).isEqualTo("C");
    assertThat(loaded).containsExactly("A", "C");
  }

  @Test
  void onlyThoseThePathIsDelegatedToAreAsked() {
    delegate("targets", "nanhe", "nanhe/*");
    delegate("targets", "nanhe.pingan", "nanhe/pingan/*");
    list("nanhe", "nanhe/pingan/f-1.json");
    assertThat(find("nanhe/pingan/f-1.json")).isEmpty();
    assertThat(loaded).containsExactly("nanhe.pingan");
  }

  @Test
  void everyDelegationOnTheWayMustCoverThePath() {
    delegate("targets", "B", "releases/*/*");
    delegate("B", "C", "releases/x/*");
    list("C", "releases/y/1");
    assertThat(find("releases/y/1")).isEmpty();
    assertThat(loaded).containsExactly("B");
  }

  @Test
  void aTerminatingDelegationEndsTheSearchBehindIt() {
    delegate("targets", "A", "*");
    delegate("targets", "Z", "*");
    terminate("A", "B");
    delegate("A", "C", "*");
    delegate("B", "D", "*");
    list("Z", "a.json");
    assertThat(find("a.json")).isEmpty();
    assertThat(loaded).containsExactly("A", "B", "D");
  }

  @Test
  void aTerminatingDelegationOfOtherPathsEndsNothing() {
    graph
        .computeIfAbsent("targets", k -> new ArrayList<>())
        .add(new DelegatedRole("A", SPEC, new PathSet.Patterns(List.of("other")), true));
    delegate("targets", "B", "*");
    list("B", "a.json");
    assertThat(find("a.json").orElseThrow().role()).isEqualTo("B");
  }

  @Test
  void cyclesAreWalkedOnce() {
    delegate("targets", "A", "*");
    delegate("A", "B", "*");
    delegate("B", "A", "*");
    delegate("B", "B", "*");
    assertThat(find("missing")).isEmpty();
    assertThat(loaded).containsExactly("A", "B");
  }

  @Test
  void aMazeOfDelegationsIsLeftAfter32Roles() {
    IntStream.range(0, 100).forEach(i -> delegate("targets", "R" + i, "*"));
    list("R50", "a.json");
    assertThat(find("a.json")).isEmpty();
    assertThat(loaded).hasSize(32);
    list("R31", "a.json");
    assertThat(find("a.json")).isPresent();
  }

  @Test
  void aRoleThatCannotBeVerifiedEndsTheSearch() {
    delegate("targets", "A", "*");
    delegate("targets", "B", "*");
    list("B", "a.json");
    assertThatThrownBy(() ->
            TargetSearch.find(
                "a.json",
                targets("targets"),
                (role, delegator) -> {
                  throw TrustFailure.signatures(role, 1, 0);
                }))
        .isInstanceOf(TrustFailure.class);
  }

  @Test
  void hashBinsShareThePaths() {
    for (int bits = 1; bits <= 32; bits++) {
      var bins = new Delegations.Bins(Map.of(), SPEC, bits, "bin");
      Step step = bins.towards("nanhe/f-1.json").getFirst();
      assertThat(step.terminating()).isTrue();
      assertThat(bins.spec(step.role())).as(step.role()).contains(SPEC);
    }
  }

  @Test
  void hashBinsAreNumberedByTheFirstBitsOfTheHash() {
    // The SHA-256 of the empty path begins with e3b0c442.
    assertThat(bin(1)).isEqualTo("bin-1");
    assertThat(bin(4)).isEqualTo("bin-e");
    assertThat(bin(5)).isEqualTo("bin-1c");
    assertThat(bin(10)).isEqualTo("bin-38e");
    assertThat(bin(32)).isEqualTo("bin-e3b0c442");
  }

  @Test
  void whatIsNoBinIsNotDelegatedTo() {
    var bins = new Delegations.Bins(Map.of(), SPEC, 5, "bin");
    assertThat(bins.spec("bin-1f")).isPresent();
    for (String role :
        List.of("bin-20", "bin-1F", "bin-f", "bin-01f", "bin-", "bin", "", "nib-1f", "bin_1f")) {
      assertThat(bins.spec(role)).as(role).isEmpty();
    }
  }

  private static String bin(int bits) {
    return new Delegations.Bins(Map.of(), SPEC, bits, "bin").towards("").getFirst().role();
  }

  private void delegate(String from, String to, String pattern) {
    graph
        .computeIfAbsent(from, k -> new ArrayList<>())
        .add(new DelegatedRole(to, SPEC, new PathSet.Patterns(List.of(pattern)), false));
  }

  private void terminate(String from, String to) {
    graph
        .computeIfAbsent(from, k -> new ArrayList<>())
        .add(new DelegatedRole(to, SPEC, new PathSet.Patterns(List.of("*")), true));
  }

  private void list(String role, String path) {
    listed.computeIfAbsent(role, k -> new HashMap<>()).put(path, TARGET);
  }

  private Signed<Targets> targets(String role) {
    var delegations = new Delegations.Named(Map.of(), graph.getOrDefault(role, List.of()));
    Map<String, TargetInfo> own = Objects.requireNonNullElse(listed.get(role), Map.of());
    var body = new Targets(1, TestRepo.LATER, own, delegations);
    return new Signed<>(body, List.of(), new byte[0], new byte[0]);
  }

  private Optional<TargetSearch.Hit> find(String path) {
    loaded.clear();
    return TargetSearch.find(
        path,
        targets("targets"),
        (role, delegator) -> {
          loaded.add(role);
          return targets(role);
        });
  }
}
