package openhall.kiosk.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.content.Contact;
import openhall.content.Procedure;

/** What a person needs at home, short enough for a code that old telephones read, too. */
record TakeAlong(Desk desk, Procedure procedure) {

  /** A QR code of version 22 with a medium share of repair (ISO/IEC 18004, table 7). */
  static final int MOST_BYTES = 779;

  Screen.TakeAlong screen(Printing printing) {
    Optional<PrintOffer> print =
        desk.state()
            .has()
            .paper()
            .map(_ -> PrintOffer.of(printing, new Event.Print(procedure.key()), desk));
    return new Screen.TakeAlong(
        desk.chrome(procedure.guidance().contacts()), procedure.title(), words(), code(), print);
  }

  private List<String> words() {
    return byAddress()
        ? List.of(
            desk.say("用手机“扫一扫”对准方框，"), desk.say("就能在手机上看这一项的全部内容，"), desk.say("以后有变化，看到的也是最新的。"))
        : List.of(
            desk.say("用手机“扫一扫”对准方框，"),
            desk.say("手机上就显示要带什么、多少钱、去几号窗口。"),
            desk.say("截屏就能保存，手机不需要上网。"));
  }

  /** Whether the code leads to the item's public page. */
  boolean byAddress() {
    return !address().isEmpty();
  }

  /** The address of the public page; where there is none, the essentials themselves. */
  String code() {
    return byAddress() ? address() : text();
  }

  private String address() {
    return desk.state().has().page(procedure.key());
  }

  /** Lines from the top as far as they fit; what is left out is said. */
  private String text() {
    List<String> foot = foot();
    String left = desk.say("（还有内容，请看大厅屏幕或问窗口）");
    var lines = new ArrayList<String>();
    for (String line : head()) {
      if (bytes(lines, List.of(line), foot) > MOST_BYTES) {
        while (!lines.isEmpty() && bytes(lines, List.of(left), foot) > MOST_BYTES) {
          lines.removeLast();
        }
        lines.add(left);
        break;
      }
      lines.add(line);
    }
    lines.addAll(foot);
    return String.join("\n", lines);
  }

  private static int bytes(List<String> lines, List<String> more, List<String> foot) {
    var all = new ArrayList<>(lines);
    all.addAll(more);
    all.addAll(foot);
    return String.join("\n", all).getBytes(UTF_8).length;
  }

  private List<String> head() {
    var lines = new ArrayList<String>();
    lines.add("【" + procedure.title() + "】");
    for (Answer answer : new Answers(desk, procedure).all()) {
      String said = Words.joined(" ", answer.figure(), answer.unit());
      String note = answer.note().isEmpty() ? "" : desk.say("（{0}）", answer.note());
      lines.add(desk.say("{0}：{1}", answer.question(), said) + note);
    }
    lines.add(desk.say("要带："));
    for (Part part : new Materials(desk, procedure).parts()) {
      switch (part) {
        case Part.Check check -> lines.add("□ " + Words.joined(" ", check.name(), check.amount()));
        case Part.Missing(String words) -> lines.add(words);
        case Part other -> throw new IllegalStateException("Not a material: " + other);
      }
    }
    return lines;
  }

  /** Where it is from and as of when: a picture in a telephone grows old. */
  private List<String> foot() {
    var lines = new ArrayList<String>();
    String phones =
        procedure.guidance().contacts().stream()
            .filter(contact -> !contact.phone().isEmpty())
            .map(this::called)
            .limit(2)
            .collect(Collectors.joining(desk.say("，")));
    if (!phones.isEmpty()) {
      lines.add(phones);
    }
    Chrome chrome = desk.chrome();
    lines.add(chrome.place() + " " + chrome.status());
    return lines;
  }

  private String called(Contact contact) {
    return desk.say(contact.purpose().label()) + " " + contact.phone();
  }
}
