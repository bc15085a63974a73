/**
 * The console's own words in English (decision 49). Templates and classes say them in Chinese, and
 * {@code english.json} says what each is in English; what people have written stays as it is.
 */
package openhall.console.language;
