import { h } from 'preact';
import { t } from '../app/messages.js';
import { isOperator } from '../app/session.js';
import { FormField } from './form-field.js';

/** The tenant that something is made for; only operators may choose another one than their own. */
export function TenantField({ error }) {
  return isOperator() && h(FormField, {
    label: t('signIn.tenant'), name: 'tenant', hint: t('users.tenantHint'), autocomplete: 'off', autocapitalize: 'none', error,
  });
}
