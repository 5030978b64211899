import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { isAdmin } from '../app/session.js';
import { Time } from '../app/time.js';
import { ActiveChip, Chip, providerWords } from '../parts/badges.js';
import { DataTable } from '../parts/data-table.js';
import { FormDialog } from '../parts/dialog.js';
import { AddIntegration, EditIntegration } from '../parts/integration-form.js';
import { Empty, ErrorNotice, Loaded, LoadMore } from '../parts/notices.js';
import { PageHead } from '../parts/page-head.js';
import { PollingChip, PollingState } from '../parts/polling.js';

const pathOf = ({ id }) => `/integrations/${encodeURIComponent(id)}`;
const nameOf = ({ id, name }) => name || id;

function RemoveIntegration({ item, onSaved, onClose }) {
  const act = async () => {
    await send('DELETE', pathOf(item), undefined, { version: item.version });
    onSaved();
  };
  return h(FormDialog, { title: t('integrations.removeTitle', { name: nameOf(item) }), action: t('dialog.remove'), danger: true, act, onClose },
    h('p', null, t('integrations.removeText')));
}

function Name({ item }) {
  return h('div', null,
    h('span', { class: 'integration-name' }, nameOf(item)),
    item.simulated && h(Chip, { tone: 'info' }, t('integrations.simulated')),
    h('code', { class: 'soft' }, item.webhookPath));
}

function SetUp({ item }) {
  const shown = (name, value) => (name === 'deliveryMode' ? t(`deliveryMode.${value}`) : value);
  const settings = Object.entries(item.settings).map(([name, value]) => [t(`setting.${name}`), shown(name, value)]);
  return h('details', null,
    h('summary', null, t('integrations.setUp'), h('span', { class: 'visually-hidden' }, nameOf(item))),
    h('dl', { class: 'plain-list' },
      settings.map(([name, value]) => [h('dt', null, name), h('dd', null, value)]),
      item.polling && [h('dt', null, t('polling.title')), h('dd', null, h(PollingState, { polling: item.polling }))],
      h('dt', null, t('table.created')),
      h('dd', null, h(Time, { at: item.createdAt })),
      h('dt', null, t('integrations.credentials')),
      h('dd', null, item.credentials.map((name) => t(`credential.${name}`)).join(', ') || t('integrations.noCredentials'))));
}

function Actions({ item, onSwitch, onEdit, onRemove }) {
  const verb = item.active ? 'deactivate' : 'activate';
  const button = (words, onClick) =>
    h('button', { type: 'button', class: 'quiet', 'aria-label': `${words}: ${nameOf(item)}`, onClick }, words);
  return [
    button(t('dialog.edit'), () => onEdit(item)),
    button(t(`integrations.${verb}`), () => onSwitch(item, verb)),
    button(t('dialog.remove'), () => onRemove(item)),
  ];
}

function columns(steps) {
  return [
    { key: 'name', label: t('integrations.name'), heading: true, cell: (item) => h(Name, { item }) },
    { key: 'provider', label: t('integrations.provider'), cell: (item) => providerWords(item.provider) },
    { key: 'state', label: t('users.state'), cell: ({ active, polling }) => [h(ActiveChip, { active }), ' ', h(PollingChip, { polling })] },
    { key: 'set-up', label: t('integrations.setUp'), cell: (item) => h(SetUp, { item }) },
    isAdmin() && { key: 'actions', label: t('table.actions'), actions: true, cell: (item) => h(Actions, { item, ...steps }) },
  ].filter(Boolean);
}

/** The provider accounts whose messages come in here. */
export function Integrations() {
  const list = useList('/integrations', {}, ['integration']);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(null);
  const [removing, setRemoving] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const onSwitch = async (item, verb) => {
    setTrouble(null);
    try {
      await send('POST', `${pathOf(item)}/${verb}`, undefined, { version: item.version });
      announce(t(`integrations.${verb}d`, { name: nameOf(item) }));
    } catch (error) {
      setTrouble(error);
    }
    await list.refresh();
  };
  return h('div', null,
    h(PageHead, { title: t('integrations.title'), help: t('integrations.help') },
      isAdmin() && h('button', { type: 'button', class: 'primary', onClick: () => setAdding(true) }, t('integrations.add'))),
    trouble && h(ErrorNotice, { error: trouble }),
    h(Loaded, { resource: list },
      list.items.length
        ? h(DataTable, { caption: t('integrations.title'), columns: columns({ onSwitch, onEdit: setEditing, onRemove: setRemoving }), items: list.items })
        : h(Empty, { title: t('integrations.empty'), text: t('integrations.emptyHelp') }),
      h(LoadMore, { list })),
    adding && h(AddIntegration, { onSaved: list.refresh, onClose: () => setAdding(false) }),
    editing && h(EditIntegration, { item: editing, onSaved: list.refresh, onClose: () => setEditing(null) }),
    removing && h(RemoveIntegration, { item: removing, onSaved: list.refresh, onClose: () => setRemoving(null) }));
}
