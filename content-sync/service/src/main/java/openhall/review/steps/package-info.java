/** Which steps of review are demanded, as pure rules. */
@org.jspecify.annotations.NullMarked
package openhall.review.steps;
