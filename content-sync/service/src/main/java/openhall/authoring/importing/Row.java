package openhall.authoring.importing;

import java.util.SortedMap;

/**
 * A row of a sheet that holds anything.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells by column, from 0
 */
record Row(int number, SortedMap<Integer, String> cells) {}
