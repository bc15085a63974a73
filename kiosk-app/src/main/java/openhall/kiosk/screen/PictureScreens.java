package openhall.kiosk.screen;

import java.util.Optional;
import openhall.content.Hall;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.UnitId;

/** Pictures: a sample of something to bring, and the plan of a hall (H1). */
record PictureScreens(Desk desk) {
  Screen page(Picture picture) {
    return page(picture, picture.title(), picture.head().remark(), Optional.empty());
  }

  /** A way to a picture, unless it is gone; then nothing is promised. */
  Optional<Link> link(UnitId unit, Optional<ItemId> id, String words) {
    return id.flatMap(named -> desk.picture(unit, named))
        .map(caption ->
            new Link(caption.title(), "", words, new Event.Open(new Place.Page(caption.key()))));
  }

  /** A way to where a window is on the plan of its hall. */
  Optional<Event> toWindow(Hall hall, String number) {
    return hall.window(number)
        .flatMap(Hall.Window::at)
        .filter(_ -> caption(hall).isPresent())
        .map(_ -> new Event.Open(new Place.Plan(hall.key(), number)));
  }

  /** The plan of a hall, if hall and plan may be shown today. */
  Optional<Screen> plan(ItemKey key, String number) {
    return desk.current(Hall.class).stream()
        .filter(hall -> hall.key().equals(key))
        .findFirst()
        .flatMap(hall -> plan(hall, number));
  }

  private Optional<Screen> plan(Hall hall, String number) {
    Optional<Hall.Window> window = hall.window(number);
    String title =
        window.map(w -> Answers.windowCalled(desk.tongue(), w.number())).orElse(hall.title());
    return caption(hall)
        .flatMap(this::read)
        .map(picture ->
            page(
                picture,
                title,
                window
                    .map(w -> Words.joined(" · ", w.name(), w.place(), hall.title()))
                    .orElse(picture.title()),
                window.flatMap(Hall.Window::at).map(spot -> new Pin(spot.x(), spot.y(), title))));
  }

  /** The picture itself, which is read from disk for this. */
  Optional<Picture> read(Catalogue.Caption caption) {
    return desk.catalogue()
        .item(caption.key())
        .filter(Picture.class::isInstance)
        .map(Picture.class::cast);
  }

  private Optional<Catalogue.Caption> caption(Hall hall) {
    return hall.plan().flatMap(id -> desk.picture(hall.key().unit(), id));
  }

  private Screen page(Picture picture, String title, String note, Optional<Pin> pin) {
    return new Screen.PicturePage(
        desk.chrome(), title, note, picture.raster(), pin, desk.say("这张图片显示不出来，{0}", desk.askAt()));
  }
}
