/** The tables of what is counted and reported. */
@org.jspecify.annotations.NullMarked
package openhall.reports.store;
