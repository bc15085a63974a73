package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.content.InvalidContent;
import openhall.devices.Orders;
import openhall.devices.store.Device;
import openhall.devices.store.Order;
import openhall.devices.store.Picture;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Asks a screen to show what it is called, to send its picture, to start anew. */
final class DeviceOrderPages {

  private static final String DEVICE = "/devices/{unit}/{device}";

  private final Frame frame;
  private final Orders orders;
  private final OneDevice one;

  DeviceOrderPages(Frame frame, Orders orders, OneDevice one) {
    this.frame = frame;
    this.orders = orders;
    this.one = one;
  }

  void routing(HttpRules rules) {
    rules.post(DEVICE + "/ask", this::ask).get(DEVICE + "/picture", this::picture);
  }

  private void ask(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.EQUIP);
    Device device = one.at(request);
    Order.What what =
        Order.What.of(form.text("what"))
            .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "屏幕不会做这件事"));
    try {
      String by = session.account().account();
      Order asked =
          orders
              .ask(device.who().unit(), device.who().id(), what, form.text("why"), by)
              .orElseThrow(() -> new Refused(Refusal.ILLEGAL_MOVE, "这台设备已停用，不听从任何要求"));
      Html.redirect(
          response,
          DevicesPage.address(device)
              + "?"
              + Done.ASKED_DEVICE.query()
              + "&order="
              + asked.id()
              + "#asked");
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.DEVICES, "");
      one.send(response, chrome, device, form, e.problems().getFirst().zh());
    }
  }

  private void picture(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.DEVICES, Right.EQUIP);
    Picture picture =
        orders
            .picture(one.at(request))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "截屏只保留十分钟，请重新截屏"));
    response
        .header(HeaderNames.CONTENT_TYPE, "image/png")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(picture.png());
  }
}
