package openhall.service.api;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import openhall.accounts.Guard;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.devices.store.DeviceKey;
import openhall.devices.store.Introduction;
import openhall.devices.store.Report;
import openhall.devices.store.Sight;
import openhall.web.Bodies;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * What screens say of themselves. Nobody signs in: each message is signed with the key that the
 * device made, and what is not is refused before anything of it is believed.
 */
final class DevicesApi {

  private static final String REQUEST = "openhall-device-request-1";
  private static final String REPORT = "openhall-device-report-1";
  private static final int LARGEST = 256 << 10;

  private final Devices devices;
  private final Orders orders;

  DevicesApi(Devices devices, Orders orders) {
    this.devices = devices;
    this.orders = orders;
  }

  /** 200 for one that staff know, 202 with the code to show, 403 for one that they have blocked. */
  void introduce(ServerRequest request, ServerResponse response) {
    byte[] bytes = Bodies.bytes(request, LARGEST);
    Introduction who = introduction(Json.parse(bytes));
    DeviceMessage.refuseForged(who.key(), REQUEST, bytes, request);
    switch (devices.introduced(who, Guard.client(request).address())) {
      case Devices.Reply.Accepted _ ->
          Json.send(response, Map.of("state", "accepted", "device", who.id()));
      case Devices.Reply.Waits(String code, java.time.Duration lasting) -> {
        response.status(Status.ACCEPTED_202);
        Json.send(
            response,
            Map.of(
                "state",
                "waiting",
                "device",
                who.id(),
                "code",
                code,
                "seconds",
                lasting.toSeconds()));
      }
      case Devices.Reply.Blocked _ -> throw DeviceMessage.blocked();
      case Devices.Reply.Crowded _ ->
          throw new Refused(Refusal.TOO_MANY, "等待登记的屏幕太多，请先在管理台“设备”里登记，或过一刻钟再试");
    }
  }

  /** 200 with the last number that need not be sent again, and how many orders wait for it. */
  void report(ServerRequest request, ServerResponse response) {
    DeviceMessage message = DeviceMessage.read(devices, request, REPORT, LARGEST);
    Json body = message.body();
    long taken = devices.take(message.from(), reports(body), instant(body.text("now")));
    int waiting = orders.open(message.from()).size();
    Json.send(response, Map.of("acknowledged", taken, "orders", waiting));
  }

  private static Introduction introduction(Json body) {
    try {
      return new Introduction(
          new DeviceKey(body.text("key")),
          new UnitId(body.text("unit")),
          new BoardName(body.text("screen")),
          body.text("mode"),
          body.possible("panel").orElse(""),
          body.possible("program").orElse(""));
    } catch (InvalidContent e) {
      throw new Refused(Refusal.BAD_REQUEST, e.problems().getFirst().zh());
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "设备的自我介绍不完整或格式不对");
    }
  }

  private static List<Report> reports(Json body) {
    var reports = new ArrayList<Report>();
    long last = 0;
    for (Json each : body.objects("reports")) {
      Report report = report(each);
      if (report.sequence() <= last) {
        throw new Refused(Refusal.BAD_REQUEST, "报告应按序号从小到大");
      }
      last = report.sequence();
      reports.add(report);
    }
    return reports;
  }

  private static Report report(Json body) {
    try {
      return new Report(
          body.count("sequence"),
          instant(body.text("at")),
          body.count("release"),
          body.possible("checked").map(DevicesApi::instant).orElse(Instant.EPOCH),
          body.count("blank") == 1,
          body.count("freeMb"),
          body.count("memoryMb"),
          body.possible("fault").orElse(""),
          celsius(body),
          Sight.of(body.possible("sight").orElse("")));
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "报告不完整或格式不对");
    }
  }

  private static OptionalInt celsius(Json body) {
    return body.has("celsius") ? OptionalInt.of((int) body.count("celsius")) : OptionalInt.empty();
  }

  private static Instant instant(String written) {
    try {
      return Instant.ofEpochMilli(Instant.parse(written).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw new Refused(Refusal.BAD_REQUEST, "时间应写成 2026-01-31T08:00:00Z 的样子");
    }
  }
}
