/**
 * The whole protocol under one seeded scheduler: the real client over real files and real
 * signatures, between a publisher, caches, sticks, clocks and disks that fail as the seed says.
 */
@NullMarked
package openhall.simulation;

import org.jspecify.annotations.NullMarked;
