package openhall.kiosk.screen;

import java.util.Optional;

/**
 * One fee as a resident reads it.
 *
 * @param figure amount, range or a word such as 免费; empty when only words can say it
 * @param change an announced change with its date, empty when there is none
 * @param reckon leads to where the fee is reckoned; empty where there is nothing to reckon
 */
public record FeeRow(
    String name,
    String figure,
    String unit,
    String wording,
    String basis,
    String relief,
    String change,
    String remark,
    Optional<Event> reckon) {}
