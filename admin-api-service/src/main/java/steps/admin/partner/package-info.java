/**
 * What every call of the partners' API has in common: key, pace, request id, problem documents. Knows no feature; features
 * bring their {@link steps.admin.partner.PartnerRoute}s.
 */
@NullMarked
package steps.admin.partner;

import org.jspecify.annotations.NullMarked;
