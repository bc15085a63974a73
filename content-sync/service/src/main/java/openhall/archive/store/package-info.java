/** The register of what was released. */
@org.jspecify.annotations.NullMarked
package openhall.archive.store;
