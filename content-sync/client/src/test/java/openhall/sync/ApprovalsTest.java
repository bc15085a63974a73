package openhall.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.key;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.store.Entry;
import openhall.store.Indexer;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.testkit.MemoryRepository;
import openhall.testkit.Staff;
import openhall.testkit.TestClock;
import openhall.testkit.TestKey;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Envelope;
import openhall.trust.PublicKey;
import openhall.trust.Quorum;
import openhall.trust.Shortfall;
import openhall.trust.TopRole;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody has broken into the service and holds every online key: the units', the snapshot's and
 * the timestamp's. He can list whatever he likes and sign any release.
 */
final class ApprovalsTest {

  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final UnitId OTHER = new UnitId("nanhe/hexi");
  private static final String PATH = "nanhe/pingan/r-1.json";
  private static final String AUTHORITY = "nanhe/pingan/authority.json";
  private static final Item FIRST = rule(STREET, "r-1", 1, "第一版");
  private static final Item SECOND = rule(STREET, "r-1", 2, "第二版");

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private final RepositoryFetcher fetcher = new RepositoryFetcher(repository);
  private Store store;
  private Synchronizer synchronizer;

  @BeforeEach
  void start() {
    store = Store.open(dir, Indexer.NONE);
    synchronizer = synchronizer(STREET);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aBrokenInServiceCanWithhold() {
    shown(FIRST);
    repository.remove(FIRST.key()).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).isEmpty();
  }

  @Test
  void aBrokenInServiceNeverGetsAnUnapprovedWordOntoTheScreen() {
    shown(FIRST);
    repository.list(PATH, EnvelopeJson.write(List.of(), ItemJson.write(SECOND)), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsWordsOfItsOwnPeopleOntoTheScreen() {
    shown(FIRST);
    byte[] words = ItemJson.write(SECOND);
    repository.list(PATH, EnvelopeJson.write(new Staff().approve(words), words), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEPARTMENT", "SECRECY_REVIEW", "RELEASE"})
  void aBrokenInServiceNeverGetsAnItemOntoTheScreenThatLacksOneDuty(Duty lacking) {
    shown(FIRST);
    byte[] words = ItemJson.write(SECOND);
    List<Approval> approvals =
        staff().approve(words).stream()
            .filter(each -> !each.duty().equals(lacking.wireName()))
            .toList();
    repository.list(PATH, EnvelopeJson.write(approvals, words), 2);
    unapproved(PATH, new Shortfall.TooFew(lacking, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnApprovalForAnotherItemOntoTheScreen() {
    shown(FIRST);
    byte[] approved = repository.fileOf(PATH);
    byte[] words = ItemJson.write(rule(STREET, "r-2", 1, "冒名"));
    repository.list("nanhe/pingan/r-2.json", moved(approved, words), 1);
    unapproved("nanhe/pingan/r-2.json", new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    repository.list("nanhe/pingan/r-2.json", approved, 1).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Unacceptable.class);
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnApprovalForAnotherRevisionOntoTheScreen() {
    shown(FIRST);
    byte[] approved = repository.fileOf(PATH);
    repository.list(PATH, moved(approved, ItemJson.write(SECOND)), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    repository.list(PATH, approved, 2).publish();
    pass();
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnApprovalForAnotherUnitOntoTheScreen() {
    shown(FIRST);
    Item theirs = rule(OTHER, "r-1", 2, "河西的");
    repository.put(theirs);
    byte[] approved = repository.fileOf("nanhe/hexi/r-1.json");
    repository.list(PATH, approved, 2).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Unacceptable.class);
    byte[] ours = ItemJson.write(rule(STREET, "r-1", 2, "河西的"));
    repository.list(PATH, moved(approved, ours), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    repository.list(
        PATH, EnvelopeJson.write(repository.staff("nanhe/hexi").approve(ours), ours), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsASupersededRevisionBackOntoTheScreen() {
    shown(FIRST);
    byte[] superseded = repository.fileOf(PATH);
    shown(SECOND);
    repository.list(PATH, superseded, 1).publish();
    unacceptable(PATH, "Expected revision of at least 2, got 1");
    restart();
    unacceptable(PATH, "Expected revision of at least 2, got 1");
    assertThat(titles()).containsExactly("第二版");
  }

  @Test
  void aBrokenInServiceNeverGetsAWithdrawnItemBackOntoTheScreen() {
    shown(SECOND);
    byte[] withdrawn = repository.fileOf(PATH);
    repository.withdraw(SECOND.key()).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).isEmpty();
    assertThat(tombstone().orElseThrow().revision()).isEqualTo(3);
    repository.list(PATH, withdrawn, 2).publish();
    unacceptable(PATH, "Expected revision of at least 3, got 2");
    repository.remove(PATH).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    repository.list(PATH, withdrawn, 2).publish();
    restart();
    unacceptable(PATH, "Expected revision of at least 3, got 2");
    assertThat(titles()).isEmpty();
  }

  @Test
  void afterATombstonePeopleMayShowANewRevision() {
    shown(FIRST);
    repository.withdraw(FIRST.key()).publish();
    pass();
    repository.put(rule(STREET, "r-1", 3, "又有了")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("又有了");
    assertThat(tombstone()).isEmpty();
  }

  @Test
  void aBrokenInServiceCannotWithdrawForThePeople() {
    shown(FIRST);
    byte[] tombstone =
        ("{\"kind\":\"withdrawn\",\"unit\":\"nanhe/pingan\",\"id\":\"r-1\",\"revision\":2,"
                + "\"on\":\"2026-11-22\",\"reason\":\"无\"}")
            .getBytes(UTF_8);
    repository.list(PATH, EnvelopeJson.write(List.of(), tombstone), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverSwapsTheWordsOfARevision() {
    shown(FIRST);
    byte[] approved = repository.fileOf(PATH);
    byte[] words = ItemJson.write(rule(STREET, "r-1", 1, "换了词"));
    repository.list(PATH, moved(approved, words), 1);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    repository.put(rule(STREET, "r-1", 1, "换了词，还真有人签")).publish();
    unacceptable(PATH, "Expected other words in a higher revision than 1");
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void moreApprovalsOfTheSameWordsAreWelcome() {
    shown(FIRST);
    byte[] words = ItemJson.write(FIRST);
    var approvals = new ArrayList<>(staff().approve(words));
    approvals.add(Approval.by(new TestKey(), "department", words));
    repository.list(PATH, EnvelopeJson.write(approvals, words), 1).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnAuthorityOfItsOwnAccepted() {
    shown(FIRST);
    var impostors = new Staff();
    Authority own = impostors.authority("nanhe/pingan", 2);
    byte[] document = AuthorityJson.document(own);
    Approval self = Approval.by(impostors.in(Duty.AUTHORITY), "authority", document);
    byte[] words = ItemJson.write(SECOND);
    repository.list(PATH, EnvelopeJson.write(impostors.approve(words), words), 2);
    for (List<Approval> approvals : List.of(List.<Approval>of(), List.of(self))) {
      repository.list(AUTHORITY, AuthorityJson.file(own, approvals), 2);
      unapproved(AUTHORITY, new Shortfall.TooFew(Duty.AUTHORITY, 0, 1));
    }
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnAuthorityOfADistrictAcceptedWithoutTheRootsTargetsKeys() {
    shown(FIRST);
    var impostors = new Staff();
    Authority own = impostors.authority("nanhe", 2);
    byte[] document = AuthorityJson.document(own);
    Approval byDistrict =
        Approval.by(repository.staff("nanhe").in(Duty.AUTHORITY), "authority", document);
    repository.list("nanhe/authority.json", AuthorityJson.file(own, List.of(byDistrict)), 2);
    unapproved("nanhe/authority.json", new Shortfall.TooFew(Duty.AUTHORITY, 0, 2));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsTheAuthorityOfAnotherUnitAccepted() {
    shown(FIRST);
    repository.addUnit("nanhe/hexi");
    byte[] theirs = repository.fileOf("nanhe/hexi/authority.json");
    repository.list(AUTHORITY, theirs, 1).publish();
    unacceptable(AUTHORITY, "Expected unit nanhe/pingan, got nanhe/hexi");
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnOlderAuthorityAccepted() {
    shown(FIRST);
    byte[] older = repository.fileOf(AUTHORITY);
    Staff gone = staff();
    repository.replaceStaff("nanhe/pingan").publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    byte[] words = ItemJson.write(SECOND);
    repository.list(PATH, EnvelopeJson.write(gone.approve(words), words), 2);
    repository.list(AUTHORITY, older, 1).publish();
    unacceptable(AUTHORITY, "Expected revision of at least 2, got 1");
    restart();
    unacceptable(AUTHORITY, "Expected revision of at least 2, got 1");
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void aBrokenInServiceNeverGetsAnOlderAuthorityAcceptedAlsoIfTheNewerReleaseWasRefused() {
    shown(FIRST);
    byte[] older = repository.fileOf(AUTHORITY);
    byte[] approved = repository.fileOf(PATH);
    repository.replaceStaff("nanhe/pingan").list(PATH, approved, 1).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Unapproved.class);
    repository.list(AUTHORITY, older, 1).publish();
    restart();
    unacceptable(AUTHORITY, "Expected revision of at least 2, got 1");
  }

  @Test
  void aBrokenInServiceNeverSwapsTheWordsOfAnAuthority() {
    shown(FIRST);
    byte[] other = repository.authorityFile(new Staff().authority("nanhe/pingan", 1));
    repository.list(AUTHORITY, other, 1).publish();
    unacceptable(AUTHORITY, "Expected other words in a higher revision than 1");
  }

  @Test
  void aBrokenInServiceNeverGetsApprovalsByARemovedKeyOntoTheScreen() {
    shown(FIRST);
    Staff gone = staff();
    repository.replaceStaff("nanhe/pingan").publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    byte[] words = ItemJson.write(SECOND);
    repository.list(PATH, EnvelopeJson.write(gone.approve(words), words), 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void whatARemovedKeyHasApprovedBeforeIsJudgedAgainFromTheDisk() {
    shown(FIRST);
    byte[] approvedBefore = repository.fileOf(PATH);
    repository.replaceStaff("nanhe/pingan").list(PATH, approvedBefore, 1);
    fetcher.asked();
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(fetcher.asked()).noneMatch(path -> path.contains("r-1"));
    assertThat(titles()).containsExactly("第一版");
    repository.put(FIRST).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void whatIsStillApprovedUnderANewAuthorityIsNotFetchedAgain() {
    shown(FIRST);
    Authority more = withReserve(staff().authority("nanhe/pingan", 2));
    repository.list(AUTHORITY, repository.authorityFile(more), 2).publish();
    fetcher.asked();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(2, clock.instant(), 0, 0));
    assertThat(fetcher.asked()).noneMatch(path -> path.contains("r-1"));
    repository.put(rule(STREET, "r-2", 1, "又一件")).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
  }

  @Test
  void anItemBroughtUnderAnOlderAuthorityIsJudgedAgain() {
    shown(FIRST);
    repository.put(SECOND).put(rule(STREET, "r-2", 1, "另一件")).publish();
    byte[] approvedBefore = repository.fileOf(PATH);
    repository.delete(repository.pathOf(key(STREET, "r-2")));
    assertThat(pass()).isInstanceOf(SyncOutcome.Incomplete.class);
    repository.remove("nanhe/pingan/r-2.json");
    repository.replaceStaff("nanhe/pingan").list(PATH, approvedBefore, 2);
    unapproved(PATH, new Shortfall.TooFew(Duty.DEPARTMENT, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void withoutAnAuthorityNothingOfTheUnitIsShown() {
    repository.put(FIRST).put(rule(DISTRICT, "r-d", 1, "区里的")).remove(AUTHORITY).publish();
    assertThat(pass())
        .isEqualTo(
            new SyncOutcome.Unapproved(AUTHORITY, new Shortfall.NoAuthority("nanhe/pingan")));
    assertThat(titles()).isEmpty();
  }

  @Test
  void withoutTheAuthorityAboveNothingBelowIsShown() {
    repository.put(FIRST).remove("nanhe/authority.json").publish();
    assertThat(pass())
        .isEqualTo(new SyncOutcome.Unapproved(AUTHORITY, new Shortfall.NoAuthority("nanhe")));
    assertThat(titles()).isEmpty();
  }

  @Test
  void aVanishedAuthorityDoesNotSetTheUnitFree() {
    shown(FIRST);
    byte[] words = ItemJson.write(SECOND);
    repository.list(PATH, EnvelopeJson.write(List.of(), words), 2).remove(AUTHORITY);
    unapproved(AUTHORITY, new Shortfall.NoAuthority("nanhe/pingan"));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void newPeopleAboveMustApproveTheAuthoritiesBelowAnew() {
    shown(FIRST);
    byte[] byThoseBefore = repository.fileOf(AUTHORITY);
    repository.replaceStaff("nanhe").list(AUTHORITY, byThoseBefore, 1);
    unapproved(AUTHORITY, new Shortfall.TooFew(Duty.AUTHORITY, 0, 1));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void newPeopleAboveWhoHaveApprovedAnewChangeNothingThatIsShown() {
    shown(FIRST);
    repository.replaceStaff("nanhe").publish();
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(2, clock.instant(), 0, 0));
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void newTargetsKeysMustApproveTheDistrictAnew() {
    shown(FIRST);
    byte[] byThoseBefore = repository.fileOf("nanhe/authority.json");
    repository.rotate(TopRole.TARGETS);
    repository.list("nanhe/authority.json", byThoseBefore, 1);
    unapproved("nanhe/authority.json", new Shortfall.TooFew(Duty.AUTHORITY, 0, 2));
    repository.list(
        "nanhe/authority.json",
        repository.authorityFile(repository.staff("nanhe").authority("nanhe", 1)),
        1);
    repository.publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).containsExactly("第一版");
  }

  @Test
  void twoSignaturesOfOneKeyAreNotTwoPeople() {
    repository.addUnit("nanhe/pingan");
    Authority two = withReserve(staff().authority("nanhe/pingan", 2));
    var duties = new EnumMap<>(two.duties());
    duties.put(Duty.RELEASE, new Quorum(two.duties().get(Duty.RELEASE).keyids(), 2));
    var strict = new Authority("nanhe/pingan", 2, two.keys(), duties, Map.of());
    repository.list(AUTHORITY, repository.authorityFile(strict), 2).put(FIRST);
    unapproved(PATH, new Shortfall.TooFew(Duty.RELEASE, 1, 2));
    assertThat(titles()).isEmpty();
  }

  @Test
  void theAlarmSaysWhoseApprovalIsLacking() {
    repository.addUnit("nanhe/pingan");
    repository.list(PATH, EnvelopeJson.write(List.of(), ItemJson.write(FIRST)), 1).publish();
    assertThat(pass())
        .isInstanceOfSatisfying(
            SyncOutcome.Unapproved.class,
            outcome ->
                assertThat(outcome.zh())
                    .isEqualTo(PATH + "：还缺“责任部门”签名 1 个（需 1 个，有效 0 个）；不予显示，屏上内容不变"));
  }

  @Test
  void anAuthorityIsNoItem() {
    shown(FIRST);
    assertThat(titles()).hasSize(1);
  }

  private void shown(Item item) {
    repository.put(item).publish();
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(titles()).contains(item.title());
  }

  private void unapproved(String path, Shortfall lacking) {
    repository.publish();
    assertThat(pass()).isEqualTo(new SyncOutcome.Unapproved(path, lacking));
  }

  private void unacceptable(String path, String reason) {
    assertThat(pass()).isEqualTo(new SyncOutcome.Unacceptable(path, reason));
  }

  private Staff staff() {
    return repository.staff("nanhe/pingan");
  }

  /** The approvals of one file over other words. */
  private static byte[] moved(byte[] approved, byte[] words) {
    Envelope envelope = EnvelopeJson.read(approved);
    return EnvelopeJson.write(envelope.approvals(), words);
  }

  /** One more person may release. */
  private static Authority withReserve(Authority authority) {
    PublicKey reserve = new TestKey().publicKey();
    var keys = new HashMap<>(authority.keys());
    keys.put(reserve.keyid(), reserve);
    var keyids = new HashSet<>(authority.keysFor(Duty.RELEASE).keySet());
    keyids.add(reserve.keyid());
    var duties = new EnumMap<>(authority.duties());
    duties.put(Duty.RELEASE, new Quorum(keyids, 1));
    return new Authority(authority.unit(), authority.revision(), keys, duties, Map.of());
  }

  private SyncOutcome pass() {
    return synchronizer.runOnce(clock.instant());
  }

  private Synchronizer synchronizer(UnitId unit) {
    return new Synchronizer(fetcher, store, new Settings(unit, repository.firstRoot()));
  }

  /** As after a power cut: nothing is left but the disk. */
  private void restart() {
    store.close();
    start();
  }

  private Optional<Tombstone> tombstone() {
    return store.read(snapshot -> snapshot.tombstone(FIRST.key()));
  }

  private List<String> titles() {
    List<Entry> entries = store.read(Snapshot::entries);
    for (Entry entry : entries) {
      ItemKey key = entry.key();
      Optional<Item> item = store.read(snapshot -> snapshot.item(key));
      assertThat(item.map(Item::title)).contains(entry.title());
    }
    return entries.stream().map(Entry::title).toList();
  }
}
