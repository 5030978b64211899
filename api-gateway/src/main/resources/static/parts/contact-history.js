import { h } from 'preact';
import { hasWords, t } from '../app/messages.js';
import { useList } from '../app/resource.js';
import { Time } from '../app/time.js';
import { useNames, who } from './actors.js';
import { contactPath } from './contact-form.js';
import { DataTable } from './data-table.js';
import { Loaded, LoadMore } from './notices.js';

const whatWords = (what) => (hasWords(`contact.event.${what}`) ? t(`contact.event.${what}`) : what);

const columns = () => [
  { key: 'at', label: t('contact.when'), cell: ({ at }) => h(Time, { at }) },
  { key: 'what', label: t('contact.what'), heading: true, cell: ({ what }) => whatWords(what) },
  { key: 'detail', label: t('contact.detail'), cell: ({ detail }) => detail ?? '–' },
  { key: 'by', label: t('contact.by'), cell: ({ by }) => who(by) },
];

/** What happened to a contact, and who did it. */
export function ContactHistory({ contact: { id } }) {
  useNames();
  const list = useList(`${contactPath(id)}/history`, {}, ['contact']);
  return h('section', { 'aria-labelledby': 'history-title' },
    h('h2', { id: 'history-title', class: 'list-title' }, t('contact.history')),
    h(Loaded, { resource: list, rows: 2 },
      h(DataTable, { caption: t('contact.history'), columns: columns(), items: list.items, dense: true, keyOf: ({ at, what }) => `${at} ${what}` }),
      h(LoadMore, { list })));
}
