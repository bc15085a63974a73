/** The tables of the catalogue and of the monthly check. */
@org.jspecify.annotations.NullMarked
package openhall.catalogue.store;
