package openhall.console;

/**
 * A page that goes on by itself.
 *
 * @param to a path of ours, or the directory's address
 */
public record OnwardPage(String title, String to) {}
