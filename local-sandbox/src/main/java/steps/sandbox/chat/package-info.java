@NullMarked
package steps.sandbox.chat;

import org.jspecify.annotations.NullMarked;
