import { h } from 'preact';
import { useState } from 'preact/hooks';
import { announce } from '../app/announcer.js';
import { queryOf, send } from '../app/api.js';
import { hasWords, t } from '../app/messages.js';
import { useResource } from '../app/resource.js';
import { narrow, navigate } from '../app/router.js';
import { CHANNELS, channelWords } from './badges.js';
import { FormDialog } from './dialog.js';
import { useNarrowStart } from './fold.js';
import { FormField } from './form-field.js';
import { CURRENCIES, currencyWords } from './money.js';

const FIELDS = {
  stage: ['open', 'closed'], source: CHANNELS, destination: 'text', travelFrom: 'date', travelTo: 'date',
  openedFrom: 'date', openedTo: 'date', from: 'date', to: 'date', minValue: 'number', maxValue: 'number', currency: [...CURRENCIES, 'XXX'],
  ready: ['true'], highValue: ['true'], sort: ['activity', 'opened', 'travel', 'value'],
};

/** All that narrows or orders the board; the same names as in the API. */
export const PARAMETERS = ['status', 'search', ...Object.keys(FIELDS)];

/** What the page's address asks for. */
export const filterOf = (query) =>
  Object.fromEntries(PARAMETERS.map((name) => [name, name === 'status' ? query.getAll(name).filter(Boolean) : query.get(name) ?? '']).filter(([, value]) => value.length));

const WORDS = { source: channelWords, currency: (code) => (code === 'XXX' ? t('cards.noCurrency') : currencyWords(code)) };

const choiceWords = (name, value) => (WORDS[name] ? WORDS[name](value) : t(`filter.${name}.${value}`));

/** What stands where nothing is chosen. */
const noChoice = (name) => t(hasWords(`filter.${name}.any`) ? `filter.${name}.any` : 'filter.any');

/** The order of rows unless another is asked for: that of the range they are narrowed to. */
function usualOrder(filter) {
  if (filter.openedFrom || filter.openedTo) return 'opened';
  if (filter.travelFrom || filter.travelTo) return 'travel';
  return filter.minValue || filter.maxValue || filter.highValue ? 'value' : 'activity';
}

/** The choices of a list; a code that came with the address is among them, whatever it is. */
function choices(name, words, filter) {
  const value = filter[name] ?? '';
  const all = value && !words.includes(value) ? [...words, value] : words;
  const choice = (word) => [word, choiceWords(name, word)];
  if (name !== 'sort') return { chosen: value, options: [['', noChoice(name)], ...all.map(choice)] };
  const usual = usualOrder(filter);
  return { chosen: value === usual ? '' : value, options: [['', choiceWords(name, usual)], ...all.filter((word) => word !== usual).map(choice)] };
}

function Field({ name, filter }) {
  const kind = FIELDS[name];
  const shared = { name, label: t(`filter.${name}`), onChange: (event) => narrow({ [name]: event.target.value.trim() }) };
  return Array.isArray(kind)
    ? h(FormField, { ...shared, ...choices(name, kind, filter) })
    : h(FormField, { ...shared, type: kind, value: filter[name] ?? '', autocomplete: 'off', min: kind === 'number' ? 0 : undefined });
}

function SaveDialog({ filter, onSaved, onClose }) {
  const act = async ({ name }) => {
    await send('POST', '/inquiry-filters', { name: name ?? '', query: queryOf(filter).toString() });
    onSaved();
  };
  return h(FormDialog, { title: t('filter.save'), action: t('dialog.save'), about: 'filter', act, onClose }, (errorOf) =>
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
    Object.keys(filter).length > 0 && [
      h('button', { type: 'button', onClick: () => setSaving(true) }, t('filter.save')),
      h('button', { type: 'button', onClick: clear }, t('filter.clear')),
    ],
    saving && h(SaveDialog, { filter, onSaved: saved.refresh, onClose: () => setSaving(false) }));
}

/** The button goes with what it clears; the way on begins where it was. */
function clear() {
  document.querySelector('.more-filters > summary')?.focus();
  announce(t('filter.cleared'));
  navigate('/', { replace: true });
}

/** Everything that narrows the board besides words and the usual statuses. */
export function BoardFilters({ filter, children }) {
  const narrowStart = useNarrowStart();
  const chosen = Object.keys(FIELDS).filter((name) => filter[name]).length;
  return h('details', { class: 'more-filters', open: chosen > 0 && !narrowStart },
    h('summary', null, t('filter.more'), chosen > 0 && h('span', { class: 'count' }, chosen)),
    children,
    h('div', { class: 'filter-grid' }, Object.keys(FIELDS).map((name) => h(Field, { key: name, name, filter }))),
    h(SavedFilters, { filter }));
}
