package openhall.paper;

import java.util.List;
import openhall.content.Contact;
import openhall.content.Hall;
import openhall.pages.PublicPage;

/** 便民服务卡 (D12, D13): a hall for the pocket, eight on A4, larger ones where more is to be said. */
public final class ServiceCard {

  private static final double MARGIN = 18;
  private static final double CODE = 66;
  private static final double[] SIZES = {12, 11, 10.5};
  private static final int[][] GRIDS = {{2, 4}, {2, 2}, {1, 2}, {1, 1}};

  private ServiceCard() {}

  public static byte[] of(Subject subject, Hall hall, Fonts fonts) {
    Imprint imprint = subject.imprint();
    String title = "便民服务卡 " + hall.title();
    try (var press = new Press(fonts, title, imprint.released(), imprint.draft())) {
      var card = new Card(press, subject, hall);
      for (int[] grid : GRIDS) {
        for (double size : SIZES) {
          if (card.fits(grid[0], grid[1], size)) {
            card.draw(grid[0], grid[1], size);
            return press.bytes();
          }
        }
      }
    }
    return OnceTold.of(subject, fonts);
  }

  private record Card(Press press, Subject subject, Hall hall) {

    private double width(int across) {
      return Press.A4.getWidth() / across;
    }

    private double height(int down) {
      return Press.A4.getHeight() / down;
    }

    boolean fits(int across, int down, double size) {
      double room = width(across) - 2 * MARGIN;
      double tall = tall(hall.title(), title(size), room - CODE);
      for (String line : lines()) {
        tall += tall(line, style(size, line), room) + 1;
      }
      return Math.max(tall, CODE) + 2 * MARGIN + 16 <= height(down);
    }

    private double tall(String text, Style style, double room) {
      return Flow.folded(press, text, style, room).size() * style.leading();
    }

    void draw(int across, int down, double size) {
      try (Canvas canvas = press.page(Press.A4)) {
        for (int i = 1; i < across; i++) {
          canvas.dashed(i * width(across), 0, i * width(across), canvas.height());
        }
        for (int i = 1; i < down; i++) {
          canvas.dashed(0, i * height(down), canvas.width(), i * height(down));
        }
        for (int i = 0; i < across * down; i++) {
          int row = i / across;
          double x = (i % across) * width(across);
          one(canvas, x, row * height(down), width(across), height(down), size);
        }
      }
    }

    private void one(Canvas canvas, double x, double y, double wide, double tall, double size) {
      double room = wide - 2 * MARGIN;
      double left = x + MARGIN;
      canvas.bar(left, y + MARGIN - 6, 28, 3, Tint.JADE);
      double down = put(canvas, left, y + MARGIN, room - CODE, hall.title(), title(size));
      subject
          .imprint()
          .page()
          .ifPresent(link -> canvas.code(left + room - CODE + 8, y + MARGIN - 14, CODE, link));
      down = Math.max(down + 3, y + MARGIN + CODE - 18);
      for (String line : lines()) {
        down = put(canvas, left, down, room, line, style(size, line)) + 1;
      }
      String foot = subject.imprint().brief();
      Style small = Flow.fitting(press, foot, Style.soft(7), room, 1, 7, 6.5, 6, 5.5);
      canvas.aside(left, y + tall - 10, foot, small);
    }

    private double put(Canvas canvas, double x, double y, double room, String text, Style style) {
      var place = new Flow.Place(x, y, room, false);
      return Flow.block(press, canvas, place, text, style, press.element("P"));
    }

    private List<String> lines() {
      var lines = new java.util.ArrayList<String>();
      lines.add(hall.address());
      lines.add(hall.hours());
      for (Contact contact : hall.contacts()) {
        lines.add(said(contact));
      }
      PublicPage page = subject.page();
      if (page.phone().isEmpty()) {
        lines.add("投诉监督电话没有写明，请问窗口");
      }
      return lines;
    }

    private static String said(Contact contact) {
      String where = contact.phone().isEmpty() ? contact.address() : contact.phone();
      return contact.purpose().label() + "　" + where + "　" + contact.label();
    }

    private static Style title(double size) {
      return Style.bold(size + 3).in(Tint.NAVY);
    }

    private Style style(double size, String line) {
      boolean complaint =
          Contact.forComplaints(hall.contacts()).map(Card::said).filter(line::equals).isPresent();
      return complaint ? Style.bold(size).in(Tint.SEAL) : Style.plain(size);
    }
  }
}
