/** What both services say, and do not say a thousand times, while something they need is out of reach. */
@NullMarked
package steps.platform.outage;

import org.jspecify.annotations.NullMarked;
