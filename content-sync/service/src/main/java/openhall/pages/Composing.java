package openhall.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.Department;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import openhall.content.WindowRef;
import openhall.pages.PublicPage.Answer;
import openhall.pages.PublicPage.Chapter;

/** From an item to its page. */
public record Composing(Released released) {

  /** Nothing for what helps to find others and says nothing itself. */
  public Optional<PublicPage> page(Item item) {
    return switch (item) {
      case Procedure procedure -> {
        var page = new ProcedurePage(released, procedure);
        yield Optional.of(
            page(
                item,
                page.answers(),
                Optional.empty(),
                page.chapters(),
                Released.complaint(page.contacts(), page.hall())));
      }
      case FeeSchedule fees -> plain(item, List.of(fees(fees)), List.of());
      case Rule rule -> plain(item, List.of(new Chapter("", Say.blocks(rule.body()))), List.of());
      case Notice notice ->
          plain(item, List.of(new Chapter("", Say.blocks(notice.body()))), notice.contacts());
      case Department department -> plain(item, department(department), department.contacts());
      case Hall hall -> plain(item, hall(hall), hall.contacts());
      case FinderAid _, Programme _ -> Optional.empty();
      case Picture picture ->
          Optional.of(
              page(
                  item,
                  List.of(),
                  Optional.of(PublicPage.Shown.of(picture)),
                  List.of(new Chapter("", Say.lines(said(picture)))),
                  Optional.empty()));
    };
  }

  private Chapter fees(FeeSchedule schedule) {
    return new Chapter(
        "执行标准",
        schedule.fees().stream()
            .filter(fee -> !fee.valid().to().isBefore(released.today()))
            .map(fee -> Say.fee(fee, released.today()))
            .toList());
  }

  private List<Chapter> department(Department department) {
    return List.of(
        new Chapter("做什么", Say.lines(department.duties())),
        new Chapter(
            "谁负责", department.posts().stream().map(post -> post(department, post)).toList()),
        new Chapter("有什么权限", Say.lines(department.powers())),
        new Chapter("我们承诺", Say.lines(department.promises())),
        new Chapter("工作纪律", Say.lines(department.discipline())),
        new Chapter(
            "在哪里",
            Say.lines(Stream.of(department.location()).filter(at -> !at.isEmpty()).toList())),
        new Chapter("联系", Say.contacts(department.contacts())));
  }

  /** Who holds it, where and under which telephone (C10–C14). */
  private PublicPage.Line post(Department department, Department.Post post) {
    return new PublicPage.Line(
        Say.joined(
            "　",
            post.person().map(Department.Person::name).orElse(""),
            post.post(),
            post.window().isEmpty() ? "" : WindowRef.called(post.window()),
            post.phone()),
        post.duty(),
        post.person()
            .flatMap(Department.Person::picture)
            .flatMap(id -> released.resolve(Picture.class, department.key().unit(), id))
            .map(face -> PublicPage.Way.to("看照片", face.key())));
  }

  private List<Chapter> hall(Hall hall) {
    return List.of(
        new Chapter("地址和时间", Say.lines(List.of(hall.address(), hall.hours()))),
        new Chapter(
            "平面图",
            hall
                .plan()
                .flatMap(id -> released.resolve(Picture.class, hall.key().unit(), id))
                .stream()
                .map(plan ->
                    new PublicPage.Line(
                        plan.title(), "", Optional.of(PublicPage.Way.to("看图", plan.key()))))
                .toList()),
        new Chapter(
            "窗口",
            hall.windows().stream()
                .map(w ->
                    new PublicPage.Line(
                        Say.joined("　", w.number(), w.name()),
                        Say.joined(
                            "\n",
                            Say.joined("　", w.place(), w.phone()),
                            String.join("、", w.functions()))))
                .toList()),
        new Chapter("联系", Say.contacts(hall.contacts())));
  }

  private static Optional<PublicPage> plain(
      Item item, List<Chapter> chapters, List<Contact> contacts) {
    return Optional.of(
        page(
            item,
            List.of(),
            Optional.empty(),
            chapters,
            Released.complaint(contacts, Optional.empty())));
  }

  private static List<String> said(Picture picture) {
    String remark = picture.head().remark();
    return remark.isEmpty() ? List.of() : List.of(remark);
  }

  private static PublicPage page(
      Item item,
      List<Answer> answers,
      Optional<PublicPage.Shown> shown,
      List<Chapter> chapters,
      Optional<Contact> complaint) {
    return new PublicPage(
        item.title(),
        item.head().catalogue().issuingOrgan(),
        answers,
        shown,
        chapters.stream().filter(chapter -> !chapter.lines().isEmpty()).toList(),
        complaint.map(Contact::phone).orElse(""),
        List.of(
            "第 %d 次修订 · %s成文".formatted(item.revision(), Say.date(item.head().dates().issuedOn())),
            "内容如有变化，以窗口答复为准。"),
        item instanceof Procedure ? Address.sheet(item.key()) : "");
  }
}
