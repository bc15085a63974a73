package openhall.service.api;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openhall.accounts.Guard;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.devices.Devices;
import openhall.devices.store.Device;
import openhall.devices.store.DeviceKey;
import openhall.devices.store.Introduction;
import openhall.devices.store.Report;
import openhall.web.Bodies;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * What screens say of themselves. Nobody signs in: each message is signed with the key that the
 * device made, and what is not is refused before anything of it is believed.
 */
final class DevicesApi {

  private static final HeaderName SIGNATURE = HeaderNames.create("Openhall-Signature");
  private static final String REQUEST = "openhall-device-request-1";
  private static final String REPORT = "openhall-device-report-1";
  private static final int LARGEST = 256 << 10;

  private final Devices devices;

  DevicesApi(Devices devices) {
    this.devices = devices;
  }

  /** 200 for one that staff know, 202 with the code to show, 403 for one that they have blocked. */
  void introduce(ServerRequest request, ServerResponse response) {
    byte[] bytes = Bodies.bytes(request, LARGEST);
    Introduction who = introduction(Json.parse(bytes));
    refuseForged(who.key().signed(REQUEST, bytes, signature(request)));
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
      case Devices.Reply.Blocked _ -> throw blocked();
      case Devices.Reply.Crowded _ ->
          throw new Refused(Refusal.TOO_MANY, "等待登记的屏幕太多，请先在管理台“设备”里登记，或过一刻钟再试");
    }
  }

  /** 200 with the last number that need not be sent again. */
  void report(ServerRequest request, ServerResponse response) {
    byte[] bytes = Bodies.bytes(request, LARGEST);
    Json body = Json.parse(bytes);
    Device device =
        devices
            .find(body.text("device"))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有登记这台设备"));
    refuseForged(device.who().key().signed(REPORT, bytes, signature(request)));
    if (device.blocked().isPresent()) {
      throw blocked();
    }
    long taken = devices.take(device, reports(body), instant(body.text("now")));
    Json.send(response, Map.of("acknowledged", taken));
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
          body.possible("fault").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "报告不完整或格式不对");
    }
  }

  private static Instant instant(String written) {
    try {
      return Instant.ofEpochMilli(Instant.parse(written).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw new Refused(Refusal.BAD_REQUEST, "时间应写成 2026-01-31T08:00:00Z 的样子");
    }
  }

  private static String signature(ServerRequest request) {
    return request.headers().first(SIGNATURE).orElse("");
  }

  private static void refuseForged(boolean signed) {
    if (!signed) {
      throw new Refused(Refusal.NOT_ALLOWED, "不是这台设备签的");
    }
  }

  private static Refused blocked() {
    return new Refused(Refusal.NOT_ALLOWED, "这台设备已停用，请联系系统管理员");
  }
}
