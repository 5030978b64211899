import { h } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { isOperator } from '../app/session.js';
import { Time } from '../app/time.js';
import { Chip } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { FormDialog } from '../parts/dialog.js';
import { FormField } from '../parts/form-field.js';
import { Empty, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { roleOptions, Unmask } from '../parts/roles.js';
import { SecretDialog } from '../parts/secret.js';
import { TenantField } from '../parts/tenant-field.js';

/** The end of a chosen day where the viewer is. */
const endOf = (day) => day && new Date(`${day}T23:59:59`).toISOString();

function AddToken({ onAdded, onClose }) {
  const act = async ({ expiresOn, unmask, ...values }) =>
    onAdded(values.name, await send('POST', '/tokens', { ...values, unmask: Boolean(unmask), expiresAt: endOf(expiresOn) }));
  return h(FormDialog, { title: t('tokens.add'), action: t('tokens.add'), act, onClose }, (errorOf) => [
    h(FormField, { label: t('tokens.name'), name: 'name', required: true, autocomplete: 'off', hint: t('tokens.nameHint'), error: errorOf('name') }),
    h(FormField, { label: t('users.role'), name: 'role', options: roleOptions(), chosen: 'viewer', hint: t('role.help'), error: errorOf('role') }),
    h(Unmask, {}),
    h(FormField, { label: t('tokens.expires'), name: 'expiresOn', type: 'date', hint: t('tokens.expiresHint'), error: errorOf('expiresAt') }),
    h(TenantField, { error: errorOf('tenant') }),
  ]);
}

function RevokeToken({ item, onSaved, onClose }) {
  const act = async () => {
    await send('DELETE', `/tokens/${encodeURIComponent(item.id)}`);
    onSaved();
  };
  return h(FormDialog, { title: t('tokens.revokeTitle', { name: item.name }), action: t('tokens.revoke'), danger: true, act, onClose },
    h('p', null, t('tokens.revokeText')));
}

function stateOf({ revoked, expiresAt }) {
  if (revoked) return h(Chip, null, t('tokens.revoked'));
  if (expiresAt && Date.parse(expiresAt) < Date.now()) return h(Chip, { tone: 'wait' }, t('tokens.expired'));
  return h(Chip, { tone: 'good' }, t('tokens.valid'));
}

function columns(onRevoke) {
  return [
    { key: 'name', label: t('tokens.name'), heading: true, cell: (item) => item.name },
    { key: 'role', label: t('users.role'), cell: (item) => t(`role.${item.role}`) },
    isOperator() && { key: 'tenant', label: t('signIn.tenant'), cell: (item) => item.tenant },
    { key: 'state', label: t('users.state'), cell: stateOf },
    { key: 'expires', label: t('tokens.expires'), cell: (item) => h(Time, { at: item.expiresAt }) },
    { key: 'used', label: t('tokens.lastUsed'), cell: (item) => h(Time, { at: item.lastUsedAt, show: 'age' }) },
    {
      key: 'actions', label: t('table.actions'), actions: true,
      cell: (item) => !item.revoked && h('button', {
        type: 'button', class: 'quiet', 'aria-label': `${t('tokens.revoke')}: ${item.name}`, onClick: () => onRevoke(item),
      }, t('tokens.revoke')),
    },
  ].filter(Boolean);
}

/** The keys by which programs use the API. */
export function Tokens() {
  const list = useList('/tokens');
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState(null);
  const [secret, setSecret] = useState(null);
  const onAdded = (name, { token }) => {
    list.refresh();
    setSecret({ name, token });
  };
  return h('div', null,
    h(PageHead, { title: t('tokens.title'), help: t('tokens.help') },
      h('button', { type: 'button', class: 'primary', onClick: () => setAdding(true) }, t('tokens.add'))),
    h(Loaded, { resource: list },
      list.items.length
        ? h(DataTable, { caption: t('tokens.title'), columns: columns(setRevoking), items: list.items })
        : h(Empty, { title: t('tokens.empty'), text: t('tokens.emptyHelp') }),
      h(LoadMore, { list })),
    adding && h(AddToken, { onAdded, onClose: () => setAdding(false) }),
    revoking && h(RevokeToken, { item: revoking, onSaved: list.refresh, onClose: () => setRevoking(null) }),
    secret && h(SecretDialog, {
      title: t('tokens.secretTitle', { name: secret.name }), text: t('tokens.secretText'), secret: secret.token, onClose: () => setSecret(null),
    }));
}
