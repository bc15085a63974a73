package openhall.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.devices.store.Device;
import openhall.devices.store.DeviceKey;
import openhall.devices.store.Introduction;
import openhall.devices.store.Order;
import openhall.devices.store.OrderRows;
import openhall.devices.store.Place;
import openhall.testkit.TestClock;
import openhall.testkit.TestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class OrdersTest {

  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final UnitId ELSEWHERE = new UnitId("nanhe/xinqu");

  @TempDir private Path dir;
  private final Engine engine;
  private final TestClock clock = new TestClock();
  private final List<String> called = new ArrayList<>();
  private Database database;
  private Devices devices;
  private Orders orders;
  private Device device;

  OrdersTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() throws Exception {
    database = engine.create(dir);
    devices = new Devices(database, new SecureRandom(), clock);
    orders = orders();
    device = accepted("hall");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOrderIsOnRecordCallsItsDeviceIsHandedToItAloneAndEndsOnce() throws Exception {
    Device other = accepted("lobby");
    Order asked = ask(Order.What.IDENTIFY, "");
    assertThat(called).containsExactly(device.who().id() + " " + asked.id());
    assertThat(record()).contains("identify-device zhang");
    assertThat(orders.hand(other)).isEmpty();
    assertThat(orders.hand(device)).extracting(Order::id).containsExactly(asked.id());
    orders.ended(other, Map.of(asked.id(), Order.Outcome.FAILED));
    assertThat(now(asked).end()).as("the word of another device").isEmpty();
    orders.ended(device, Map.of(asked.id(), Order.Outcome.DONE));
    orders.ended(device, Map.of(asked.id(), Order.Outcome.FAILED));
    assertThat(now(asked).end().orElseThrow().outcome()).isEqualTo(Order.Outcome.DONE);
    assertThat(orders.hand(device)).isEmpty();
  }

  @Test
  void whatNobodyFetchedInTwoMinutesIsNeverDone() {
    Order asked = ask(Order.What.RESTART, "");
    clock.advance(Orders.LASTS);
    assertThat(orders.hand(device)).isEmpty();
    assertThat(now(asked).standing(clock.instant())).isEqualTo("屏幕没有来取，已作废");
    orders.ended(device, Map.of(asked.id(), Order.Outcome.DONE));
    assertThat(now(asked).end()).as("done, although it was never handed out").isEmpty();
  }

  @Test
  void askingTwiceIsOneOrderAndRestartsNeedAPause() {
    Order first = ask(Order.What.RESTART, "");
    assertThat(ask(Order.What.RESTART, "").id()).isEqualTo(first.id());
    orders.hand(device);
    orders.ended(device, Map.of(first.id(), Order.Outcome.DONE));
    assertThatThrownBy(() -> ask(Order.What.RESTART, "")).isInstanceOf(InvalidContent.class);
    assertThat(ask(Order.What.IDENTIFY, "").id()).isGreaterThan(first.id());
    clock.advance(OrderRules.BETWEEN_RESTARTS);
    assertThat(ask(Order.What.RESTART, "").id()).isGreaterThan(first.id());
  }

  @Test
  void nobodyLooksAtAScreenWithoutSayingWhy() {
    assertThatThrownBy(() -> ask(Order.What.SCREENSHOT, "")).isInstanceOf(InvalidContent.class);
    assertThatThrownBy(() -> ask(Order.What.SCREENSHOT, "a\nb")).isInstanceOf(InvalidContent.class);
    ask(Order.What.SCREENSHOT, "居民来电说屏幕花了");
    assertThat(record()).contains("screenshot-device zhang").contains("居民来电说屏幕花了");
  }

  @Test
  void aPictureIsTakenOnlyFromWhomItWasAskedOfAndGoesAfterTenMinutes() throws Exception {
    Device other = accepted("lobby");
    byte[] png = {1, 2, 3};
    Order asked = ask(Order.What.SCREENSHOT, "看看");
    assertThat(orders.take(device, asked.id(), png)).as("before it was handed out").isFalse();
    orders.hand(device);
    assertThat(orders.take(other, asked.id(), png)).isFalse();
    assertThat(orders.take(device, asked.id() + 1, png)).isFalse();
    assertThat(orders.take(device, asked.id(), png)).isTrue();
    orders.ended(device, Map.of(asked.id(), Order.Outcome.MASKED));
    assertThat(orders.take(device, asked.id(), png)).as("a second one").isFalse();
    assertThat(orders.picture(device).orElseThrow().png()).isEqualTo(png);
    assertThat(orders.picture(other)).isEmpty();
    clock.advance(Orders.PICTURE_LASTS);
    assertThat(orders.picture(device)).isEmpty();
    orders.look();
    assertThat(holdsPictures()).isFalse();
  }

  @Test
  void aBlockedDeviceAndOneOfAnotherUnitAreAskedNothing() {
    assertThat(orders.ask(ELSEWHERE, device.who().id(), Order.What.IDENTIFY, "", "zhang"))
        .isEmpty();
    devices.block(STREET, device.who().id(), "zhang");
    assertThat(orders.ask(STREET, device.who().id(), Order.What.IDENTIFY, "", "zhang")).isEmpty();
    assertThat(called).isEmpty();
  }

  @Test
  void whatAnotherReplicaWasAskedIsToldHere() {
    var heard = new ArrayList<Long>();
    var replica =
        new Orders(database, Optional.of(new TestKey()), (_, order) -> heard.add(order), clock);
    Order asked = ask(Order.What.IDENTIFY, "");
    replica.look();
    replica.look();
    assertThat(heard).containsExactly(asked.id());
    orders().look();
    assertThat(called).as("a service that has just started").hasSize(1);
  }

  @Test
  void withoutAKeyThatScreensKnowNothingIsAsked() {
    var mute = new Orders(database, Optional.empty(), (_, _) -> {}, clock);
    assertThatThrownBy(() -> mute.ask(STREET, device.who().id(), Order.What.IDENTIFY, "", "zhang"))
        .isInstanceOf(InvalidContent.class);
    assertThat(mute.signed("x".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private Orders orders() {
    return new Orders(
        database, Optional.of(new TestKey()), (id, order) -> called.add(id + " " + order), clock);
  }

  private Order ask(Order.What what, String why) {
    return orders.ask(STREET, device.who().id(), what, why, "zhang").orElseThrow();
  }

  private Order now(Order asked) {
    return orders.recent(device).stream()
        .filter(each -> each.id() == asked.id())
        .findFirst()
        .orElseThrow();
  }

  private String record() {
    return database.read(t -> t.audit().newest(20)).stream()
        .map(entry -> entry.event())
        .map(each -> each.what() + " " + each.who() + " " + each.reason())
        .collect(Collectors.joining("\n"));
  }

  private boolean holdsPictures() {
    return database.read(t -> new OrderRows(t).holdsOld(clock.instant()));
  }

  private Device accepted(String name) throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    var key = new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    var who =
        new Introduction(key, STREET, new BoardName(name), "touch", "1080x1920", "openhall 0.1.0");
    String code = ((Devices.Reply.Waits) devices.introduced(who, "10.0.0.1")).code();
    return devices.accept(code, new Place("便民服务大厅", "一楼", "门口"), "zhang").orElseThrow();
  }
}
