/** The tables of what is published, in the service's database. */
@org.jspecify.annotations.NullMarked
package openhall.publication.store;
