package openhall.kiosk.screen;

import java.util.List;

/**
 * With what a resident types.
 *
 * @param place where one types
 * @param words in characters that his letters may mean, the likeliest first; touching one puts it
 *     in their place
 */
public record Typing(Place.Search place, List<Choice> words) {
  public Typing {
    words = List.copyOf(words);
  }

  public Place.Keys keys() {
    return place.keys();
  }

  public record Choice(String text, Event tap) {}
}
