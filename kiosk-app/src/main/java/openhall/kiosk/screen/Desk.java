package openhall.kiosk.screen;

import java.text.Collator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.Department;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import openhall.content.UnitId;
import openhall.content.WindowRef;

/** One look at the catalogue: state, release and time held still while a screen is made. */
record Desk(State state, Catalogue catalogue, LocalDateTime now) {
  static final String UNNAMED = "便民服务大厅";

  Tongue tongue() {
    return Tongue.of(state.settings().language());
  }

  /** A phrase of the kiosk's own in the resident's language. */
  String say(String phrase, Object... values) {
    return tongue().say(phrase, values);
  }

  Prices prices() {
    return new Prices(tongue(), today());
  }

  String date(LocalDate day) {
    return tongue().date(day);
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** The items of a kind that may be shown today, in reading order. */
  <T extends Item> List<T> current(Class<T> type) {
    return catalogue.current(type, today());
  }

  /** By title as a Chinese reader expects it, the nearest unit first. */
  Comparator<Item> nearestThenTitle() {
    Collator collator = Collator.getInstance(Locale.CHINA);
    return Comparator.<Item>comparingInt(item -> -item.key().unit().path().length())
        .thenComparing(Item::title, collator);
  }

  /** What an item of {@code unit} means by {@code id}: in its own unit or the nearest one above. */
  <T extends Item> Optional<T> resolve(Class<T> type, UnitId unit, ItemId id) {
    return unit.lineage().reversed().stream()
        .flatMap(level -> catalogue.item(new ItemKey(level, id)).stream())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** The picture that an item of {@code unit} means by {@code id}, if it may be shown today. */
  Optional<Catalogue.Caption> picture(UnitId unit, ItemId id) {
    return unit.lineage().reversed().stream()
        .flatMap(level -> catalogue.caption(new ItemKey(level, id)).stream())
        .findFirst()
        .filter(caption -> caption.valid().contains(today()));
  }

  Optional<Department> department(Procedure procedure) {
    return procedure
        .scope()
        .department()
        .flatMap(id -> resolve(Department.class, procedure.key().unit(), id));
  }

  Optional<Hall> hall(Procedure procedure, WindowRef ref) {
    return resolve(Hall.class, procedure.key().unit(), ref.hall());
  }

  /** The hall in which this kiosk stands: its own unit's, or the nearest above. */
  Optional<Hall> hall() {
    return new Nearest(catalogue).hall(today());
  }

  /** How a department is called in a list. */
  String called(Department department) {
    return department.shortName().isEmpty() ? department.title() : department.shortName();
  }

  /** Where to ask when the content does not say. */
  String askAt() {
    return hall().stream()
        .flatMap(hall -> hall.windows().stream())
        .filter(window -> window.name().contains("咨询"))
        .findFirst()
        .map(window -> say("请到 {0} 号咨询台询问", window.number()))
        .orElseGet(() -> say("请到咨询台询问"));
  }

  String notFilledIn() {
    return say("窗口未填报此项，{0}", askAt());
  }

  /** The rows of the open page, at most {@code perPage} of them. */
  <T> List<T> page(List<T> all, int perPage) {
    int from = paging(all.size(), perPage).page() * perPage;
    return all.subList(from, Math.min(all.size(), from + perPage));
  }

  Paging paging(int size, int perPage) {
    int pages = Math.max(1, (size + perPage - 1) / perPage);
    return new Paging(Math.min(state.page(), pages - 1), pages);
  }

  /** List rows that fit on a page as the resident has set the screen. */
  int rows() {
    double rows = state.room().rows();
    rows /=
        switch (state.settings().size()) {
          case PLAIN -> 1;
          case LARGE -> 1.5;
          case LARGEST -> 2;
        };
    if (state.settings().low()) {
      rows *= 0.55;
    }
    return Math.max(2, (int) rows);
  }

  Chrome chrome() {
    return state.isBlank() ? ownChrome() : chrome(List.of());
  }

  /** Without a word of the content. */
  private Chrome ownChrome() {
    return Chrome.plain(state.settings())
        .at(Words.clock(now), tongue().dayOfWeek(today()), status());
  }

  /** The chrome of a page whose own contacts come before those of the hall. */
  Chrome chrome(List<Contact> own) {
    Optional<Contact> complaint = Contact.forComplaints(own);
    String label = say(complaint.isPresent() ? "对本事项投诉" : "监督投诉电话");
    String phone = complaint.or(this::general).map(Contact::phone).orElseGet(() -> say("请到咨询台反映"));
    return new Chrome(
        hall().map(Item::title).orElseGet(() -> say(UNNAMED)),
        Words.clock(now),
        tongue().dayOfWeek(today()),
        status(),
        remark(),
        label,
        phone,
        state.news() == 0 ? "" : say("内容已更新，点这里看新的"),
        state.settings());
  }

  /** Whom to call about anything. */
  private Optional<Contact> general() {
    return Contact.forComplaints(() ->
        Stream.concat(
            hall().stream().flatMap(hall -> hall.contacts().stream()),
            current(Department.class).stream().flatMap(d -> d.contacts().stream())));
  }

  /** What the language chosen does not give, said honestly. */
  private String remark() {
    return switch (state.settings().language()) {
      case SIMPLIFIED -> "";
      case TRADITIONAL -> "繁体由系统转换，以简体为准";
      case ENGLISH -> say("正文只有中文，{0}", askAt());
    };
  }

  private String status() {
    return catalogue
        .release()
        .map(release ->
            say(
                "内容截至 {0} {1} · 第 {2} 版 · 已核验",
                date(release.asOf().toLocalDate()), Words.clock(release.asOf()), release.number()))
        .orElseGet(() -> say("尚未收到内容"));
  }
}
