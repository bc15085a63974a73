package openhall.kiosk.screen;

/**
 * One of the four answers.
 *
 * @param figure the number or the word itself, never empty
 * @param unit follows the figure, may be empty
 * @param stated false when the content does not say; figure and note then say so in words
 */
public record Answer(
    String question, String figure, String unit, String note, Weight weight, boolean stated) {}
