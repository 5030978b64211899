import { h } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { isOperator, user } from '../app/session.js';
import { Time } from '../app/time.js';
import { ActiveChip } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { FormDialog } from '../parts/dialog.js';
import { FormField } from '../parts/form-field.js';
import { Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { roleOptions } from '../parts/roles.js';
import { SecretDialog } from '../parts/secret.js';
import { TenantField } from '../parts/tenant-field.js';

const pathOf = ({ id }) => `/users/${encodeURIComponent(id)}`;

function AddUser({ onAdded, onClose }) {
  const act = async (values) => onAdded(values.username, await send('POST', '/users', values));
  return h(FormDialog, { title: t('users.add'), action: t('users.add'), about: 'user', act, onClose }, (errorOf) => [
    h(FormField, {
      label: t('signIn.username'), name: 'username', required: true, autocomplete: 'off', autocapitalize: 'none',
      error: errorOf('username'),
    }),
    h(FormField, { label: t('users.role'), name: 'role', options: roleOptions(), chosen: 'agent', hint: t('role.help'), error: errorOf('role') }),
    h(TenantField, { error: errorOf('tenant') }),
    h(FormField, {
      label: t('users.password'), name: 'password', type: 'password', minLength: 12, autocomplete: 'new-password',
      hint: t('users.passwordHint'), error: errorOf('password'),
    }),
  ]);
}

function EditUser({ item, onSaved, onClose }) {
  const act = async ({ role, active, password }) => {
    const change = { role, active: Boolean(active), password };
    for (const name of ['role', 'active']) if (change[name] === item[name]) delete change[name];
    await send('PATCH', pathOf(item), change, { version: item.version });
    onSaved();
  };
  return h(FormDialog, { title: t('users.editTitle', { name: item.username }), action: t('dialog.save'), act, onClose }, (errorOf) => [
    h(FormField, { label: t('users.role'), name: 'role', options: roleOptions(), chosen: item.role, hint: t('role.help'), error: errorOf('role') }),
    h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'active', defaultChecked: item.active }), t('users.mayEnter')),
    h(FormField, {
      label: t('users.newPassword'), name: 'password', type: 'password', minLength: 12, autocomplete: 'new-password',
      hint: t('users.newPasswordHint'), error: errorOf('password'),
    }),
  ]);
}

function RemoveUser({ item, onSaved, onClose }) {
  const act = async () => {
    await send('DELETE', pathOf(item), undefined, { version: item.version });
    onSaved();
  };
  return h(FormDialog, { title: t('users.removeTitle', { name: item.username }), action: t('dialog.remove'), danger: true, act, onClose },
    h('p', null, t('users.removeText')));
}

function columns(setOpen) {
  const button = (Dialogue, item, words) =>
    h('button', { type: 'button', class: 'quiet', 'aria-label': `${words}: ${item.username}`, onClick: () => setOpen({ Dialogue, item }) }, words);
  return [
    { key: 'username', label: t('signIn.username'), heading: true, cell: (item) => item.username },
    { key: 'role', label: t('users.role'), cell: (item) => t(`role.${item.role}`) },
    isOperator() && { key: 'tenant', label: t('signIn.tenant'), cell: (item) => item.tenant },
    { key: 'active', label: t('users.state'), cell: ({ active }) => h(ActiveChip, { active }) },
    { key: 'seen', label: t('users.lastSignIn'), cell: (item) => h(Time, { at: item.lastSignInAt, show: 'age' }) },
    {
      key: 'actions', label: t('table.actions'), actions: true,
      cell: (item) => [button(EditUser, item, t('dialog.edit')), item.id !== user.get().id && button(RemoveUser, item, t('dialog.remove'))],
    },
  ].filter(Boolean);
}

/** The people who may sign in. */
export function Users() {
  const list = useList('/users');
  const [open, setOpen] = useState(null);
  const [secret, setSecret] = useState(null);
  const onAdded = (name, { initialPassword }) => {
    list.refresh();
    if (initialPassword) setSecret({ name, initialPassword });
  };
  return h('div', null,
    h(PageHead, { title: t('users.title'), help: t('users.help') },
      h('button', { type: 'button', class: 'primary', onClick: () => setOpen({ Dialogue: AddUser }) }, t('users.add'))),
    h(Loaded, { resource: list }, h(DataTable, { caption: t('users.title'), columns: columns(setOpen), items: list.items }), h(LoadMore, { list })),
    open && h(open.Dialogue, { item: open.item, onAdded, onSaved: list.refresh, onClose: () => setOpen(null) }),
    secret && h(SecretDialog, {
      title: t('users.secretTitle', { name: secret.name }), text: t('users.secretText'), secret: secret.initialPassword,
      onClose: () => setSecret(null),
    }));
}
