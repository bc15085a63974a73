package openhall.kiosk.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import openhall.authoring.importing.ImportOptions;
import openhall.authoring.importing.ImportReport;
import openhall.authoring.importing.Importer;
import openhall.authoring.importing.Progress;
import openhall.authoring.importing.SourceFile;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Indexed;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Reach;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.State;

/** The pages of a county's real directory, imported as the service imports it. */
final class RealItems {

  private final List<Item> items;
  private final SampleCatalogue catalogue;

  private RealItems(List<Item> items, SampleCatalogue catalogue) {
    this.items = items;
    this.catalogue = catalogue;
  }

  /** None but the committed samples. */
  static RealItems none() {
    return new RealItems(List.of(), SampleCatalogue.sample());
  }

  /**
   * Those of the files beside the committed samples.
   *
   * @throws IllegalArgumentException when the importer accepts none
   */
  static RealItems of(List<Path> files) {
    var options = ImportOptions.of(SampleCatalogue.PINGAN, Gallery.NOW.toLocalDate());
    ImportReport report =
        Importer.read(files.stream().map(SourceFile::of).toList(), options, Progress.SILENT);
    if (report.accepted().isEmpty()) {
      throw new IllegalArgumentException("没有可导入的条目 nothing to import in " + files);
    }
    SampleCatalogue catalogue = SampleCatalogue.sample();
    for (Item item : report.accepted()) {
      catalogue = catalogue.with(item);
    }
    return new RealItems(report.accepted(), catalogue);
  }

  int size() {
    return items.size();
  }

  /** Every item's page, and the lists and boards that lead to them. */
  Map<String, Screen> screens(Room room, Settings settings) {
    var screens = new LinkedHashMap<String, Screen>();
    State home = Navigator.next(State.home(room), new Event.Set(settings));
    for (Place place : places()) {
      State there = Navigator.next(home, new Event.Open(place));
      screens.put(place.toString(), Screens.screen(there, catalogue, Gallery.NOW));
    }
    return screens;
  }

  /** How many procedures so many touches, or four letters, lead to. */
  String reach(Room room) {
    Catalogue found = Indexed.of(catalogue);
    double all = found.items(Procedure.class).size() / 100.0;
    var reach = new Reach(found, room, Gallery.NOW);
    return "点按 touches ≤3: %.0f %%, ≤4: %.0f %%, ≤5: %.0f %%; 字母 letters ≤4: %.1f %%"
        .formatted(
            reach.inTouches(3).size() / all,
            reach.inTouches(4).size() / all,
            reach.inTouches(5).size() / all,
            reach.inLetters(4).size() / all);
  }

  private List<Place> places() {
    var places = new ArrayList<Place>();
    for (Place.Facet facet : Place.Facet.values()) {
      places.add(new Place.Guide(facet));
    }
    var offices = new TreeSet<String>();
    catalogue.items(Procedure.class).forEach(item -> offices.add(item.scope().authority().name()));
    offices.forEach(name -> places.add(new Place.Procedures(Place.Facet.DEPARTMENT, name)));
    (items.isEmpty() ? catalogue.items().values() : items)
        .forEach(item -> places.add(new Place.Page(item.key())));
    return places;
  }
}
