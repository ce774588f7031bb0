/** Takes over what a running Python system holds, once. */
package steps.admin.legacy;
