/** What those who work in the panel are told of in their own Telegram. */
@NullMarked
package steps.domain.manager;

import org.jspecify.annotations.NullMarked;
