/**
 * What units have to make public, and whether they have: pure rules, and what is done with them.
 */
@org.jspecify.annotations.NullMarked
package openhall.catalogue;
