package openhall.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.devices.store.Change;
import openhall.devices.store.Device;
import openhall.devices.store.DeviceKey;
import openhall.devices.store.Introduction;
import openhall.devices.store.Place;
import openhall.devices.store.Report;
import openhall.devices.store.Sift;
import openhall.devices.store.Sight;
import openhall.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class DevicesTest {

  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final Place HALL = new Place("便民服务大厅", "一楼", "进门右手");

  @TempDir private Path dir;
  private final Engine engine;
  private final TestClock clock = new TestClock();
  private Database database;
  private Devices devices;

  DevicesTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(dir);
    devices = new Devices(database, new SecureRandom(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void askingAgainGetsTheSameCodeUntilItIsOverAndThenAnother() throws Exception {
    Introduction who = screen("hall");
    String code = waits(who);
    assertThat(code).matches("[" + Devices.LETTERS + "]{6}");
    assertThat(waits(who)).isEqualTo(code);
    assertThat(devices.asking(" " + code.toLowerCase(java.util.Locale.ROOT) + " ")).isPresent();
    clock.advance(Devices.CODE_LASTS);
    assertThat(devices.asking(code)).isEmpty();
    assertThat(devices.accept(code, HALL, "zhang")).isEmpty();
    assertThat(waits(who)).isNotEqualTo(code);
  }

  @Test
  void aScreenWhoseClockStandsAtTheEpochIsHeardOfLikeAnyOther() throws Exception {
    Device device = accepted("hall");
    var first = new Report(1, Instant.EPOCH, 7, Instant.EPOCH, false, 9000, 180, "");
    assertThat(devices.take(device, List.of(first), Instant.EPOCH)).isEqualTo(1);
    Device heard = devices.find(device.who().id()).orElseThrow();
    assertThat(heard.standing(clock.instant(), 7)).isEqualTo(Device.Standing.FINE);
    assertThat(devices.reach(STREET, 7, 1).shown()).isEqualTo(1);
    var old = new Report(1, clock.instant(), 6, clock.instant(), false, 9000, 180, "");
    assertThat(devices.take(device, List.of(old), clock.instant())).isEqualTo(1);
    assertThat(devices.find(device.who().id()).flatMap(Device::last)).contains(first);
  }

  @Test
  void ofAReleaseItIsKnownWhoHasItAndWhoHasNotAndWhy() throws Exception {
    Device has = accepted("has");
    Device behind = accepted("behind");
    Device blank = accepted("blank");
    Device lost = accepted("lost");
    accepted("mute");
    Device away = accepted("away");
    take(away, 7, false);
    clock.advance(Device.SILENCE.plusSeconds(1));
    take(has, 7, false);
    take(behind, 6, false);
    take(blank, 7, true);
    take(lost, 7, false);
    devices.block(STREET, lost.who().id(), "zhang");
    Devices.Reach reach = devices.reach(new UnitId("nanhe"), 7, 50);
    assertThat(reach.all()).isEqualTo(5);
    assertThat(reach.shown()).isEqualTo(1);
    assertThat(
            reach.others().stream()
                .map(each -> each.who().screen().value() + " " + reach.why(each)))
        .containsExactly("away OFFLINE", "behind STALE", "blank BLANK", "mute SILENT");
    assertThat(devices.reach(new UnitId("nanhe"), 7, 2).others()).hasSize(2);
    assertThat(devices.reach(new UnitId("nanhe/xinqu"), 7, 2).all()).isZero();
  }

  private void take(Device device, long shows, boolean blank) {
    Instant now = clock.instant();
    devices.take(device, List.of(new Report(1, now, shows, now, blank, 9000, 180, "")), now);
  }

  @Test
  void whoIsAcceptedIsKnownAndACodeAcceptsOnce() throws Exception {
    Introduction who = screen("hall");
    String code = waits(who);
    Device device = devices.accept(code, HALL, "zhang").orElseThrow();
    assertThat(device.who()).isEqualTo(who);
    assertThat(device.place()).isEqualTo(HALL);
    assertThat(devices.accept(code, HALL, "zhang")).isEmpty();
    assertThat(devices.introduced(who, "10.0.0.1")).isEqualTo(new Devices.Reply.Accepted());
  }

  @Test
  void aBlockedDeviceStaysOutUntilItIsLetInAgain() throws Exception {
    Device device = accepted("hall");
    assertThat(devices.block(new UnitId("nanhe/other"), device.who().id(), "zhang")).isEmpty();
    devices.block(STREET, device.who().id(), "zhang");
    assertThat(devices.introduced(device.who(), "10.0.0.1")).isEqualTo(new Devices.Reply.Blocked());
    devices.unblock(STREET, device.who().id(), "zhang");
    assertThat(devices.introduced(device.who(), "10.0.0.1"))
        .isEqualTo(new Devices.Reply.Accepted());
  }

  @Test
  void aCrowdFromOneAddressKeepsNobodyElseOut() throws Exception {
    for (int i = 0; i < 50; i++) {
      waits(screen("hall-" + i));
    }
    assertThat(devices.introduced(screen("one-more"), "10.0.0.1"))
        .isEqualTo(new Devices.Reply.Crowded());
    assertThat(devices.introduced(screen("elsewhere"), "10.0.0.2"))
        .isInstanceOf(Devices.Reply.Waits.class);
  }

  @Test
  void reportsOfAMonthArriveLaterInTheirOrderAndOnce() throws Exception {
    Device device = accepted("hall");
    Instant start = clock.instant();
    List<Report> month =
        List.of(report(1, start, 7), report(2, start.plusSeconds(60), 8), report(3, start, 8));
    clock.advance(Duration.ofDays(30));
    assertThat(devices.take(device, month.subList(0, 2), clock.instant())).isEqualTo(2);
    assertThat(devices.take(device, month, clock.instant()))
        .as("what was sent again counts once")
        .isEqualTo(3);
    assertThat(devices.changes(device.who().id()))
        .extracting(Change::sequence, Change::shows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, 8L),
            org.assertj.core.groups.Tuple.tuple(1L, 7L));
    Device now = devices.find(device.who().id()).orElseThrow();
    assertThat(now.since()).isEqualTo(start.plusSeconds(60));
    assertThat(now.heard()).isEqualTo(clock.instant());
  }

  @Test
  void aReplayedReportMakesNoDeadScreenLookAlive() throws Exception {
    Device device = accepted("hall");
    List<Report> report = List.of(report(5, clock.instant(), 7));
    Instant heard = clock.instant();
    devices.take(device, report, heard);
    clock.advance(Duration.ofHours(1));
    devices.take(device, report, clock.instant());
    Device now = devices.find(device.who().id()).orElseThrow();
    assertThat(now.heard()).isEqualTo(heard);
    assertThat(now.standing(clock.instant(), 7)).isEqualTo(Device.Standing.OFFLINE);
  }

  @Test
  void everyStandingIsFoundAsItIsTold() throws Exception {
    long newest = 7;
    devices.take(accepted("fine"), List.of(report(1, clock.instant(), 7)), clock.instant());
    devices.take(accepted("stale"), List.of(report(1, clock.instant(), 6)), clock.instant());
    devices.take(accepted("black"), List.of(sees(Sight.BLACK)), clock.instant());
    devices.take(accepted("frozen"), List.of(sees(Sight.FROZEN)), clock.instant());
    accepted("silent");
    Device lost = accepted("lost");
    devices.block(STREET, lost.who().id(), "zhang");
    for (Device.Standing standing : Device.Standing.values()) {
      var sift = new Sift(false, standing, clock.instant(), newest);
      List<Device> found = devices.page(Set.of(Scope.of(STREET)), sift, 10, 0);
      assertThat(found)
          .allSatisfy(
              each -> assertThat(each.standing(clock.instant(), newest)).isEqualTo(standing));
      assertThat(devices.count(Set.of(Scope.EVERYWHERE), sift)).isEqualTo(found.size());
    }
    var all = new Sift(true, Device.Standing.FINE, clock.instant(), newest);
    assertThat(devices.page(Set.of(Scope.EVERYWHERE), all, 10, 0))
        .extracting(each -> each.who().screen().value())
        .containsExactly("black", "fine", "frozen", "lost", "silent", "stale");
    assertThat(devices.count(Set.of(Scope.of(new UnitId("nanhe/other"))), all)).isZero();
  }

  @Test
  void whatAScreenSeesOfItselfIsKeptAndItsChangesToo() throws Exception {
    Device device = accepted("hall");
    devices.take(device, List.of(sees(Sight.SEEN)), clock.instant());
    Report warm =
        new Report(
            2,
            clock.instant(),
            6,
            clock.instant(),
            false,
            9,
            2,
            "",
            OptionalInt.of(61),
            Sight.SEEN);
    assertThat(warm.says(sees(Sight.SEEN))).as("the same, warmer").isTrue();
    devices.take(device, List.of(warm), clock.instant());
    assertThat(devices.find(device.who().id()).orElseThrow().last()).contains(warm);
    assertThat(devices.changes(device.who().id())).extracting(Change::sight).hasSize(1);
  }

  private Report sees(Sight sight) {
    return new Report(
        1, clock.instant(), 6, clock.instant(), false, 9, 2, "", OptionalInt.empty(), sight);
  }

  @Test
  void aSignatureIsOfOneKeyOneKindAndOneText() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    DeviceKey key = key(pair);
    byte[] body = {1, 2, 3};
    var signing = java.security.Signature.getInstance("Ed25519");
    signing.initSign(pair.getPrivate());
    signing.update("report\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    signing.update(body);
    String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
    assertThat(key.signed("report", body, signature)).isTrue();
    assertThat(key.signed("request", body, signature)).isFalse();
    assertThat(key.signed("report", new byte[] {1, 2, 4}, signature)).isFalse();
    assertThat(key.signed("report", body, "")).isFalse();
    assertThat(key.signed("report", body, "not base64!")).isFalse();
    assertThat(screen("x").key().signed("report", body, signature)).isFalse();
  }

  private static Report report(long sequence, Instant at, long shows) {
    return new Report(sequence, at, shows, at, false, 9_000, 200, "");
  }

  private Device accepted(String name) throws Exception {
    return devices.accept(waits(screen(name)), HALL, "zhang").orElseThrow();
  }

  private String waits(Introduction who) {
    return ((Devices.Reply.Waits) devices.introduced(who, "10.0.0.1")).code();
  }

  private final java.util.Map<String, Introduction> known = new java.util.HashMap<>();

  private Introduction screen(String name) throws Exception {
    Introduction before = known.get(name);
    if (before != null) {
      return before;
    }
    var made =
        new Introduction(
            key(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()),
            STREET,
            new BoardName(name),
            "touch",
            "1080x1920",
            "openhall 0.1.0");
    known.put(name, made);
    return made;
  }

  private static DeviceKey key(KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
  }
}
