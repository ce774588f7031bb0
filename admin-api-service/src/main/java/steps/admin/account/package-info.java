@NullMarked
package steps.admin.account;

import org.jspecify.annotations.NullMarked;
