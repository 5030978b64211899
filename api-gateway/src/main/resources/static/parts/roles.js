import { t } from '../app/messages.js';

const ROLES = ['admin', 'agent', 'auditor', 'viewer'];

/** The roles to choose from. */
export const roleOptions = () => ROLES.map((role) => [role, t(`role.${role}`)]);
