/** The REST interface under {@code /api/v1}. */
@org.jspecify.annotations.NullMarked
package openhall.service.api;
