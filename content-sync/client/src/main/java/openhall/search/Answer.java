package openhall.search;

import java.util.List;

/**
 * What was found, the likeliest first.
 *
 * @param words in characters that typed letters may have meant, the likeliest first; none where no
 *     letters were typed
 */
public record Answer(List<Hit> hits, List<String> words) {

  public Answer {
    hits = List.copyOf(hits);
    words = List.copyOf(words);
  }
}
