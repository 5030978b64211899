import { h } from 'preact';
import { t } from '../app/messages.js';

const ROLES = ['admin', 'agent', 'auditor', 'viewer'];

/** The roles to choose from. */
export const roleOptions = () => ROLES.map((role) => [role, t(`role.${role}`)]);

/** Only viewers see numbers masked; for others the right means nothing. */
export const Unmask = ({ chosen }) =>
  h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'unmask', defaultChecked: chosen }), t('users.unmask'));
