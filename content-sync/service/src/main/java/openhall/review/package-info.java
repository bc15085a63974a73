/** The workflow: which moves are legal, who may make them, and the record that they were made. */
@org.jspecify.annotations.NullMarked
package openhall.review;
