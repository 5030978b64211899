import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { send } from '../app/api.js';
import { t } from '../app/messages.js';
import { useResource } from '../app/resource.js';
import { narrow, navigate } from '../app/router.js';
import { channelWords } from './badges.js';
import { FormDialog } from './dialog.js';
import { FormField } from './form-field.js';

const FIELDS = {
  stage: ['open', 'closed'], source: ['whatsapp', 'sms', 'email', 'voice'], destination: 'text', travelFrom: 'date', travelTo: 'date',
  openedFrom: 'date', openedTo: 'date', from: 'date', to: 'date', minValue: 'number', maxValue: 'number', currency: 'text',
  ready: ['true'], highValue: ['true'], sort: ['activity', 'opened', 'travel', 'value'],
};

/** All that narrows or orders the board; the same names as in the API. */
export const PARAMETERS = ['status', 'search', ...Object.keys(FIELDS)];

/** What the page's address asks for. */
export const filterOf = (query) =>
  Object.fromEntries(PARAMETERS.map((name) => [name, query.get(name) ?? '']).filter(([, value]) => value));

const choiceWords = (name, value) => (name === 'source' ? channelWords(value) : t(`filter.${name}.${value}`));

function Field({ name, value }) {
  const kind = FIELDS[name];
  const shared = { name, label: t(`filter.${name}`), onChange: (event) => narrow({ [name]: event.target.value.trim() }) };
  return Array.isArray(kind)
    ? h(FormField, { ...shared, chosen: value, options: [['', t('filter.any')], ...kind.map((word) => [word, choiceWords(name, word)])] })
    : h(FormField, { ...shared, type: kind, value, autocomplete: 'off', min: kind === 'number' ? 0 : undefined });
}

function SaveDialog({ filter, onSaved, onClose }) {
  const act = async ({ name }) => {
    await send('POST', '/inquiry-filters', { name: name ?? '', query: new URLSearchParams(filter).toString() });
    onSaved();
  };
  return h(FormDialog, { title: t('filter.save'), action: t('dialog.save'), act, onClose }, (errorOf) =>
    h(FormField, { label: t('filter.name'), name: 'name', required: true, maxLength: 60, autocomplete: 'off', error: errorOf('name') ?? errorOf('query') }));
}

function SavedFilters({ filter }) {
  const saved = useResource('/inquiry-filters');
  const [saving, setSaving] = useState(false);
  const forget = async ({ id, name }) => {
    await send('DELETE', `/inquiry-filters/${encodeURIComponent(id)}`);
    announce(t('filter.forgotten', { name }));
    await saved.refresh();
  };
  const items = saved.data?.items ?? [];
  return h('div', { class: 'saved-filters' },
    items.length > 0 && h('ul', { 'aria-label': t('filter.saved') }, items.map((item) =>
      h('li', { key: item.id },
        h('button', { type: 'button', class: 'filter-chip', onClick: () => navigate(`/?${item.query}`, { replace: true }) }, item.name),
        h('button', { type: 'button', class: 'quiet', 'aria-label': t('filter.forget', { name: item.name }), onClick: () => forget(item) }, '×')))),
    Object.keys(filter).length > 0 && h('button', { type: 'button', onClick: () => setSaving(true) }, t('filter.save')),
    saving && h(SaveDialog, { filter, onSaved: saved.refresh, onClose: () => setSaving(false) }));
}

/** Everything that narrows the board besides status and words. */
export function BoardFilters({ filter }) {
  const chosen = Object.keys(FIELDS).filter((name) => filter[name]).length;
  return h('details', { class: 'more-filters', open: chosen > 0 },
    h('summary', null, t('filter.more'), chosen > 0 && h('span', { class: 'count' }, chosen)),
    h('div', { class: 'filter-grid' }, Object.keys(FIELDS).map((name) => h(Field, { key: name, name, value: filter[name] ?? '' }))),
    h(SavedFilters, { filter }));
}
