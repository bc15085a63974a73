/** What telephones read: one page for each item that is released and in force (D25). */
@org.jspecify.annotations.NullMarked
package openhall.pages;
