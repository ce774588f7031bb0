/** Addresses that others have named and this service calls. */
@NullMarked
package steps.admin.network;

import org.jspecify.annotations.NullMarked;
