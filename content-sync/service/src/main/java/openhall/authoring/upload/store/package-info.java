/** The tables of files that wait. */
@org.jspecify.annotations.NullMarked
package openhall.authoring.upload.store;
