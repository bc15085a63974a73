/** What a person who has signed in can do, the same for pages and for programs. */
@org.jspecify.annotations.NullMarked
package openhall.desk;
