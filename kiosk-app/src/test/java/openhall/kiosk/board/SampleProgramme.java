package openhall.kiosk.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.ItemId;
import openhall.content.Scene;
import openhall.content.Zone;
import openhall.kiosk.board.timetable.Due;

/** A programme over the sample items, as it is due. */
record SampleProgramme(String name, Due due) {

  /** Together they have every kind of scene. */
  static final List<SampleProgramme> ALL =
      List.of(
          of(
              "table",
              part(0, 0, 100, 88, new Scene.Table(List.of())),
              part(0, 88, 100, 12, new Scene.Ticker(List.of()))),
          of("notice", part(0, 0, 100, 100, new Scene.OneNotice(new ItemId("n-hours-winter")))),
          of(
              "picture",
              part(0, 0, 64, 88, new Scene.OnePicture(new ItemId("i-pingan-plan"))),
              part(64, 0, 36, 44, new Scene.Clock()),
              part(64, 44, 36, 44, new Scene.Calls()),
              part(0, 88, 100, 12, new Scene.Ticker(List.of("办事不求人，进门有人问。首问负责，一次告知。")))),
          of(
              "halves",
              part(0, 0, 50, 100, pages(Scene.Subject.PROCEDURES)),
              part(50, 0, 50, 50, pages(Scene.Subject.NOTICES)),
              part(50, 50, 50, 50, pages(Scene.Subject.FEES))),
          of("clock", part(0, 0, 100, 100, new Scene.Clock())));

  private static SampleProgramme of(String name, Due.Part... parts) {
    return new SampleProgramme(name, new Due(Optional.empty(), List.of(parts), false, Instant.MAX));
  }

  private static Scene pages(Scene.Subject subject) {
    return new Scene.Pages(Set.of(subject), List.of());
  }

  private static Due.Part part(int left, int top, int width, int height, Scene scene) {
    return new Due.Part(
        new Zone.Share(left, top, width, height), List.of(new Zone.Turn(scene, List.of(), 1, 0)));
  }
}
