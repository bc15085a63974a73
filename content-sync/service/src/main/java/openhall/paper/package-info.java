/** Released items as sheets of PDF: the same words as on telephones and screens. */
@org.jspecify.annotations.NullMarked
package openhall.paper;
