package openhall.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.trust.json.AuthorityJson;
import org.junit.jupiter.api.Test;

final class AuthorityChainTest {

  private static final byte[] ITEM = "{\"id\":\"f-1\"}".getBytes(UTF_8);

  private final List<TestSigner> targets = Stream.generate(TestSigner::new).limit(3).toList();
  private final People district = new People();
  private final People street = new People();
  private final Authority top = district.authority("nanhe", 1, 1);
  private final Authority below = street.authority("nanhe/pingan", 1, 1);
  private final AuthorityChain chain = new AuthorityChain(root());

  @Test
  void theRootsTargetsKeysApproveADistrictAndItsPeopleTheStreetsBelow() {
    assertThat(chain.add(signed(top, targets.subList(0, 2)))).isEmpty();
    assertThat(chain.add(signed(below, List.of(district.in(Duty.AUTHORITY, 1))))).isEmpty();
    assertThat(chain.of("nanhe/pingan")).contains(below);
    assertThat(chain.objection("nanhe/pingan", ITEM, street.approve(ITEM, 1))).isEmpty();
  }

  @Test
  void tooFewOfTheRootsKeysAreRefused() {
    assertThat(chain.add(signed(top, targets.subList(0, 1))))
        .contains(new Shortfall.TooFew(Duty.AUTHORITY, 1, 2));
    assertThat(chain.of("nanhe")).isEmpty();
  }

  @Test
  void aDistrictCannotApproveItself() {
    assertThat(chain.add(signed(top, List.of(district.in(Duty.AUTHORITY, 0), targets.getFirst()))))
        .contains(new Shortfall.TooFew(Duty.AUTHORITY, 1, 2));
  }

  @Test
  void aStreetCannotApproveItselfNorCanTheRoot() {
    chain.add(signed(top, targets));
    assertThat(chain.add(signed(below, List.of(street.in(Duty.AUTHORITY, 0)))))
        .contains(new Shortfall.TooFew(Duty.AUTHORITY, 0, 1));
    assertThat(chain.add(signed(below, targets)))
        .contains(new Shortfall.TooFew(Duty.AUTHORITY, 0, 1));
  }

  @Test
  void thoseWhoApproveItemsOfTheUnitAboveCannotApproveAuthorities() {
    chain.add(signed(top, targets));
    assertThat(chain.add(signed(below, List.of(district.in(Duty.RELEASE, 0)))))
        .contains(new Shortfall.TooFew(Duty.AUTHORITY, 0, 1));
  }

  @Test
  void anApprovalOfAnotherUnitsDocumentDoesNotCount() {
    chain.add(signed(top, targets));
    byte[] other = AuthorityJson.document(street.authority("nanhe/hexi", 1, 1));
    var moved = List.of(Approval.by(district.in(Duty.AUTHORITY, 0), "authority", other));
    assertThat(chain.add(AuthorityJson.read(AuthorityJson.file(below, moved))))
        .contains(new Shortfall.TooFew(Duty.AUTHORITY, 0, 1));
  }

  @Test
  void withoutTheUnitAboveNothingBelowIsAccepted() {
    assertThat(chain.add(signed(below, List.of(district.in(Duty.AUTHORITY, 0)))))
        .contains(new Shortfall.NoAuthority("nanhe"));
    assertThat(chain.objection("nanhe/pingan", ITEM, street.approve(ITEM, 2)))
        .contains(new Shortfall.NoAuthority("nanhe/pingan"));
  }

  @Test
  void aUnitThatNamesNobodyForBelowHasNothingBelow() {
    var duties = new EnumMap<>(top.duties());
    duties.remove(Duty.AUTHORITY);
    chain.add(signed(new Authority("nanhe", 1, top.keys(), duties, Map.of()), targets));
    assertThat(chain.add(signed(below, List.of(district.in(Duty.AUTHORITY, 0)))))
        .contains(new Shortfall.NobodyForBelow("nanhe"));
  }

  @Test
  void itemsOfAUnitAreNotApprovedByThePeopleAbove() {
    chain.add(signed(top, targets));
    chain.add(signed(below, List.of(district.in(Duty.AUTHORITY, 0))));
    assertThat(chain.objection("nanhe/pingan", ITEM, district.approve(ITEM, 2)))
        .contains(new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
  }

  @Test
  void whatAnotherChainAcceptedIsTakenOverBelowTheSameDocumentOnly() {
    chain.add(signed(top, targets));
    chain.add(signed(below, List.of(district.in(Duty.AUTHORITY, 0))));
    var next = new AuthorityChain(root());
    assertThat(next.addFrom(chain, "nanhe/pingan")).as("without the unit above").isFalse();
    assertThat(next.addFrom(chain, "nanhe")).isTrue();
    assertThat(next.addFrom(chain, "nanhe/pingan")).isTrue();
    assertThat(next.objection("nanhe/pingan", ITEM, street.approve(ITEM, 1))).isEmpty();
    assertThat(next.addFrom(chain, "nanhe/hexi")).isFalse();

    var replaced = new AuthorityChain(root());
    replaced.add(signed(new People().authority("nanhe", 2, 1), targets));
    assertThat(replaced.addFrom(chain, "nanhe/pingan")).isFalse();
    assertThat(replaced.of("nanhe/pingan")).isEmpty();
  }

  @Test
  void aChainOfAnotherRootIsNotTakenOver() {
    chain.add(signed(top, targets));
    Root other = root();
    var later = new Root(2, other.expires(), true, other.keys(), other.roles());
    assertThat(new AuthorityChain(later).addFrom(chain, "nanhe")).isFalse();
  }

  @Test
  void theSameWordsHaveTheSameHashWhoeverApproves() {
    assertThat(signed(top, targets).sha256()).isEqualTo(signed(top, List.of()).sha256());
    assertThat(signed(top, targets).sha256())
        .isNotEqualTo(signed(district.authority("nanhe", 2, 1), targets).sha256());
  }

  /** The targets keys stand in the root under names that are not their key ids. */
  private Root root() {
    var keys = new HashMap<String, PublicKey>();
    for (int i = 0; i < targets.size(); i++) {
      keys.put("targets-" + i, targets.get(i).publicKey());
    }
    var roles = new EnumMap<TopRole, RoleSpec>(TopRole.class);
    for (TopRole role : TopRole.values()) {
      roles.put(role, new RoleSpec(List.of("targets-0"), 1));
    }
    roles.put(
        TopRole.TARGETS, new RoleSpec(List.of("targets-0", "targets-1", "targets-2", "away"), 2));
    return new Root(1, Instant.parse("2027-01-01T00:00:00Z"), true, keys, roles);
  }

  private static SignedAuthority signed(Authority authority, List<TestSigner> by) {
    byte[] document = AuthorityJson.document(authority);
    return AuthorityJson.read(
        AuthorityJson.file(
            authority, by.stream().map(each -> Approval.by(each, "authority", document)).toList()));
  }
}
