/**
 * Finding an item by what a resident types: characters, full pinyin, initials, a mixture, numbers.
 * Pure: no files, no database, no clock.
 */
package openhall.search;
