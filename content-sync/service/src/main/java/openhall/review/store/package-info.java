/** The tables of what people have signed, in the service's database. */
@org.jspecify.annotations.NullMarked
package openhall.review.store;
