package openhall.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorityTest {

  private static final byte[] ITEM =
      "{\"id\":\"f-1\",\"revision\":2,\"unit\":\"nanhe\"}".getBytes(UTF_8);

  private final People people = new People();
  private final Authority authority = people.authority("nanhe", 1, 1);

  @Test
  void onePersonInEachDutyIsEnough() {
    assertThat(authority.judgement().objection(ITEM, people.approve(ITEM, 1))).isEmpty();
  }

  @Test
  void withoutApprovalsTheDepartmentIsMissedFirst() {
    assertThat(authority.judgement().objection(ITEM, List.of()))
        .contains(new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"DEPARTMENT", "SECRECY_REVIEW", "RELEASE"})
  void eachDutyIsNeeded(Duty missing) {
    List<Approval> others = without(people.approve(ITEM, 2), missing);
    assertThat(authority.judgement().objection(ITEM, others))
        .contains(new Shortfall.TooFew(missing, 0, 1));
  }

  @Test
  void ofTwoNeededOneIsTooFewAndTwoAreEnough() {
    Authority both = people.authority("nanhe", 1, 2);
    assertThat(both.judgement().objection(ITEM, people.approve(ITEM, 1)))
        .contains(new Shortfall.TooFew(Duty.DEPARTMENT, 1, 2));
    assertThat(both.judgement().objection(ITEM, people.approve(ITEM, 2))).isEmpty();
  }

  @Test
  void oneApprovalGivenTwiceCountsOnce() {
    Authority both = people.authority("nanhe", 1, 2);
    var twice = new ArrayList<>(people.approve(ITEM, 1));
    twice.addAll(people.approve(ITEM, 1));
    assertThat(both.judgement().objection(ITEM, twice))
        .contains(new Shortfall.TooFew(Duty.DEPARTMENT, 1, 2));
  }

  @Test
  void oneKeyUnderTwoSpellingsCountsOnce() {
    TestSigner signer = people.in(Duty.RELEASE, 0);
    PublicKey shouted = shouted(signer);
    var keys = new HashMap<>(authority.keys());
    keys.put(shouted.keyid(), shouted);
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.RELEASE, new Quorum(Set.of(signer.keyid(), shouted.keyid()), 2));
    var odd = new Authority("nanhe", 1, keys, duties, Map.of());

    var approvals = new ArrayList<>(people.approve(ITEM, 1));
    Approval release = Approval.by(signer, "release", ITEM);
    approvals.add(new Approval("release", shouted.keyid(), release.sig()));
    assertThat(odd.judgement().objection(ITEM, approvals))
        .contains(new Shortfall.TooFew(Duty.RELEASE, 1, 2));
  }

  @Test
  void aKeyOfAnUnknownSchemeNeverCounts() {
    var unknown = new PublicKey("falcon", "falcon-512", "00");
    var keys = new HashMap<>(authority.keys());
    keys.put(unknown.keyid(), unknown);
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.RELEASE, new Quorum(Set.of(unknown.keyid()), 1));
    var modern = new Authority("nanhe", 1, keys, duties, Map.of());

    var approvals = new ArrayList<>(people.approve(ITEM, 1));
    approvals.add(new Approval("release", unknown.keyid(), "00"));
    assertThat(modern.judgement().objection(ITEM, approvals))
        .contains(new Shortfall.TooFew(Duty.RELEASE, 0, 1));
  }

  @Test
  void anApprovalInAnotherDutyDoesNotCount() {
    TestSigner secrecy = people.in(Duty.SECRECY_REVIEW, 0);
    var approvals = new ArrayList<>(without(people.approve(ITEM, 1), Duty.RELEASE));
    approvals.add(Approval.by(secrecy, "release", ITEM));
    assertThat(authority.judgement().objection(ITEM, approvals))
        .contains(new Shortfall.TooFew(Duty.RELEASE, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"f-1\",\"revision\":3,\"unit\":\"nanhe\"}",
        "{\"id\":\"f-1\",\"revision\":2,\"unit\":\"beihe\"}",
        "{\"id\":\"f-2\",\"revision\":2,\"unit\":\"nanhe\"}"
      })
  void approvalsOfAnotherRevisionUnitOrItemDoNotCount(String other) {
    assertThat(authority.judgement().objection(other.getBytes(UTF_8), people.approve(ITEM, 2)))
        .contains(new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
  }

  @Test
  void aSignatureInAnotherContextDoesNotCount() {
    TestSigner release = people.in(Duty.RELEASE, 0);
    var approvals = new ArrayList<>(without(people.approve(ITEM, 1), Duty.RELEASE));
    approvals.add(new Approval("release", release.keyid(), Signature.by(release, ITEM).sig()));
    assertThat(authority.judgement().objection(ITEM, approvals))
        .contains(new Shortfall.TooFew(Duty.RELEASE, 0, 1));
  }

  @Test
  void whoeverHasLeftNoLongerCounts() {
    Authority next = new People().authority("nanhe", 2, 1);
    assertThat(next.judgement().objection(ITEM, people.approve(ITEM, 2)))
        .contains(new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
  }

  @Test
  void aKeyInTwoDutiesIsRefused() {
    TestSigner both = people.in(Duty.RELEASE, 0);
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.SECRECY_REVIEW, People.quorum(1, both));
    refused(authority.keys(), duties, "has duties secrecy-review and release");
  }

  @Test
  void aKeyInTwoDutiesIsRefusedAlsoUnderAnotherSpelling() {
    PublicKey shouted = shouted(people.in(Duty.RELEASE, 0));
    var keys = new HashMap<>(authority.keys());
    keys.put(shouted.keyid(), shouted);
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.SECRECY_REVIEW, new Quorum(Set.of(shouted.keyid()), 1));
    refused(keys, duties, "has duties secrecy-review and release");
  }

  @Test
  void whoeverApprovesItemsMayAlsoApproveAuthorities() {
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.AUTHORITY, People.quorum(1, people.in(Duty.RELEASE, 0)));
    assertThat(
            new Authority("nanhe", 1, authority.keys(), duties, Map.of()).keysFor(Duty.AUTHORITY))
        .containsOnlyKeys(people.in(Duty.RELEASE, 0).keyid());
  }

  @Test
  void aMissingDutyIsRefused() {
    var duties = new EnumMap<>(authority.duties());
    duties.remove(Duty.SECRECY_REVIEW);
    refused(authority.keys(), duties, "Nobody has duty secrecy-review");
  }

  @Test
  void aKeyIdThatIsNotTheKeysIsRefused() {
    var keys = new HashMap<>(authority.keys());
    keys.put("0".repeat(64), people.in(Duty.RELEASE, 0).publicKey());
    refused(keys, authority.duties(), "Expected key id");
  }

  @Test
  void aQuorumOfKeysNotGivenIsRefused() {
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.RELEASE, People.quorum(1, new TestSigner()));
    refused(authority.keys(), duties, "names a key not given");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3})
  void aThresholdThatCannotBeMetOrIsNoneIsRefused(int threshold) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(Set.of("a", "b"), threshold));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nanhe", "nanhe/", "nanhe/a/b/c", "../nanhe", "nanhe//a"})
  void anOddUnitIsRefused(String unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Authority(unit, 1, authority.keys(), authority.duties(), Map.of()));
  }

  @Test
  void holdersHaveAKeyAndAName() {
    String keyid = people.in(Duty.RELEASE, 0).keyid();
    var keys = authority.keys();
    var duties = authority.duties();
    assertThat(new Authority("nanhe", 1, keys, duties, Map.of(keyid, "政务公开办主任")).holders())
        .containsEntry(keyid, "政务公开办主任");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Authority("nanhe", 1, keys, duties, Map.of("ab", "主任")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Authority("nanhe", 1, keys, duties, Map.of(keyid, " ")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Authority("nanhe", 0, keys, duties, Map.of()));
  }

  @Test
  void shortfallsAreToldInWords() {
    assertThat(new Shortfall.TooFew(Duty.SECRECY_REVIEW, 1, 2).zh())
        .isEqualTo("还缺“保密审查”签名 1 个（需 2 个，有效 1 个）");
    assertThat(new Shortfall.TooFew(Duty.SECRECY_REVIEW, 1, 2).en())
        .isEqualTo("lacks approvals in duty secrecy-review: expected 2, got 1");
    assertThat(new Shortfall.NoAuthority("nanhe").zh()).contains("nanhe", "授权文件");
    assertThat(new Shortfall.NobodyForBelow("nanhe").en()).contains("nanhe", "below");
  }

  private void refused(Map<String, PublicKey> keys, Map<Duty, Quorum> duties, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Authority("nanhe", 1, keys, duties, Map.of()))
        .withMessageContaining(words);
  }

  private static List<Approval> without(List<Approval> approvals, Duty duty) {
    return approvals.stream().filter(each -> !each.duty().equals(duty.wireName())).toList();
  }

  private static PublicKey shouted(TestSigner signer) {
    PublicKey key = signer.publicKey();
    return new PublicKey(key.keytype(), key.scheme(), key.value().toUpperCase(Locale.ROOT));
  }
}
