package openhall.console;

/**
 * The unit tree, and the form for another unit.
 *
 * @param error what was wrong with what was typed before, or empty
 */
public record UnitsPage(Chrome chrome, UnitTree tree, String id, String name, String error) {}
