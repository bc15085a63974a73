package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Department;
import openhall.content.Department.Person;
import openhall.content.Department.Post;
import openhall.content.Picture;
import openhall.content.Raster;

/** 人员公示: who answers for what, at which window and under which telephone (C10–C14). */
record People(Desk desk, Department department) {
  /**
   * A picture of more pixels than this is opened by a touch: all faces of a page are drawn at once.
   */
  private static final int MOST_PIXELS = 600 * 800;

  List<Part> parts() {
    return department.posts().stream().flatMap(this::parts).toList();
  }

  /** Their names who sit at that window. */
  String at(String window) {
    return department.posts().stream()
        .filter(post -> post.window().equals(window))
        .flatMap(post -> post.person().stream())
        .map(Person::name)
        .distinct()
        .collect(Collectors.joining(desk.say("、")));
  }

  private Stream<Part> parts(Post post) {
    Optional<Raster> raster =
        post.person()
            .flatMap(Person::picture)
            .flatMap(id -> desk.picture(department.key().unit(), id))
            .flatMap(caption -> new PictureScreens(desk).read(caption))
            .map(Picture::raster);
    Optional<Raster> face = raster.filter(People::isSmall);
    Stream<Part> person = Stream.of(person(post, face));
    return raster.isPresent() && face.isEmpty()
        ? Stream.concat(person, look(post).stream())
        : person;
  }

  private Part person(Post post, Optional<Raster> face) {
    String window =
        post.window().isEmpty() ? "" : Answers.windowCalled(desk.tongue(), post.window());
    return new Part.Person(
        post.person().map(Person::name).orElse(post.post()),
        post.person().map(_ -> post.post()).orElse(""),
        Stream.of(post.duty(), window).filter(line -> !line.isEmpty()).toList(),
        post.phone(),
        face);
  }

  private Optional<Part> look(Post post) {
    return new PictureScreens(desk)
        .link(department.key().unit(), post.person().flatMap(Person::picture), desk.say("看照片"))
        .map(Part.Way::new);
  }

  private static boolean isSmall(Raster raster) {
    return (long) raster.width() * raster.height() <= MOST_PIXELS;
  }
}
